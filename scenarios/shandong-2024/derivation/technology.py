"""Input coefficients between nodes, and how near two nodes are to each other."""

import math

import tables
from economy import Economy

SMALLEST_COEFFICIENT = 0.0001


def input_columns(economy: Economy) -> dict[str, dict[str, float]]:
    """Inputs of each node from the 135 sectors per unit of its output, weighted by the buyers' national output."""
    weights = {
        node.id: {code: economy.output_2007[code] * part for code, part in node.sectors.items()}
        for node in economy.nodes
    }
    buyers: dict[str, list[str]] = {}
    for node in economy.nodes:
        for code in node.sectors:
            buyers.setdefault(code, []).append(node.id)
    columns: dict[str, dict[str, float]] = {node.id: {} for node in economy.nodes}
    totals = {node: math.fsum(w for _, w in sorted(by.items())) for node, by in weights.items()}
    for row in tables.facts("io_2007_edges.csv"):
        supplier, buyer, coefficient = row["supplier_code"], row["buyer_code"], float(row["direct_coef_a_ij"])
        for node in buyers.get(buyer, []):
            part = coefficient * weights[node][buyer] / totals[node]
            columns[node][supplier] = columns[node].get(supplier, 0.0) + part
    return columns


def links(economy: Economy, columns: dict[str, dict[str, float]]) -> dict[tuple[str, str], float]:
    """Coefficients a(supplier node → buyer node): Σ over sectors of the supplier's part × the buyer's input."""
    result = {}
    for supplier in economy.nodes:
        for buyer in economy.nodes:
            column = columns[buyer.id]
            value = math.fsum(part * column.get(code, 0.0) for code, part in sorted(supplier.sectors.items()))
            if value >= SMALLEST_COEFFICIENT:
                result[supplier.id, buyer.id] = value
    return result


def proximities(economy: Economy, columns: dict[str, dict[str, float]]) -> dict[tuple[str, str], float]:
    """φ of two nodes: co-occurrence over counties where the census knows both, else likeness of their inputs."""
    specialised = _specialised_counties(economy)
    result = {}
    for i, first in enumerate(economy.node_ids):
        for second in economy.node_ids[i + 1 :]:
            if first in specialised and second in specialised:
                phi = _co_occurrence(specialised[first], specialised[second])
            else:
                phi = _cosine(columns[first], columns[second])
            if phi >= 0.00005:
                result[first, second] = phi
    return result


def _specialised_counties(economy: Economy) -> dict[str, set[str]]:
    """Counties whose share of employment in a section is at least the province's; development zones are not counties."""
    province = {s["section"]: math.fsum(e[s["section"]] for e in economy.employment.values()) for s in economy.sections}
    total = math.fsum(province.values())
    result = {}
    for section in economy.sections:
        name = section["section"]
        if section["node_id"]:
            result[section["node_id"]] = {
                code
                for code, employed in economy.employment.items()
                if code not in economy.zones
                and employed[name] / math.fsum(employed.values()) >= province[name] / total
            }
    return result


def _co_occurrence(first: set[str], second: set[str]) -> float:
    """Smaller of the two conditional probabilities = common counties ÷ the larger number of counties."""
    larger = max(len(first), len(second))
    return len(first & second) / larger if larger else 0.0


def _cosine(first: dict[str, float], second: dict[str, float]) -> float:
    """Cosine of two input columns: 1 = the same inputs in the same proportions, 0 = none in common."""
    codes = sorted(first.keys() | second.keys())
    product = math.fsum(first.get(c, 0.0) * second.get(c, 0.0) for c in codes)
    lengths = math.fsum(v * v for _, v in sorted(first.items())) * math.fsum(v * v for _, v in sorted(second.items()))
    return min(1.0, product / math.sqrt(lengths)) if lengths else 0.0
