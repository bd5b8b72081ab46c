"""The optimum of a scenario folder by a model built a second time, from its files alone.

    python3 Benchmarks/policy_peer SCENARIO --product PATH/jiedui [--plan solve.json] [--seconds N]

Only the values of pairs come from the program (`jiedui score`). Prints one JSON document: what is reached, aim by aim where
there are several, why projects are refused, and with --plan what the decisions of that plan reach in this model. Exit
status 3 where not everything is proved.
"""

import argparse
import json
import sys
import time
from pathlib import Path

if not __package__:
    # Started as a folder: the package is found beside it.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from policy_peer.model import PolicyModel
from policy_peer.program import Answer
from policy_peer.scenario import Scenario, scored_values


def told(model: PolicyModel, answer: Answer) -> dict:
    """What an answer comes to."""
    objective = None if answer.objective is None else float(answer.objective)
    result = {"status": answer.status, "objective": objective, "bound": answer.bound}
    if answer.values is not None:
        chosen = sorted((receiver, helper) for (helper, receiver), column in model.pair.items() if answer.values[column])
        result["pairs"] = [{"helper": helper, "receiver": receiver} for receiver, helper in chosen]
        result["projects"] = sum(answer.values[column] == 1 for column in model.start.values())
    return result


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenario", type=Path)
    parser.add_argument("--product", default="jiedui", help="the program")
    parser.add_argument("--plan", type=Path, help="what `jiedui solve --json` printed")
    parser.add_argument("--seconds", type=float, default=300, help="time limit of HiGHS for each aim")
    choice = parser.parse_args()
    scenario, values = Scenario.read(choice.scenario), scored_values(choice.product, choice.scenario)
    model = PolicyModel(scenario, values)
    if choice.plan and model.aims() != ["total"]:
        parser.error("with --plan only the aim weighted is built here")
    begin = time.perf_counter()
    stages = list(model.stages(choice.seconds))
    seconds = time.perf_counter() - begin
    result = told(model, stages[-1][1]) | {"refused": model.refused, "seconds": seconds}
    # A stage without an answer in time is the last one.
    result["stages"] = [{"aim": aim} | told(model, answer) for aim, answer in stages]
    if choice.plan:
        model = PolicyModel(scenario, values)
        model.fix(json.loads(choice.plan.read_text(encoding="utf-8")))
        result["plan"] = told(model, model.optimum(choice.seconds))
    print(json.dumps(result, ensure_ascii=False))
    return 0 if len(stages) == len(model.aims()) and result["status"] == "optimal" else 3


if __name__ == "__main__":
    sys.exit(main())
