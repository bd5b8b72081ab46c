"""The policy model of a scenario built a second time, from its files alone, and solved by HiGHS.

    python3 Benchmarks/policy_peer SCENARIO --product PATH/jiedui [--plan solve.json] [--seconds N]

Only the values of pairs come from the program (`jiedui score`); all other tables, the settings, the admission of projects,
the rows of docs/policy-model.md and the rounding are read and built here, with fractions. One thread, zero gap. Prints one
JSON document: what is reached, and with --plan what the decisions of that plan reach in this model.

Built for one aim, `weighted`, without a reward for what is left of the guidance fund.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from policy import Policy
from tables import Scenario


def values_of(product, scenario):
    """What pairs are worth, from the program."""
    run = subprocess.run([product, "score", str(scenario), "--json"], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(run.stdout + run.stderr)
    return json.loads(run.stdout)["pairs"]


def answer(policy, seconds):
    """What a policy comes to."""
    status, objective, bound, values = policy.m.solve(seconds)
    result = {"status": status, "objective": objective, "bound": bound}
    if values is not None:
        chosen = sorted((w, h) for (h, w), c in policy.x.items() if values[c] == 1)
        result["pairs"] = [{"helper": h, "receiver": w} for w, h in chosen]
        result["projects"] = sum(values[c] == 1 for c in policy.y.values())
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenario")
    parser.add_argument("--product", default="jiedui")
    parser.add_argument("--plan", help="what `jiedui solve --json` printed")
    parser.add_argument("--seconds", type=float, default=300)
    arguments = parser.parse_args()
    values = values_of(arguments.product, arguments.scenario)
    policy = Policy(Scenario(arguments.scenario), values)
    result = answer(policy, arguments.seconds)
    result["refused"] = policy.refused
    if arguments.plan:
        policy = Policy(Scenario(arguments.scenario), values)
        policy.fix(json.loads(Path(arguments.plan).read_text(encoding="utf-8")))
        result["plan"] = answer(policy, arguments.seconds)
    print(json.dumps(result, ensure_ascii=False))
    return 0 if result["status"] == "optimal" else 3


if __name__ == "__main__":
    sys.exit(main())
