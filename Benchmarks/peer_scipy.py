#!/usr/bin/env python3
"""The script that an analyst would write for one-to-one pairing: numpy reads the table, scipy solves it.

    peer_scipy.py SCENARIO

Of several ways to read pairs.csv (csv module, text codes, whole-number codes) the quickest is used. The answer, one
JSON document, has the total and every pair.
"""

import json
import sys
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

ROW = [("helper", np.int64), ("receiver", np.int64), ("value", np.float64)]


def main(scenario):
    rows = np.loadtxt(Path(scenario) / "pairs.csv", delimiter=",", skiprows=1, dtype=ROW)
    helpers, i = np.unique(rows["helper"], return_inverse=True)
    receivers, j = np.unique(rows["receiver"], return_inverse=True)
    values = np.full((len(helpers), len(receivers)), -np.inf)
    values[i, j] = rows["value"]
    chosen_i, chosen_j = linear_sum_assignment(values, maximize=True)
    chosen = values[chosen_i, chosen_j]
    answer = {
        "objective": int(np.rint(chosen * 10_000).sum()) / 10_000,
        "status": "optimal",
        "pairs": [
            {"helper": f"{helper:06d}", "receiver": f"{receiver:06d}", "value": value}
            for helper, receiver, value in zip(
                helpers[chosen_i].tolist(), receivers[chosen_j].tolist(), chosen.tolist()
            )
        ],
    }
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: peer_scipy.py SCENARIO")
    main(sys.argv[1])
