#!/usr/bin/env python3
"""Random policy scenarios against HiGHS: status, optimum, exit code, figures and audit of every answer.

    random_policy.py SEED_FROM SEED_TO [--jiedui PATH] [--keep FOLDER] [--tally FILE] [--seconds N]
    random_policy.py --again SCENARIO... [--jiedui PATH] [--seconds N]

For each seed a scenario is written, its model exported and solved by HiGHS (one thread, zero gap), and `jiedui solve` has to
say the same; where amounts lie too far apart for HiGHS, and where it disagrees, CP-SAT decides in whole millionths. The exported
model is held against the one of policy_peer, written once more from the documentation, and the plan is put into it. Every plan
goes through `jiedui audit`. A disagreement is tried again with HiGHS at its strictest; what is left is printed, and the scenario
kept in FOLDER. Kept ones are tried again with every comparison, their answers by CP-SAT alone. Exit status 1 where anything was
found.
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from policy_peer.scenario import Scenario
from random_judges import Finding, Judges, is_close, need
from random_scenario import RandomScenario

EXITS = {"optimal": 0, "infeasible": 3, "feasible": 4, "no_plan": 5}
SHORT_SECONDS = (0.02, 0.05, 0.1, 0.2, 0.5)


def refuse_constant(name):
    raise Finding(f"the JSON has {name}")


class Trial:
    """One scenario and everything that is asked of it."""

    def __init__(self, folder, seed, program, seconds, tally):
        """Without a seed every comparison is made; with one the dearer ones are made at times."""
        self.folder, self.seed, self.program, self.seconds, self.tally = folder, seed, program, seconds, tally
        self.scenario = Scenario.read(folder)
        self.mode = self.scenario.text("objective", "mode") or "weighted"
        self.has_aims = self.mode != "weighted"

    def is_turn(self, every, of=0):
        return self.seed is None or self.seed % every == of

    def run(self, *arguments):
        """Exit status and JSON of a command."""
        command = [self.program, *arguments, "--lang", "en"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120 + self.seconds * 4)
        need(done.returncode in (0, 1, 3, 4, 5), f"{arguments[0]} exits with {done.returncode}: {message_of(done)}")
        document = json.loads(done.stdout, parse_constant=refuse_constant) if "--json" in arguments else None
        return done.returncode, document

    def solve(self, *options, seconds=None):
        path = str(self.folder)
        code, answer = self.run("solve", path, "--json", "--seconds", str(seconds or self.seconds), *options)
        # Time that ends before all regrets are known is told by the exit status, whatever the plan is.
        expected = 4 if answer["status"] == "optimal" and "regrets" in answer["unfinished"] else EXITS.get(answer["status"])
        need(code == expected, f"exit {code} with {answer['status']} {' '.join(options)}")
        return answer

    def audit(self, answer):
        """Has the audit accept a plan as it was written."""
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as plan:
            json.dump(answer, plan)
            plan.flush()
            code, verdict = self.run("audit", str(self.folder), plan.name, "--json")
        need(code == 0 and verdict["valid"], f"the audit refuses the plan: {verdict.get('violations')}"[:600])
        need(is_close(verdict["objective"], answer["objective"]), f"the audit counts {verdict['objective']}")

    def conduct(self, scratch):
        """Everything that is asked of a scenario; `scratch` is a folder for its model."""
        model = scratch / f"{self.folder.name}.mps"
        code, _ = self.run("export-model", str(self.folder), "--format", "mps", "-o", str(model))
        need(code == 0, f"export-model exits with {code}")
        judges = Judges(self.scenario, model, self.tally)
        answer = self.solve("--no-margins")
        self.count(answer)
        if answer["objective"] is not None:
            self.check_figures(answer)
            self.audit(answer)
        is_far_apart = self.seed is not None and "far apart" in RandomScenario(self.seed).shapes
        judges.compare_exported(answer, only_exact=is_far_apart or self.seed is None)
        if is_far_apart:
            return
        if self.scenario.text("pairing", "helpers_per_receiver", "max") in ("", "1"):
            judges.compare_models()
            if answer["objective"] is not None:
                judges.compare_plan(answer)
        if self.has_aims and answer["status"] == "optimal":
            judges.compare_stages(answer)
        if self.is_turn(10) and "method" in answer:
            self.compare_two_stage(answer)
        # Larger scenarios are there for the search itself: they are cut short each time, and spared what takes many solves.
        is_large = len(self.scenario.receivers) > 7 or len(self.scenario.table("projects")) > 25
        if self.is_turn(5, 3) and not (is_large and self.seed is not None) and answer["status"] == "optimal" and not self.has_aims:
            self.compare_losses(judges, answer)
        if self.is_turn(25) and not (is_large and self.seed is not None):
            judges.count_binding()
        if self.is_turn(25) or is_large:
            for seconds in SHORT_SECONDS if self.seed is None else [random.Random(self.seed).choice(SHORT_SECONDS)]:
                self.compare_short_time(answer, seconds)
        model.unlink()

    def count(self, answer):
        self.tally["status: " + answer["status"] + ("" if answer["reason"] == "proved" else f" ({answer['reason']})")] += 1
        self.tally["aim: " + self.mode] += 1
        for table in self.scenario.tables:
            self.tally["table: " + table] += 1
        if self.seed is not None:
            for shape in RandomScenario(self.seed).shapes:
                self.tally[f"shape {shape}: {answer['status']}"] += 1
        # What the shapes are there for, as it shows in plans.
        helpers = Counter(row["helper"] for row in answer.get("transfers", []) if row["means"] == "teams")
        self.tally["plans with a helper's teams divided"] += any(count > 1 for count in helpers.values())
        limited = [row for row in answer.get("resources", []) if row["limit"] is not None and row["used"] > 0]
        self.tally["plans with a means used up"] += any(is_close(row["limit"] + row.get("added", 0), row["used"], 1e-7) for row in limited)

    def check_figures(self, answer):
        need(answer["bound"] is None or answer["bound"] >= answer["objective"] - 1e-9, "the bound is below the plan")
        need(answer["status"] != "optimal" or answer["gap"] == 0, "optimal with a gap")
        for stage in answer.get("stages", []) if answer["status"] == "optimal" else []:
            least = stage["bound"] - stage["tolerance"] - (2e-4 if stage["aim"] == "worst_k" else 1e-9)
            need(least <= stage["reached"] <= stage["bound"] + 1e-9, f"stage {stage}")

    def compare_losses(self, judges, known):
        answer = self.solve("--regrets")
        if answer["status"] == "optimal" and not answer["unfinished"]:
            need(is_close(answer["objective"], known["objective"]), f"{answer['objective']} with the losses")
            judges.compare_losses(answer)
            self.tally["losses compared"] += 1

    def compare_two_stage(self, joint):
        command = ("solve", str(self.folder), "--json", "--no-margins", "--seconds", str(self.seconds), "--method", "two-stage")
        code, answer = self.run(*command)
        self.tally["two-stage: " + answer["status"]] += 1
        if answer["objective"] is None:
            need((code, answer["status"]) in ((3, "infeasible"), (5, "no_plan")), f"two-stage {code} {answer['status']}")
            need(joint["status"] == "infeasible" or answer["status"] == "no_plan", "two-stage denies that there is a plan")
            return
        self.audit(answer)
        if joint["status"] == "optimal" and not self.has_aims:
            need(answer["objective"] <= joint["objective"] + 1e-9, f"two-stage {answer['objective']} above the joint plan")

    def compare_short_time(self, known, seconds):
        """With hardly any time: what is proved is the same, what is not says that time ended, and its plan is one."""
        answer = self.solve("--no-margins", seconds=seconds)
        self.tally[f"short time {seconds} s: {answer['status']}"] += 1
        if answer["status"] in ("optimal", "infeasible"):
            need(answer["reason"] == "proved", f"{answer['status']} in short time for the reason {answer['reason']}")
            same = known["status"] not in ("optimal", "infeasible") or answer["status"] == known["status"]
            need(same, f"{answer['status']} in short time, {known['status']} in long")
        else:
            need(answer["reason"] in ("time", known["reason"]), f"{answer['status']} in short time for the reason {answer['reason']}")
            need(known["status"] != "infeasible" or answer["objective"] is None, "a plan in short time, infeasible in long")
        if answer["objective"] is None:
            return
        self.check_figures(answer)
        self.audit(answer)
        if answer["status"] == known["status"] == "optimal":
            need(is_close(answer["objective"], known["objective"]), f"optimal {answer['objective']} in short time")
        elif known["bound"] is not None and not self.has_aims:
            need(answer["objective"] <= known["bound"] + 1e-9, f"{answer['objective']} in short time above the bound")


def message_of(done):
    try:
        return json.loads(done.stdout)["error"]["message"]
    except (ValueError, KeyError):
        return (done.stderr or done.stdout)[-300:].strip()


def conduct(trial, scratch, tally):
    """A finding's message, or none."""
    try:
        trial.conduct(scratch)
    except (Finding, subprocess.TimeoutExpired, ValueError) as finding:
        return str(finding)
    except RuntimeError as failure:
        # The judge came to nothing, which says nothing of the program.
        tally["not judged to the end"] += 1
        print(f"{trial.folder.name} is not judged to the end: {failure}", flush=True)
    finally:
        tally["cases"] += 1
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("first", type=int, nargs="?", default=0)
    parser.add_argument("last", type=int, nargs="?", default=0, help="not included")
    parser.add_argument("--again", type=Path, nargs="+", default=[], help="scenarios that were kept")
    parser.add_argument("--jiedui", default="jiedui")
    parser.add_argument("--keep", type=Path, help="where scenarios with findings are kept")
    parser.add_argument("--tally", type=Path, help="where counts are written as JSON")
    parser.add_argument("--seconds", type=float, default=20, help="time limit of a solve")
    choice = parser.parse_args()
    tally, found = Counter(), 0
    with tempfile.TemporaryDirectory() as scratch:
        scenarios = [(folder, None) for folder in choice.again]
        scenarios += [(Path(scratch) / f"seed-{seed}", seed) for seed in range(choice.first, choice.last)]
        for folder, seed in scenarios:
            if seed is not None:
                RandomScenario(seed).write(folder)
            message = conduct(Trial(folder, seed, choice.jiedui, choice.seconds, tally), Path(scratch), tally)
            if message:
                found += 1
                print(f"{folder.name}: {message}", flush=True)
            if message and choice.keep:
                shutil.copytree(folder, choice.keep / folder.name, dirs_exist_ok=True)
            if seed is not None:
                shutil.rmtree(folder)
            if choice.tally and (tally["cases"] % 50 == 0 or folder == scenarios[-1][0]):
                choice.tally.write_text(json.dumps({"last": folder.name, "findings": found, **tally}, indent=1) + "\n")
    for name, count in sorted(tally.items()):
        print(f"{count:7}  {name}")
    print(f"{found:7}  findings")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
