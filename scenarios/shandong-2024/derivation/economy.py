"""Nodes, and output by node: of the province (reference shares) and of the scenario's counties.

Recipe: value added of the broad sector × share of its census employment ÷ value-added ratio of the section;
manufacturing is then divided over the chains that the county's sources name.
"""

import math
from dataclasses import dataclass

import tables

MANUFACTURING = "制造业"
REST_NODE = "other_mfg"
STAGES = {"上游": ("up", 1), "中游": ("mid", 2), "下游": ("down", 3)}


@dataclass(frozen=True)
class Node:
    """One stage of a chain; `sectors` maps sectors of the input–output table to the part of each that lies here."""

    id: str
    chain: str
    name: str
    stage: str
    sectors: dict[str, float]


class Economy:
    """The figures of the province, read once; `industries` maps the named industries of counties to stages."""

    def __init__(self, industries: list[dict[str, str]]) -> None:
        self.industries = industries
        self.sections = tables.judgements("section_nodes.csv")
        self.chains = tables.judgements("chains.csv")
        self.output_2007 = {r["code"]: float(r["total_output_wan_yuan"]) for r in tables.facts("io_2007_sectors.csv")}
        self.ratio_2007 = {r["code"]: float(r["value_added_ratio"]) for r in tables.facts("io_2007_sectors.csv")}
        self.value_added = {r["sector"]: float(r["value"]) for r in tables.facts("province.csv")}
        self.employment = {
            row["adcode"]: {s["section"]: float(row[s["section"]] or 0) for s in self.sections}
            for row in tables.facts("employment_2020.csv")
        }
        self.zones = {r["adcode"] for r in tables.facts("zones.csv")}
        self.manufacturing_sectors = self._manufacturing_sectors()
        self.nodes = self._section_nodes() + self._chain_nodes()
        self.nodes.sort(key=lambda node: node.id)
        self.node_ids = [node.id for node in self.nodes]

    def _manufacturing_sectors(self) -> list[str]:
        elsewhere = {code for s in self.sections for code in s["io135_codes"].split("|") if code}
        return [code for code in sorted(self.output_2007) if code not in elsewhere]

    def _section_nodes(self) -> list[Node]:
        return [
            Node(s["node_id"], s["chain_id"], s["name"], s["stage"], {c: 1.0 for c in s["io135_codes"].split("|")})
            for s in self.sections
            if s["node_id"]
        ]

    def _chain_nodes(self) -> list[Node]:
        """A manufacturing sector that several stages claim is divided evenly over them; one that none claims is 其他制造."""
        chain_of = {c["map_chain"]: c for c in self.chains if c["map_chain"]}
        left_out = {(r["chain_id"], r["stage"], r["io135_code"]) for r in tables.judgements("left_out.csv")}
        claims: dict[str, list[tuple[str, str]]] = {code: [] for code in self.manufacturing_sectors}
        for row in tables.facts("chain_stage_io_map.csv"):
            chain, code = chain_of[row["chain"]]["chain_id"], row["io135_code"]
            if code in claims and (chain, row["stage"], code) not in left_out:
                claims[code].append((chain, row["stage"]))
        parts: dict[tuple[str, str], dict[str, float]] = {}
        rest: dict[str, float] = {}
        for code, claimants in claims.items():
            for claimant in claimants:
                parts.setdefault(claimant, {})[code] = 1.0 / len(claimants)
            if not claimants:
                rest[code] = 1.0
        names = {c["chain_id"]: c["name"] for c in self.chains}
        nodes = [
            Node(f"{chain}_{STAGES[stage][0]}", chain, f"{names[chain]}{stage}", str(STAGES[stage][1]), sectors)
            for (chain, stage), sectors in parts.items()
        ]
        return nodes + [Node(REST_NODE, "rest", "其他制造", "", rest)]

    def value_added_ratio(self, section: dict[str, str]) -> float:
        """Value added ÷ output of a census section, national 2007, over its sectors of the table."""
        codes = section["io135_codes"].split("|") if section["io135_codes"] else self.manufacturing_sectors
        output = math.fsum(self.output_2007[c] for c in codes)
        return math.fsum(self.output_2007[c] * self.ratio_2007[c] for c in codes) / output

    def section_outputs(self, employed: dict[str, float]) -> dict[str, float]:
        """Output of each section in 亿元 for a place with this census employment."""
        outputs = {}
        for section in self.sections:
            sector, name = section["sector_of_economy"], section["section"]
            members = [s["section"] for s in self.sections if s["sector_of_economy"] == sector]
            province = math.fsum(e[m] for e in self.employment.values() for m in members)
            value_added = self.value_added[sector] * employed[name] / province
            outputs[name] = value_added / self.value_added_ratio(section)
        return outputs

    def reference_shares(self) -> dict[str, float]:
        """Share of each node in the province's output; inside manufacturing by the national structure of 2007."""
        totals = {s["section"]: math.fsum(e[s["section"]] for e in self.employment.values()) for s in self.sections}
        outputs = self.section_outputs(totals)
        national = math.fsum(self.output_2007[c] for c in self.manufacturing_sectors)
        result = {s["node_id"]: outputs[s["section"]] for s in self.sections if s["node_id"]}
        for node in self.nodes:
            if node.id not in result:
                own = math.fsum(self.output_2007[c] * part for c, part in sorted(node.sectors.items()))
                result[node.id] = outputs[MANUFACTURING] * own / national
        total = math.fsum(result.values())
        return {node: output / total for node, output in result.items()}

    def named_stages(self, adcode: str) -> dict[str, list[str]]:
        """Nodes of manufacturing that the sources name for a county, by chain."""
        named: dict[str, list[str]] = {}
        for row in self.industries:
            if row["adcode"] == adcode and row["kind"] == "chain":
                nodes = named.setdefault(row["chain_id"], [])
                for stage in row["stages"].split("|"):
                    node = f"{row['chain_id']}_{STAGES[stage][0]}"
                    if node not in self.node_ids:
                        raise ValueError(f"{row['county']} {row['industry']}: no node {node}")
                    if node not in nodes:
                        nodes.append(node)
        return {chain: sorted(nodes) for chain, nodes in sorted(named.items())}

    def county_outputs(self, adcode: str) -> dict[str, float]:
        """Output by node: k named chains and 其他制造 each get 1 ÷ (k + 1) of manufacturing."""
        outputs = self.section_outputs(self.employment[adcode])
        result = {s["node_id"]: outputs[s["section"]] for s in self.sections if s["node_id"]}
        named = self.named_stages(adcode)
        share = outputs[MANUFACTURING] / (len(named) + 1)
        result[REST_NODE] = share
        for nodes in named.values():
            for node in nodes:
                result[node] = share / len(nodes)
        return result
