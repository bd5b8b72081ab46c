#!/usr/bin/env python3
"""The audit against plans in which one figure was changed.

    changed_figures.py SEED_FROM SEED_TO [--jiedui PATH] [--every N]

For each random scenario with a plan the JSON of `solve` is audited as it is, and then with every single number changed by one
unit up, and by one step of the last decimal down, every code changed into another of its kind, and every entry of a list of
decisions left out. The audit has to accept the first and refuse each of the others (exit 1, or 65 where the file is none).
"""

import argparse
import copy
import json
import subprocess
import sys
import tempfile
from collections import Counter
from decimal import Decimal
from pathlib import Path

from random_scenario import RandomScenario

# What only a search knows is not the audit's to judge, nor are the words of a report.
OF_SEARCHES = {
    "bound", "gap", "seconds", "format", "official", "regret", "regrets", "margin", "exchange", "ties", "status", "reason",
    "scenario", "input_sha256", "version", "judges", "assumptions", "unfinished", "diagnosis", "two_stage", "method",
    "tolerance", "name", "unit", "waiting_rank", "coverage", "terms", "chains", "sources", "notes",
}
DECISIONS = {"pairs", "projects", "modes", "support", "grants", "transfers", "rewards"}


def leaves(tree, place=()):
    """Places of all numbers and texts that are figures of the plan."""
    if isinstance(tree, dict):
        for key in sorted(tree):
            if key not in OF_SEARCHES:
                yield from leaves(tree[key], (*place, key))
    elif isinstance(tree, list):
        for index, entry in enumerate(tree):
            yield from leaves(entry, (*place, index))
    elif tree is not None:
        yield place, tree


def changed(tree, place, value):
    """The document with another value at a place."""
    copied = copy.deepcopy(tree)
    at = copied
    for key in place[:-1]:
        at = at[key]
    at[place[-1]] = value
    return copied


def variants(place, value, scenario):
    """What a figure may be changed into."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, (int, Decimal)):
        yield value + 1
        step = Decimal(1).scaleb(-max(0, -Decimal(value).as_tuple().exponent))
        yield value - (step if place[-1] not in ("year",) else 1)
    elif isinstance(value, str):
        yield next(iter(others(place[-1], value, scenario)), "nobody")


def others(key, value, scenario):
    """Other codes of the same kind."""
    if key in ("receiver", "taker", "unpaired"):
        known = scenario.receivers
    elif key in ("helper", "giver", "owner"):
        known = scenario.helpers
    else:
        columns = {"project": "project_id", "mode": "mode_id", "chain": "chain_id"}
        table = {"project": "projects", "mode": "modes", "chain": "chains"}.get(key)
        known = [row[columns[key]] for row in scenario.tables.get(table, [])] if table else []
    return [code for code in known if code != value]


class Clerk:
    """Writes documents and has them audited."""

    def __init__(self, program, folder, scenario):
        self.program, self.folder, self.scenario = program, folder, scenario

    def solve(self):
        command = [self.program, "solve", str(self.folder), "--json", "--no-margins", "--seconds", "5", "--lang", "en"]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode not in (0, 4):
            return None
        return json.loads(done.stdout, parse_float=Decimal)

    def accepts(self, document):
        plan = self.folder.parent / "plan.json"
        plan.write_text(json.dumps(document, default=float), encoding="utf-8")
        command = [self.program, "audit", str(self.folder), str(plan), "--json", "--lang", "en"]
        status = subprocess.run(command, capture_output=True, text=True).returncode
        if status not in (0, 1, 65):
            raise RuntimeError(f"audit exits with {status}")
        return status == 0


def changes(document, scenario):
    """Every document with one figure changed, and where."""
    for place, value in leaves(document):
        for other in variants(place, value, scenario):
            yield changed(document, place, other), f"{dotted(place)}: {value} -> {other}"
    for key in sorted(DECISIONS):
        for index, entry in enumerate(document.get(key, [])):
            if key == "projects" and entry.get("status") != "placed" or key == "rewards" and entry["amount"] == 0:
                continue
            rest = [other for place, other in enumerate(document[key]) if place != index]
            yield changed(document, (key,), rest), f"{key}.{index} is left out"


def dotted(place):
    return ".".join(map(str, place))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("first", type=int)
    parser.add_argument("last", type=int, help="not included")
    parser.add_argument("--jiedui", default="jiedui")
    parser.add_argument("--every", type=int, default=1, help="audit each n-th change only")
    choice = parser.parse_args()
    plans, tried, accepted = 0, Counter(), 0
    for seed in range(choice.first, choice.last):
        with tempfile.TemporaryDirectory() as root:
            scenario = RandomScenario(seed)
            folder = Path(root) / f"seed-{seed}"
            scenario.write(folder)
            clerk = Clerk(choice.jiedui, folder, scenario)
            document = clerk.solve()
            if document is None:
                continue
            plans += 1
            if not clerk.accepts(document):
                print(f"seed {seed}: the plan itself is refused", flush=True)
                accepted += 1
                continue
            for number, (other, what) in enumerate(changes(document, scenario)):
                if number % choice.every != seed % choice.every:
                    continue
                tried[what.split(".")[0].split(":")[0]] += 1
                if clerk.accepts(other):
                    accepted += 1
                    print(f"seed {seed}: accepted: {what}", flush=True)
    for key, count in sorted(tried.items()):
        print(f"{count:7}  {key}")
    print(f"{plans:7}  plans, {sum(tried.values())} changes, {accepted} accepted")
    sys.exit(1 if accepted else 0)


if __name__ == "__main__":
    main()
