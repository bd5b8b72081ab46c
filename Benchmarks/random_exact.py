"""CP-SAT about an exported model in whole millionths: the judge where amounts lie further apart than HiGHS's tolerances.

Every amount of a scenario has at most six decimals, and amounts are passed on by rows of ones, so whole millionths lose nothing. OR-Tools
and HiGHS do not load into one process, so this file runs by itself: it reads a model as JSON and prints what came out.
"""

import json
import math
import subprocess
import sys
from fractions import Fraction

# Coefficients and limits of the export are decimals that are exact to this.
DECIMALS = 10**9
MILLIONTHS = 10**6
# Of an amount without a limit of its own, in millionths, and of a count.
MOST_AMOUNT, MOST_COUNT = 10**13, 10**7
NO_LIMIT = 1e20


def exact_total(arrays, seconds):
    """The optimum of a model as `ExportedModel.arrays` gives it, or None where there is no plan."""
    # OR-Tools 9.15 with its presolve misses the optimum of seed 118320, so that it is the last resort.
    for presolve in (False, True):
        request = json.dumps({**arrays, "seconds": seconds, "presolve": presolve})
        done = subprocess.run([sys.executable, __file__], input=request, capture_output=True, text=True, timeout=seconds * 4 + 60)
        if done.returncode != 0:
            raise RuntimeError(f"CP-SAT: {done.stderr[-300:].strip()}")
        answer = json.loads(done.stdout)
        if answer["status"] in ("OPTIMAL", "INFEASIBLE"):
            return answer["objective"]
    raise RuntimeError(f"CP-SAT: {answer['status']}")


def fraction(number):
    # As it was written: the product in floating point would no longer be exact.
    return Fraction(round(Fraction(repr(number)) * DECIMALS), DECIMALS)


def solve(request):
    """Status and least objective."""
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    scales = [1 if is_whole else MILLIONTHS for is_whole in request["whole"]]
    columns = []
    for number, (scale, lower, upper) in enumerate(zip(scales, request["column_lower"], request["column_upper"])):
        most = MOST_COUNT if scale == 1 else MOST_AMOUNT
        least = math.ceil(fraction(lower) * scale) if lower > -NO_LIMIT else -most
        columns.append(model.NewIntVar(least, math.floor(fraction(upper) * scale) if upper < NO_LIMIT else most, f"x{number}"))
    for terms, lower, upper in zip(request["rows"], request["row_lower"], request["row_upper"]):
        whole, factor = whole_sum(columns, scales, terms)
        if lower > -NO_LIMIT:
            model.Add(whole >= math.ceil(fraction(lower) * factor))
        if upper < NO_LIMIT:
            model.Add(whole <= math.floor(fraction(upper) * factor))
    objective, factor = whole_sum(columns, scales, enumerate(request["costs"]))
    model.Minimize(objective)
    solver = cp_model.CpSolver()
    (solver.parameters.max_time_in_seconds, solver.parameters.num_workers) = (request["seconds"], 1)
    solver.parameters.cp_model_presolve = request["presolve"]
    status = solver.Solve(model)
    is_best = status == cp_model.OPTIMAL
    best = float(Fraction(round(solver.ObjectiveValue())) / factor) + request["offset"] if is_best else None
    return {"status": solver.StatusName(status), "objective": best}


def whole_sum(columns, scales, terms):
    """A sum in whole numbers, and how many times the sum itself it is."""
    parts = [(fraction(value) / scales[column], column) for column, value in terms if value]
    factor = math.lcm(*(part.denominator for part, _ in parts))
    return sum(int(part * factor) * columns[column] for part, column in parts), factor


if __name__ == "__main__":
    json.dump(solve(json.load(sys.stdin)), sys.stdout)
