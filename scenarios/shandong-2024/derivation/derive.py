#!/usr/bin/env python3
"""Derives the tables of this scenario from `facts/` and `judgements/`.

python3 derive.py          writes them beside scenario.yaml
python3 derive.py --check  compares instead, and fails if a byte differs

Python 3.9 or newer, standard library only.
"""

import math
import sys

sys.dont_write_bytecode = True  # An audit leaves no files behind.

import provenance
import tables
import technology
from economy import Economy

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


def county_node_rows(economy: Economy) -> list[list[str]]:
    """The table `county_nodes` for the counties that take part."""
    result = []
    for row in sorted(tables.judgements("roles.csv"), key=lambda r: r["adcode"]):
        if row["role"] != "none":
            code = row["adcode"]
            named = {node for nodes in economy.named_stages(code).values() for node in nodes}
            for node, output in sorted(economy.county_outputs(code).items()):
                result.append([code, node, tables.decimal(output, 2), "1" if node in named else ""])
    return result


def pair_rows() -> list[list[str]]:
    """The table `pairs`: the six known pairs, and nothing else."""
    reasons = {"high": "来源点名的结对", "medium-high": "报道语境推定的结对，未见“结对”字样"}
    return [
        [r["strong_adcode"], r["weak_adcode"], "", "1", "2024", reasons[r["confidence"]], r["source"]]
        for r in sorted(tables.facts("pairs.csv"), key=lambda r: (r["strong_adcode"], r["weak_adcode"]))
        if r["strong_adcode"]
    ]


def node_rows(economy: Economy) -> list[list[str]]:
    """The table `nodes` with reference shares."""
    shares = economy.reference_shares()
    total = math.fsum(shares.values())
    if abs(total - 1) > 1e-9 or min(shares.values()) < 5e-7:
        raise ValueError(f"reference shares add up to {total}, the smallest is {min(shares.values())}")
    return [[n.id, n.chain, n.name, n.stage, tables.decimal(shares[n.id], 6)] for n in economy.nodes]


def link_rows(economy: Economy, columns: dict[str, dict[str, float]]) -> list[list[str]]:
    """The table `links`; refuses a table that could not be a technology."""
    links = technology.links(economy, columns)
    for buyer in economy.node_ids:
        total = math.fsum(value for (_, to), value in links.items() if to == buyer)
        if total >= 1 or any(not 0 <= v <= 0.95 for (_, to), v in links.items() if to == buyer):
            raise ValueError(f"inputs of {buyer} add up to {total}")
    return [[a, b, tables.decimal(value, 6)] for (a, b), value in sorted(links.items())]


def all_tables() -> dict[str, str]:
    """Every derived table of the scenario by file name."""
    economy = Economy()
    columns = technology.input_columns(economy)
    statistics = newest_statistics({r["adcode"] for r in tables.judgements("roles.csv")})
    phi = sorted(technology.proximities(economy, columns).items())
    chains = [[c["chain_id"], c["name"], c["weight"]] for c in economy.chains]
    headers = {
        "counties.csv": "code,name,city_code,city_name,role,lon,lat,gdp,budget_rev,pop,urban_rate,flags,year",
        "chains.csv": "chain_id,name,weight",
        "nodes.csv": "node_id,chain_id,name,stage,ref_share",
        "links.csv": "from_node,to_node,coef",
        "proximity.csv": "node_a,node_b,phi",
        "county_nodes.csv": "code,node_id,output,planned",
        "pairs.csv": "helper,receiver,status,current,since,reason,source",
        "sources.csv": "table,key,column,source,year,caliber,assumption",
    }
    rows = {
        "counties.csv": county_rows(statistics),
        "chains.csv": sorted(chains),
        "nodes.csv": node_rows(economy),
        "links.csv": link_rows(economy, columns),
        "proximity.csv": [[a, b, tables.decimal(value, 4)] for (a, b), value in phi],
        "county_nodes.csv": county_node_rows(economy),
        "pairs.csv": pair_rows(),
        "sources.csv": provenance.rows(economy, statistics),
    }
    return {name: tables.text_of(headers[name].split(","), rows[name]) for name in headers}


def main(arguments: list[str]) -> int:
    """Writes or compares; 0 when done or equal, 1 when a table differs, 64 for a wrong argument."""
    if arguments not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 64
    different = tables.write_or_compare(all_tables(), is_check=bool(arguments))
    for name in different:
        print(f"{name}: differs from what the facts give", file=sys.stderr)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
