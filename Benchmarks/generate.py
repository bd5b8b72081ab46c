#!/usr/bin/env python3
"""Writes the benchmark scenarios: same seeds, same bytes, on every machine.

    generate.py FOLDER

Only the standard library is used; its generator gives the same numbers in every version of Python 3.
"""

import random
import sys
from pathlib import Path

GAP_SIZES = [(agents, agents * ratio) for agents in (5, 8, 10) for ratio in (3, 4, 5, 6)]
GAP_SEEDS = (1, 2, 3, 4, 5)


def helper_code(index):
    """Six digits as real codes have, so that no reader is helped or hindered by their form."""
    return f"37{index + 1:04d}"


def receiver_code(index):
    return f"37{index + 5001:04d}"


def write_lines(path, lines):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("\n".join(lines))
        file.write("\n")


def write_scenario(folder, title, settings, helpers, receivers, value):
    """Writes scenario.yaml, counties.csv and pairs.csv; value(i, j) is the text of a pair's value."""
    folder.mkdir(parents=True, exist_ok=True)
    write_lines(folder / "scenario.yaml", ["format: 1", f"id: {folder.name}", f"title: {{zh: {title}, en: {title}}}", "pairing:"] + settings)
    counties = ["code,name,role"]
    counties += [f"{helper_code(i)},Helper {i + 1},helper" for i in range(helpers)]
    counties += [f"{receiver_code(j)},Receiver {j + 1},receiver" for j in range(receivers)]
    write_lines(folder / "counties.csv", counties)
    pairs = ["helper,receiver,value"]
    for i in range(helpers):
        code = helper_code(i)
        pairs += [f"{code},{receiver_code(j)},{value(i, j)}" for j in range(receivers)]
    write_lines(folder / "pairs.csv", pairs)


def decimal(units):
    """Points with four decimals, from their number of 0.0001."""
    return f"{units // 10_000}.{units % 10_000:04d}"


def write_given_values(folder, helpers, receivers, seed):
    """One-to-one pairing with values like scores: 0 to 100 points, four decimals."""
    source = random.Random(seed)
    write_scenario(
        folder,
        f"Pairing {helpers} x {receivers} with given values",
        ["  receivers_per_helper: {max: 1}"],
        helpers,
        receivers,
        lambda i, j: decimal(source.randrange(0, 1_000_001)),
    )


def write_uniform_costs(folder, size, seed):
    """The recipe of the OR-Library's assignment problems: whole costs 1 to 100; a cost is a negative value."""
    source = random.Random(seed)
    write_scenario(
        folder,
        f"Assignment {size} x {size} with costs 1-100",
        ["  receivers_per_helper: {max: 1}"],
        size,
        size,
        lambda i, j: -source.randint(1, 100),
    )


def write_correlated_costs(folder, size, seed):
    """Costs that are a product of a row's and a column's figure with a little noise: many rows want one column."""
    source = random.Random(seed)
    rows = [source.randint(1, 100) for _ in range(size)]
    columns = [source.randint(1, 100) for _ in range(size)]
    write_scenario(
        folder,
        f"Assignment {size} x {size} with correlated costs",
        ["  receivers_per_helper: {max: 1}"],
        size,
        size,
        lambda i, j: -(rows[i] * columns[j] + source.randint(0, 9)),
    )


def write_generalised_assignment(folder, agents, jobs, seed):
    """The recipe of the OR-Library's small generalised assignment problems, which are maximised.

    Need a in U[5, 25], value c in U[15, 25], limit of an agent 0.8 of its needs over the number of agents.
    """
    source = random.Random(f"gap {agents} {jobs} {seed}")
    values = [[source.randint(15, 25) for _ in range(jobs)] for _ in range(agents)]
    needs = [[source.randint(5, 25) for _ in range(jobs)] for _ in range(agents)]
    write_scenario(
        folder,
        f"Generalised assignment {agents} x {jobs} with seed {seed}",
        ["  receivers_per_helper: {max: none}"],
        agents,
        jobs,
        lambda i, j: values[i][j],
    )
    rows = ["helper,receiver,resource,amount"]
    for i in range(agents):
        rows += [f"{helper_code(i)},{receiver_code(j)},work,{needs[i][j]}" for j in range(jobs)]
    write_lines(folder / "pair_needs.csv", rows)
    limits = [8 * sum(row) // (10 * agents) for row in needs]
    rows = ["code,resource,amount"] + [f"{helper_code(i)},work,{limits[i]}" for i in range(agents)]
    write_lines(folder / "helper_resources.csv", rows)


def write_all(root):
    write_given_values(root / "pairing-573x343", 573, 343, seed=573)
    write_uniform_costs(root / "uniform-800x800", 800, seed=800)
    write_correlated_costs(root / "correlated-800x800", 800, seed=801)
    for agents, jobs in GAP_SIZES:
        for seed in GAP_SEEDS:
            write_generalised_assignment(root / f"gap-{agents:02d}x{jobs}-{seed}", agents, jobs, seed)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: generate.py FOLDER")
    write_all(Path(sys.argv[1]))
