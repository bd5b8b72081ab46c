"""The tables about industry: `chains`, `nodes`, `links`, `proximity` and `county_nodes`."""

import math

import tables
import technology
from economy import Economy


def files(economy: Economy, counties: list[str]) -> dict[str, str]:
    """The five tables as CSV text by file name; `county_nodes` for these counties."""
    columns = technology.input_columns(economy)
    chains = [[c["chain_id"], c["name"], c["weight"]] for c in economy.chains]
    phi = sorted(technology.proximities(economy, columns).items())
    near = [[a, b, tables.decimal(value, 4)] for (a, b), value in phi]
    outputs = _county_node_rows(economy, counties)
    return {
        "chains.csv": tables.text_of(["chain_id", "name", "weight"], sorted(chains)),
        "nodes.csv": tables.text_of(["node_id", "chain_id", "name", "stage", "ref_share"], _node_rows(economy)),
        "links.csv": tables.text_of(["from_node", "to_node", "coef"], _link_rows(economy, columns)),
        "proximity.csv": tables.text_of(["node_a", "node_b", "phi"], near),
        "county_nodes.csv": tables.text_of(["code", "node_id", "output", "planned"], outputs),
    }


def _node_rows(economy: Economy) -> list[list[str]]:
    """The table `nodes` with reference shares."""
    shares = economy.reference_shares()
    total = math.fsum(shares.values())
    if abs(total - 1) > 1e-9 or min(shares.values()) < 5e-7:
        raise ValueError(f"reference shares add up to {total}, the smallest is {min(shares.values())}")
    return [[n.id, n.chain, n.name, n.stage, tables.decimal(shares[n.id], 6)] for n in economy.nodes]


def _link_rows(economy: Economy, columns: dict[str, dict[str, float]]) -> list[list[str]]:
    """The table `links`; refuses a table that could not be a technology."""
    links = technology.links(economy, columns)
    for buyer in economy.node_ids:
        total = math.fsum(value for (_, to), value in links.items() if to == buyer)
        if total >= 1 or any(not 0 <= v <= 0.95 for (_, to), v in links.items() if to == buyer):
            raise ValueError(f"inputs of {buyer} add up to {total}")
    return [[a, b, tables.decimal(value, 6)] for (a, b), value in sorted(links.items())]


def _county_node_rows(economy: Economy, counties: list[str]) -> list[list[str]]:
    """The table `county_nodes`; `planned` marks the stages that a county's sources name."""
    result = []
    for code in sorted(counties):
        named = {node for nodes in economy.named_stages(code).values() for node in nodes}
        for node, output in sorted(economy.county_outputs(code).items()):
            result.append([code, node, tables.decimal(output, 2), "1" if node in named else ""])
    return result
