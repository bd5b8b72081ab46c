#!/usr/bin/env python3
"""Random policy scenarios against HiGHS: status, optimum, exit code, figures and audit of every answer.

    random_policy.py SEED_FROM SEED_TO [--jiedui PATH] [--keep FOLDER] [--tally FILE] [--seconds N]

For each seed a scenario is written, its model exported and solved by HiGHS (one thread, zero gap), and `jiedui solve` has to
say the same. The exported model is held against one written once more from the documentation. Every plan goes through
`jiedui audit`. A disagreement is tried again with HiGHS at its strictest; what is left is printed, and the scenario kept in
FOLDER. Exit status 1 where anything was found.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from peer_aims import BoundedModel
from peer_model import PeerModel
from random_scenario import RandomScenario

UNIT = 1e-4
EXITS = {"optimal": 0, "infeasible": 3, "feasible": 4, "no_plan": 5}


class Finding(Exception):
    """Something that must not be."""


def refuse_constant(name):
    raise Finding(f"the JSON has {name}")


def need(holds, message):
    if not holds:
        raise Finding(message)


def is_close(one, other, tolerance=UNIT / 2):
    return one is not None and other is not None and abs(one - other) <= tolerance


class Trial:
    """One scenario and everything that is asked of it."""

    def __init__(self, seed, folder, program, seconds, tally):
        self.seed, self.program, self.seconds, self.tally = seed, program, seconds, tally
        self.scenario = RandomScenario(seed)
        self.folder = folder / f"seed-{seed}"
        self.scenario.write(self.folder)

    def run(self, *arguments):
        """Exit status and JSON of a command."""
        command = [self.program, *arguments, "--lang", "en"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120 + self.seconds * 4)
        need(done.returncode in (0, 1, 3, 4, 5), f"{arguments[0]} exits with {done.returncode}: {message_of(done)}")
        document = json.loads(done.stdout, parse_constant=refuse_constant) if "--json" in arguments else None
        return done.returncode, document

    def solve(self, *options):
        path = str(self.folder)
        code, answer = self.run("solve", path, "--json", "--seconds", str(self.seconds), *options)
        need(EXITS.get(answer["status"]) == code or "--method" in options, f"exit {code} with {answer['status']}")
        return answer

    def audit(self, answer, name):
        """Has the audit accept a plan as it was written."""
        plan = self.folder.parent / f"{self.folder.name}-{name}.json"
        plan.write_text(json.dumps(answer), encoding="utf-8")
        code, verdict = self.run("audit", str(self.folder), str(plan), "--json")
        need(code == 0 and verdict["valid"], f"the audit refuses the {name} plan: {verdict.get('violations')}"[:600])
        need(is_close(verdict["objective"], answer["objective"]), f"the audit counts {verdict['objective']}")
        plan.unlink()

    def conduct(self):
        model = self.folder.parent / f"{self.folder.name}.mps"
        code, _ = self.run("export-model", str(self.folder), "--format", "mps", "-o", str(model))
        need(code == 0, f"export-model exits with {code}")
        answer = self.solve("--no-margins")
        self.tally["status: " + answer["status"] + ("" if answer["reason"] == "proved" else f" ({answer['reason']})")] += 1
        aims = getattr(self.scenario, "aims", [])
        self.tally["aim: " + ("weighted" if not aims else self.scenario.settings["objective"]["mode"])] += 1
        for table in self.scenario.tables:
            self.tally["table: " + table] += 1
        if answer["objective"] is not None:
            need(answer["bound"] is None or answer["bound"] >= answer["objective"] - 1e-9, "the bound is below the plan")
            need(answer["status"] != "optimal" or answer["gap"] == 0, "optimal with a gap")
            self.audit(answer, "joint")
        self.compare(model, answer, aims)
        if not self.scenario.is_plain:
            self.compare_models(model)
        if self.seed % 10 == 0 and not self.scenario.is_plain:
            self.compare_two_stage(answer, aims)
        if self.seed % 5 == 3 and answer["status"] == "optimal" and not aims:
            self.compare_losses(model, answer)
        if self.seed % 25 == 0:
            for family in BoundedModel(model).binding_families():
                self.tally["binds: " + family] += 1
            self.tally["binding was tested"] += 1
        model.unlink()

    def compare(self, model, answer, aims):
        """The answer against HiGHS, at its usual precision and then at its strictest."""
        faults = []
        for attempt in range(5):
            peer = BoundedModel(model, strict=attempt > 0, seed=attempt)
            try:
                self.compare_once(peer, answer, aims)
                if attempt > 0:
                    self.tally["HiGHS agreed only at its strictest"] += 1
                return
            except Finding as finding:
                faults.append(str(finding))
        raise Finding(faults[-1])

    def compare_once(self, peer, answer, aims):
        total = peer.total()
        if answer["status"] == "infeasible":
            need(total is None, f"infeasible, HiGHS has {total}")
            return
        if answer["status"] == "no_plan":
            return
        need(total is not None, f"{answer['objective']}, HiGHS says infeasible")
        need(answer["objective"] <= total + UNIT / 2, f"objective {answer['objective']} above the optimum {total} of HiGHS")
        if answer["status"] != "optimal":
            if not aims:
                need(answer["bound"] >= total - UNIT / 2, f"bound {answer['bound']} below the optimum {total} of HiGHS")
            return
        if not aims:
            need(is_close(answer["objective"], total), f"optimal {answer['objective']}, HiGHS has {total}")
            return
        expected = aims + ["total"] * (aims[-1] != "total")
        need([stage["aim"] for stage in answer["stages"]] == expected, f"stages {answer['stages']}")
        for stage in answer["stages"]:
            need(
                stage["bound"] is None or stage["reached"] >= stage["bound"] - stage["tolerance"] - UNIT * 1.5,
                f"stage {stage}",
            )
            need(stage["bound"] is None or stage["reached"] <= stage["bound"] + 1e-9, f"bound below the plan: {stage}")
        if not peer.tells_benefits(self.scenario):
            return
        self.tally["aims compared in full"] += 1
        for stage, most in zip(answer["stages"], peer.stages(self.scenario, expected)):
            # An average that does not come out even is rounded up as a bound.
            most_above = UNIT * 0.99 if stage["aim"] == "worst_k" else UNIT / 2
            need(is_close(stage["bound"], most, most_above), f"{stage['aim']}: {stage['bound']}, HiGHS has {most}")

    def compare_models(self, model):
        """The exported model against the one that was written once more from the documentation."""
        for strict in (False, True):
            exported, written = BoundedModel(model, strict).total(), PeerModel(self.scenario).optimum(strict)
            # A computed point that lies exactly between two may be rounded either way.
            if exported == written or is_close(exported, written, UNIT * 3):
                self.tally["models compared"] += 1
                return
        raise Finding(f"the exported model has {exported}, the one written once more {written}")

    def compare_losses(self, model, known):
        """What barring each pair and forcing each other one loses."""
        answer = self.solve("--regrets")
        need(is_close(answer["objective"], known["objective"]), f"{answer['objective']} with the losses")
        self.tally["losses compared"] += 1
        losses = [(pair, "margin", 0) for pair in answer["pairs"]] + [(pair, "regret", 1) for pair in answer["regrets"]]
        for pair, kind, value in losses:
            if kind not in pair:
                continue
            for attempt in range(4):
                without = BoundedModel(model, strict=attempt > 0, seed=attempt).total_with(pair, value)
                loss = None if without is None else known["objective"] - without
                if loss is None and pair[kind] is None or is_close(loss, pair[kind]):
                    self.tally[f"{kind} compared"] += 1
                    break
            else:
                raise Finding(f"{kind} of {pair['helper']}-{pair['receiver']}: {pair[kind]}, HiGHS has {loss}")

    def compare_two_stage(self, joint, aims):
        code, answer = self.run(
            "solve", str(self.folder), "--json", "--no-margins", "--seconds", str(self.seconds), "--method", "two-stage"
        )
        self.tally["two-stage: " + answer["status"]] += 1
        if answer["objective"] is None:
            need((code, answer["status"]) in ((3, "infeasible"), (5, "no_plan")), f"two-stage {code} {answer['status']}")
            need(joint["status"] == "infeasible" or answer["status"] == "no_plan", "two-stage denies that there is a plan")
            return
        self.audit(answer, "two-stage")
        if joint["status"] == "optimal" and not aims:
            need(answer["objective"] <= joint["objective"] + 1e-9, f"two-stage {answer['objective']} above the joint plan")


def message_of(done):
    try:
        return json.loads(done.stdout)["error"]["message"]
    except (ValueError, KeyError):
        return (done.stderr or done.stdout)[-300:].strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("first", type=int)
    parser.add_argument("last", type=int, help="not included")
    parser.add_argument("--jiedui", default="jiedui")
    parser.add_argument("--keep", type=Path, help="where scenarios with findings are kept")
    parser.add_argument("--tally", type=Path, help="where counts are written as JSON")
    parser.add_argument("--seconds", type=int, default=20, help="time limit of a solve")
    choice = parser.parse_args()
    tally, found = Counter(), 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(choice.first, choice.last):
            trial = Trial(seed, Path(folder), choice.jiedui, choice.seconds, tally)
            try:
                trial.conduct()
            except (Finding, subprocess.TimeoutExpired, json.JSONDecodeError) as finding:
                found += 1
                print(f"seed {seed}: {finding}", flush=True)
                if choice.keep:
                    shutil.copytree(trial.folder, choice.keep / trial.folder.name, dirs_exist_ok=True)
            shutil.rmtree(trial.folder)
            tally["cases"] += 1
            if choice.tally and (seed % 50 == 49 or seed == choice.last - 1):
                choice.tally.write_text(json.dumps({"next": seed + 1, "findings": found, **tally}, indent=1) + "\n")
    for name, count in sorted(tally.items()):
        print(f"{count:7}  {name}")
    print(f"{found:7}  findings")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
