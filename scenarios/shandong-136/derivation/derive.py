#!/usr/bin/env python3
"""Derives the tables of this scenario and of shandong-136-wide from `facts/` and `judgements/`.

python3 derive.py          writes them beside the two scenario.yaml
python3 derive.py --check  compares instead, and fails if a byte differs

Chains, nodes, links, proximities and outputs come by the recipe, the facts and the judgements of shandong-2024.
Python 3.9 or newer, standard library only.
"""

import pathlib
import sys

sys.dont_write_bytecode = True  # An audit leaves no files behind.

HERE = pathlib.Path(__file__).resolve().parent
SCENARIOS = HERE.parent.parent
SHARED = "../shandong-2024/derivation"
sys.path.append(str(SCENARIOS / "shandong-2024" / "derivation"))

import industries
import need_index
import provenance
import tables
from economy import Economy

OWN = {"shandong-136": "derivation", "shandong-136-wide": "../shandong-136/derivation"}
NAMED = "点名制造业链"


def county_rows(
    counties: list[dict[str, str]],
    needs: dict[str, need_index.Need],
    economy: Economy,
) -> list[list[str]]:
    """The table `counties`; roles stay blank, the rule of scenario.yaml chooses them."""
    return [
        [
            row["adcode"], row["county"], row["adcode"][:4] + "00", row["prefecture"], "", row["lon"], row["lat"],
            tables.decimal(int(row["pop_2020"]) / 10000, 4), row["urbanization_pct_2020"],
            tables.decimal(float(needs[row["adcode"]].index), 4),
            NAMED if economy.named_stages(row["adcode"]) else "",
        ]
        for row in sorted(counties, key=lambda r: r["adcode"])
    ]


def source_rows(economy: Economy, named: list[dict[str, str]], own: str) -> list[list[str]]:
    """The table `sources`; `own` leads from the scenario to this folder."""
    census = f"{own}/need_index.py：{provenance.CENSUS}；逐县数字见 {own}/need_index.csv"
    maps = f"{own}/judgements/industry_map.csv 和 {SHARED}/judgements/industry_map.csv"
    unnamed = f"只列有来源点名产业的 {len({r['adcode'] for r in named})} 个县；其余各县没有行，产业链部分缺数，按假定计分，覆盖率如实反映"
    columns = provenance.COUNTY_COLUMNS + [
        ("counties", "role", "留空；由 scenario.yaml 的 roles 规则按 need_index 选出", "", "规则见 README.md", 1),
        ("counties", "need_index", census, "2020", "务农比重、城镇化率（反向）、平均受教育年限（反向）三项位次（0–100）的平均", 1),
        ("counties", "flags", maps, "", f"“{NAMED}”：有来源点名的制造业，且落在十一条链内", 1),
        ("county_nodes", "output", f"{own}/derive.py", "", unnamed, 1),
    ]
    rows = provenance.column_rows(columns)
    return sorted(rows + provenance.industry_rows(economy, named, f"{own}/derive.py", SHARED))


def files() -> dict[pathlib.Path, str]:
    """Every derived file of the two scenarios by its place."""
    named = tables.facts("leading_industries.csv") + tables.facts("leading_industries.csv", HERE)
    economy = Economy(tables.judgements("industry_map.csv") + tables.judgements("industry_map.csv", HERE))
    counties = tables.facts("counties.csv", HERE)
    needs = need_index.needs(economy, counties)
    header = "code,name,city_code,city_name,role,lon,lat,pop,urban_rate,need_index,flags"
    # Only where a source names industries: elsewhere the chain part must stay missing, so that the coverage says so.
    common = industries.files(economy, sorted({row["adcode"] for row in named}))
    common["counties.csv"] = tables.text_of(header.split(","), county_rows(counties, needs, economy))
    result = {HERE / "need_index.csv": need_index.table(counties, needs)}
    for scenario, own in OWN.items():
        sources = tables.text_of(provenance.HEADER.split(","), source_rows(economy, named, own))
        for file, text in {**common, "sources.csv": sources}.items():
            result[SCENARIOS / scenario / file] = text
    return result


if __name__ == "__main__":
    sys.exit(tables.run(sys.argv[1:], __doc__, files))
