#!/usr/bin/env python3
"""Writes the benchmark scenarios: same seeds, same bytes, on every machine.

    generate.py FOLDER

Only the standard library is used; its generator gives the same numbers in every version of Python 3.
"""

import math
import random
import sys
from pathlib import Path

GAP_SIZES = [(agents, agents * ratio) for agents in (5, 8, 10) for ratio in (3, 4, 5, 6)]
GAP_SEEDS = (1, 2, 3, 4, 5)

HARD_GAP_SIZE = (20, 100)
HARD_GAP_SEEDS = {"b": (1, 2, 3, 4, 5), "c": (1, 2, 3, 4, 5), "d": (1, 2), "e": (1, 2)}


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
    limits = [8 * sum(row) // (10 * agents) for row in needs]
    title = f"Generalised assignment {agents} x {jobs} with seed {seed}"
    write_limited_needs(folder, title, values, needs, limits)


def write_hard_assignment(folder, recipe, agents, jobs, seed):
    """The literature's recipes b to e, which are minimised: a value is a negative cost (see ``hard_numbers``)."""
    source = random.Random(f"gap-{recipe} {agents} {jobs} {seed}")
    costs, needs, limits = hard_numbers(source, recipe, agents, jobs)
    values = [[-cost for cost in row] for row in costs]
    title = f"Generalised assignment of type {recipe} {agents} x {jobs} with seed {seed}"
    write_limited_needs(folder, title, values, needs, limits)


def hard_numbers(source, recipe, agents, jobs):
    """Costs, needs and limits of recipe a, b, c, d or e, all whole numbers.

    Chu and Beasley (1997), A genetic algorithm for the generalised assignment problem, for a to d; Laguna, Kelly,
    Gonzalez-Velarde and Glover (1995), Tabu search for the multilevel generalized assignment problem, for e, rounded
    as in the published instances.
    """
    if recipe == "d":
        needs = [[source.randint(1, 100) for _ in range(jobs)] for _ in range(agents)]
        costs = [[111 - need + source.randint(-10, 10) for need in row] for row in needs]
    elif recipe == "e":
        needs = [[math.floor(1 - 10 * math.log(1 - source.random())) for _ in range(jobs)] for _ in range(agents)]
        costs = [[math.floor(1000 / need - 10 * source.random()) for need in row] for row in needs]
    else:
        needs = [[source.randint(5, 25) for _ in range(jobs)] for _ in range(agents)]
        costs = [[source.randint(10, 50) for _ in range(jobs)] for _ in range(agents)]
    if recipe not in ("a", "b"):
        return costs, needs, [8 * sum(row) // (10 * agents) for row in needs]
    loads = [0] * agents
    for job in range(jobs):
        cheapest = min(range(agents), key=lambda agent: costs[agent][job])
        loads[cheapest] += needs[cheapest][job]
    # In hundredths, so that no machine rounds otherwise: 0.6 * (jobs / agents) * 15 + 0.4 * the largest load.
    hundredths = 900 * jobs // agents + 40 * max(loads)
    return costs, needs, [(hundredths if recipe == "a" else 7 * hundredths // 10) // 100] * agents


def write_limited_needs(folder, title, values, needs, limits):
    """Writes a scenario in which each helper has one resource, and each pair needs some of it."""
    agents, jobs = len(values), len(values[0])
    write_scenario(
        folder, title, ["  receivers_per_helper: {max: none}"], agents, jobs, lambda i, j: values[i][j]
    )
    rows = ["helper,receiver,resource,amount"]
    for i in range(agents):
        rows += [f"{helper_code(i)},{receiver_code(j)},work,{needs[i][j]}" for j in range(jobs)]
    write_lines(folder / "pair_needs.csv", rows)
    rows = ["code,resource,amount"] + [f"{helper_code(i)},work,{limits[i]}" for i in range(agents)]
    write_lines(folder / "helper_resources.csv", rows)


def write_all(root):
    write_given_values(root / "pairing-573x343", 573, 343, seed=573)
    write_uniform_costs(root / "uniform-800x800", 800, seed=800)
    write_correlated_costs(root / "correlated-800x800", 800, seed=801)
    for agents, jobs in GAP_SIZES:
        for seed in GAP_SEEDS:
            write_generalised_assignment(root / f"gap-{agents:02d}x{jobs}-{seed}", agents, jobs, seed)
    agents, jobs = HARD_GAP_SIZE
    for recipe, seeds in HARD_GAP_SEEDS.items():
        for seed in seeds:
            write_hard_assignment(root / f"hard-gap-{recipe}-{agents}x{jobs}-{seed}", recipe, agents, jobs, seed)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: generate.py FOLDER")
    write_all(Path(sys.argv[1]))
