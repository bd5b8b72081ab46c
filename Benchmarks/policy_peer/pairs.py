"""Pairs and what is asked of them: P1, P2, P3, P5, P6 and the resources of P12."""

from collections import defaultdict
from fractions import Fraction
from typing import Callable

from .figures import down, points, up
from .program import Program, Term
from .scenario import Pair, Row, Scenario


class PairRules:
    """x: which helper has which receiver, and what receivers gain by that."""

    def __init__(self, scenario: Scenario, values: dict[Pair, Fraction]):
        if scenario.text("pairing", "helpers_per_receiver", "max") not in ("", "1"):
            raise ValueError("helpers_per_receiver.max must be 1")
        self.scenario, self.values = scenario, values
        self.helpers, self.receivers, self.years = scenario.helpers, scenario.receivers, scenario.years
        self.program = Program()
        # What each receiver gains, U: columns and points.
        self.gains: dict[str, list[Term]] = {receiver: [] for receiver in self.receivers}

    def add_pairs(self):
        self.pair = {pair: self.program.choice(f"x_{pair[0]}_{pair[1]}") for pair in sorted(self.values)}
        self.receivers_of: dict[str, list[str]] = defaultdict(list)
        self.helpers_of: dict[str, list[str]] = defaultdict(list)
        for helper, receiver in self.pair:
            self.receivers_of[helper].append(receiver)
            self.helpers_of[receiver].append(helper)
        for pair, column in self.pair.items():
            self.gains[pair[1]].append((column, self.values[pair]))
        for pair, row in self.scenario.listed_pairs.items():
            if row["status"] == "force":
                self.program.row(f"P3_{pair}", [(self.pair[pair], 1)] if pair in self.pair else [], least=1)
        self.add_receivers_without_helper()
        self.add_counts_of_helpers()
        self.add_resources()
        self.add_quotas()
        current = self.scenario.current_pairs()
        self.kept: list[Term] = [(self.pair[pair], 1) for pair in sorted(current) if pair in self.pair]
        changes = self.scenario.number("pairing", "keep_current", "changes_max")
        if changes is not None:
            self.program.row("P6", self.kept, least=len(current) - changes)

    def add_receivers_without_helper(self):
        least = self.scenario.number("pairing", "helpers_per_receiver", "min", default=1)
        may_be_alone = least == 0 or self.scenario.text("pairing", "allow_unpaired") == "true"
        penalty = points(self.scenario.number("pairing", "unpaired_penalty", default=0))
        for receiver in self.receivers:
            alone = self.program.column(f"o_{receiver}", 0, 1 if may_be_alone else 0, whole=True)
            self.program.row(f"P1_{receiver}", [(alone, 1), *self.chosen(receiver)], 1, 1)
            self.gains[receiver].append((alone, -penalty))

    def chosen(self, receiver: str, is_able: Callable[[str], bool] = lambda _: True) -> list[Term]:
        """1 where the receiver has one of the able helpers."""
        return [(self.pair[helper, receiver], 1) for helper in self.helpers_of[receiver] if is_able(helper)]

    def add_counts_of_helpers(self):
        least = self.scenario.number("pairing", "receivers_per_helper", "min", default=0)
        most = self.scenario.number("pairing", "receivers_per_helper", "max", default=1)
        for helper in self.helpers:
            own = self.scenario.means[helper]
            own_least, own_most = own.number("pairs_min"), own.number("pairs_max")
            terms = [(self.pair[helper, receiver], 1) for receiver in self.receivers_of[helper]]
            self.program.row(
                f"P2_{helper}", terms, least if own_least is None else own_least, most if own_most is None else own_most
            )

    def add_resources(self):
        for limit in self.scenario.table("helper_resources"):
            terms = [
                (self.pair[need["helper"], need["receiver"]], up(need.amount("amount")))
                for need in self.scenario.table("pair_needs")
                if (need["helper"], need["resource"]) == (limit["code"], limit["resource"])
                and (need["helper"], need["receiver"]) in self.pair
            ]
            self.program.row(f"P12_{limit['code']}_{limit['resource']}", terms, most=down(limit.amount("amount")))

    def add_quotas(self):
        for quota in self.scenario.table("quotas"):
            ones = self.scenario.members(quota["helper_group"], self.helpers)
            others = self.scenario.members(quota["receiver_group"], self.receivers)
            relation = {"same_city": True, "other_city": False}.get(quota["relation"])
            terms = [
                (column, 1) for pair, column in self.pair.items()
                if pair[0] in ones and pair[1] in others
                and (relation is None or self.scenario.same_city(pair) is relation)
            ]
            self.program.row(f"P5_{quota['name']}", terms, quota.number("min"), quota.number("max"))

    def pair_cost(self, pair: Pair) -> Fraction:
        """What a pair costs its helper a year."""
        own = self.scenario.listed_pairs.get(pair, Row()).number("cost")
        return self.scenario.means[pair[0]].amount("pair_cost") if own is None else own
