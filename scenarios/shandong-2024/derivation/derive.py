#!/usr/bin/env python3
"""Derives the tables of this scenario from `facts/` and `judgements/`.

python3 derive.py          writes them beside scenario.yaml
python3 derive.py --check  compares instead, and fails if a byte differs

Python 3.9 or newer, standard library only.
"""

import pathlib
import sys

sys.dont_write_bytecode = True  # An audit leaves no files behind.

import industries
import provenance
import tables
from economy import Economy

SCENARIO = pathlib.Path(__file__).resolve().parent.parent
NEWEST_YEAR = 2024
OLDEST_YEAR = 2019
FLAGS = ("引领发展试点", "跨越发展试点", "省财政直管县")


def newest_statistics(known: set[str]) -> list[dict[str, str]]:
    """The newest usable figure of each county and indicator; older than the census of 2018 or set aside: none."""
    set_aside = {(r["adcode"], r["indicator"], r["year"]) for r in tables.judgements("stats_not_used.csv")}
    newest: dict[tuple[str, str], dict[str, str]] = {}
    for row in tables.facts("county_stats.csv"):
        key = (row["adcode"], row["indicator"])
        is_usable = OLDEST_YEAR <= int(row["year"]) <= NEWEST_YEAR and (*key, row["year"]) not in set_aside
        if row["adcode"] in known and is_usable and (key not in newest or row["year"] > newest[key]["year"]):
            newest[key] = row
    return [newest[key] for key in sorted(newest)]


def amount_in_100_million(row: dict[str, str]) -> str:
    """A figure in 亿元, whatever unit its source uses."""
    scale = {"亿元": 1.0, "万元": 1e-4}[row["unit"]]
    return f"{float(row['value']) * scale:.10g}"


def county_rows(statistics: list[dict[str, str]]) -> list[list[str]]:
    """The table `counties`; a figure that no source gives stays blank."""
    figures = {(r["adcode"], r["indicator"]): r for r in statistics}
    roles = {r["adcode"]: r["role"] for r in tables.judgements("roles.csv")}
    flags: dict[str, set[str]] = {}
    for row in tables.facts("classification.csv"):
        flags.setdefault(row["adcode"], set()).update(f for f in FLAGS if f in row["classification"])
    result = []
    for row in sorted(tables.facts("counties.csv"), key=lambda r: r["adcode"]):
        code = row["adcode"]
        gdp = figures.get((code, "gdp"))
        revenue = figures.get((code, "general_public_budget_revenue"))
        dated = gdp or revenue
        result.append([
            code, row["county"], code[:4] + "00", row["prefecture"], roles[code], row["lon"], row["lat"],
            amount_in_100_million(gdp) if gdp else "", amount_in_100_million(revenue) if revenue else "",
            tables.decimal(int(row["pop_2020"]) / 10000, 4), row["urbanization_pct_2020"],
            "|".join(sorted(flags.get(code, set()))), dated["year"] if dated else "",
        ])
    return result


def pair_rows() -> list[list[str]]:
    """The table `pairs`: the six known pairs, and nothing else."""
    reasons = {"high": "来源点名的结对", "medium-high": "报道语境推定的结对，未见“结对”字样"}
    return [
        [r["strong_adcode"], r["weak_adcode"], "", "1", "2024", reasons[r["confidence"]], r["source"]]
        for r in sorted(tables.facts("pairs.csv"), key=lambda r: (r["strong_adcode"], r["weak_adcode"]))
        if r["strong_adcode"]
    ]


def files() -> dict[pathlib.Path, str]:
    """Every derived table of the scenario by its place."""
    economy = Economy(tables.judgements("industry_map.csv"))
    roles = tables.judgements("roles.csv")
    statistics = newest_statistics({r["adcode"] for r in roles})
    headers = {
        "counties.csv": "code,name,city_code,city_name,role,lon,lat,gdp,budget_rev,pop,urban_rate,flags,year",
        "pairs.csv": "helper,receiver,status,current,since,reason,source",
        "sources.csv": provenance.HEADER,
    }
    rows = {
        "counties.csv": county_rows(statistics),
        "pairs.csv": pair_rows(),
        "sources.csv": provenance.rows(economy, statistics),
    }
    result = industries.files(economy, [r["adcode"] for r in roles if r["role"] != "none"])
    result.update({name: tables.text_of(headers[name].split(","), rows[name]) for name in headers})
    return {SCENARIO / name: text for name, text in result.items()}


if __name__ == "__main__":
    sys.exit(tables.run(sys.argv[1:], __doc__, files))
