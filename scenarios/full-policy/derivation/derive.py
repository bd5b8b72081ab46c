#!/usr/bin/env python3
"""Derives the tables of this scenario from `facts/`, `judgements/` and the tables of shandong-2024.

python3 derive.py          writes them beside scenario.yaml
python3 derive.py --check  compares instead, and fails if a byte differs

Python 3.9 or newer, standard library only.
"""

import pathlib
import sys

sys.dont_write_bytecode = True  # An audit leaves no files behind.

HERE = pathlib.Path(__file__).resolve().parent
SCENARIO = HERE.parent
sys.path.append(str(SCENARIO.parent / "shandong-2024" / "derivation"))

import base
import coverage
import policy
import projects
import tables

HEADER = "table,key,column,source,year,caliber,assumption".split(",")


def policy_tables() -> dict[str, tuple[list[str], list[base.Row]]]:
    """Header and rows of every table that shandong-2024 does not have in this form."""
    printed = policy.figures()
    result = {
        "counties": base.counties(printed["urban_rate_province"]),
        "chains": base.with_columns("chains.csv", ["chain_id"], base.judgements("chains.csv")),
        "pairs": base.with_columns("pairs.csv", ["helper", "receiver"], base.judgements("pairs.csv")),
        "travel": base.travel(),
        "projects": (projects.HEADER, projects.project_rows(printed)),
    }
    for name in policy.AS_WRITTEN:
        rows = base.judgements(f"{name}.csv")
        result[name] = (list(rows[0]), rows)
    pools = policy.pool_rows(printed)
    needs = policy.pair_need_rows(result["counties"][1])
    return {**result, "pools": (list(pools[0]), pools), "pair_needs": (list(needs[0]), needs)}


def source_rows() -> list[list[str]]:
    """The table `sources`: those of the tables taken over, of columns and cells judged, and of figures stated."""
    result = base.sources()
    result += [[row[name] for name in HEADER] for row in base.judgements("sources.csv")]
    for row in base.facts("projects_stated.csv"):
        result.append(["projects", row["project_id"], row["column"], row["source"], row["year"], row["quote"], "0"])
    for row in base.facts("project_names.csv"):
        result.append(["projects", row["project_id"], "name", row["source"], row["year"], row["quote"], "0"])
    for row in base.judgements("project_overrides.csv"):
        result.append(["projects", row["project_id"], row["column"], "示例数据，假设", "", row["reason"], "1"])
    return sorted(result)


def files() -> dict[pathlib.Path, str]:
    """Every derived table of the scenario by its place."""
    listed = policy_tables()
    sources = source_rows()
    coverage.check({name: rows for name, (_, rows) in listed.items()}, sources)
    result = base.unchanged()
    for name, (header, rows) in listed.items():
        result[f"{name}.csv"] = tables.text_of(header, [[row[c] for c in header] for row in rows])
    result["sources.csv"] = tables.text_of(HEADER, sources)
    return {SCENARIO / name: text for name, text in result.items()}


if __name__ == "__main__":
    sys.exit(tables.run(sys.argv[1:], __doc__, files))
