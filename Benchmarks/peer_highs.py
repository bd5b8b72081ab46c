#!/usr/bin/env python3
"""Generalised assignment with HiGHS: one thread, zero gap.

    peer_highs.py SCENARIO|MODEL.mps [SECONDS]

SECONDS is a time limit; what is known then is printed. A scenario is built in memory from its tables: one helper per receiver, each helper's needs within its limits. A model
file is read by HiGHS itself; its objective is minimised, so the sign is turned back.
"""

import csv
import json
import sys
from pathlib import Path

import highspy
import numpy as np


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def model_of(scenario):
    """The model, column by column: a pair's column has its receiver's row and one row for each resource it needs."""
    pairs = read(scenario / "pairs.csv")
    rows = {}
    for pair in pairs:
        rows.setdefault(("receiver", pair["receiver"]), len(rows))
    lower, upper = [1.0] * len(rows), [1.0] * len(rows)
    for limit in read(scenario / "helper_resources.csv"):
        rows[limit["code"], limit["resource"]] = len(rows)
        lower.append(-highspy.kHighsInf)
        upper.append(float(limit["amount"]))
    needs = {}
    for need in read(scenario / "pair_needs.csv"):
        if (need["helper"], need["resource"]) in rows:
            entry = (rows[need["helper"], need["resource"]], float(need["amount"]))
            needs.setdefault((need["helper"], need["receiver"]), []).append(entry)
    starts, indices, entries = [0], [], []
    for pair in pairs:
        indices.append(rows["receiver", pair["receiver"]])
        entries.append(1.0)
        for row, amount in needs.get((pair["helper"], pair["receiver"]), ()):
            indices.append(row)
            entries.append(amount)
        starts.append(len(indices))

    model = highspy.HighsLp()
    model.num_col_ = len(pairs)
    model.num_row_ = len(lower)
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_ = np.array([float(pair["value"]) for pair in pairs])
    model.col_lower_ = np.zeros(len(pairs))
    model.col_upper_ = np.ones(len(pairs))
    model.row_lower_ = np.array(lower)
    model.row_upper_ = np.array(upper)
    model.integrality_ = [highspy.HighsVarType.kInteger] * len(pairs)
    model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    model.a_matrix_.start_ = np.array(starts, dtype=np.int32)
    model.a_matrix_.index_ = np.array(indices, dtype=np.int32)
    model.a_matrix_.value_ = np.array(entries)
    return model


def main(source, seconds=None):
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 0.0)
    if seconds is not None:
        solver.setOptionValue("time_limit", seconds)
    if source.suffix == ".mps":
        solver.readModel(str(source))
        sign = -1
    else:
        solver.passModel(model_of(source))
        sign = 1
    solver.run()
    proved = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    info = solver.getInfo()
    bound = sign * info.mip_dual_bound
    has_plan = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    answer = {
        "objective": round(sign * info.objective_function_value, 4) if proved or has_plan else None,
        "bound": round(bound, 4) if np.isfinite(bound) else None,
        "status": "optimal" if proved else solver.modelStatusToString(solver.getModelStatus()),
        "seconds": solver.getRunTime(),
    }
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: peer_highs.py SCENARIO|MODEL.mps [SECONDS]")
    main(Path(sys.argv[1]), *map(float, sys.argv[2:]))
