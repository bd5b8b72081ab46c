"""What projects draw on: land, energy, water, pollutants and talent (P8–P10), and what helpers give of it."""

from collections import defaultdict
from fractions import Fraction
from typing import Optional

from .figures import down, up
from .program import Term
from .projects import ProjectRules, negative
from .scenario import Row

POLLUTANTS = ("cod", "nh3n", "nox", "voc")
TEAMS = ("teams_industry", "teams_vc", "teams_digital")


class MeansRules(ProjectRules):
    """τ: what helpers give; q: what the province gives; h: what is used of one's own."""

    def add_means(self):
        self.gifts: dict[tuple[str, str], list[Term]] = defaultdict(list)
        self.granted: dict[tuple[str, str], list[int]] = {}
        self.pools = {row["pool"] for row in self.scenario.table("pools")}
        for receiver in self.receivers:
            own = self.scenario.factors[receiver]
            self.add_factor(receiver, "land", own.number("land_stock"), "land_quota", "land_transfer")
            self.add_factor(receiver, "energy", self.energy_stock(own), "energy_quota", "energy_transfer")
            self.add_factor(receiver, "water", own.number("water"))
            for pollutant in POLLUTANTS:
                self.add_factor(receiver, pollutant, own.number(f"off_{pollutant}"))
            if own.number("talent_local") is not None:
                used = self.placed(lambda row: up(row.amount("talent")), receiver)
                given = negative(self.gift(receiver, "talent_people"))
                self.program.row(f"P10_{receiver}", used + given, most=down(own.number("talent_local")))

    @staticmethod
    def energy_stock(own: Row) -> Optional[Fraction]:
        limit = own.number("energy_limit")
        return None if limit is None else max(Fraction(0), limit + own.amount("renewable") - own.amount("energy_use"))

    def gift(self, receiver: str, means: str, whole=False) -> list[Term]:
        """What its helper gives a receiver."""
        gifts = []
        for helper in self.helpers_of[receiver]:
            most = down(self.scenario.means[helper].amount(means))
            if most > 0:
                column = self.program.column(f"tau_{means}_{helper}_{receiver}", 0, most, whole)
                self.program.row(
                    f"P10_{means}_{helper}_{receiver}", [(column, 1), (self.pair[helper, receiver], -most)], most=0
                )
                self.gifts[helper, means].append((column, 1))
                gifts.append((column, 1))
        return gifts

    def add_limits_of_gifts(self):
        for (helper, means), terms in self.gifts.items():
            self.program.row(f"P10_{means}_{helper}", terms, most=down(self.scenario.means[helper].amount(means)))

    def grants(self, pool: str, receiver: str) -> list[int]:
        """What a receiver is given of a pool, by year; nothing of a pool without any row."""
        if pool not in self.pools:
            return []
        if (pool, receiver) not in self.granted:
            names = [f"q_{receiver}_{pool}_{year}" for year in self.years]
            self.granted[pool, receiver] = [self.program.column(name, whole=pool in TEAMS) for name in names]
        return self.granted[pool, receiver]

    def need(self, row: Row, factor: str) -> Fraction:
        """What a project needs of a local factor, offsets and high consumption counted."""
        ratio = Fraction(1)
        if factor in POLLUTANTS:
            ratio = self.scenario.number("projects", "offset_ratio", factor, default=1)
        if factor in ("energy", *POLLUTANTS) and row.is_on("two_high"):
            ratio *= self.scenario.number("projects", "two_high_ratio", default=1)
        return up(row.amount(factor) * ratio)

    def add_factor(self, receiver: str, factor: str, stock: Optional[Fraction], pool="", transfer=""):
        """A quota serves its own year; own stock and what the helper gives serve any."""
        if stock is None:
            return
        grants = self.grants(pool, receiver)
        drawn = []
        for number, year in enumerate(self.years):
            rest = self.program.column(f"h_{receiver}_{factor}_{year}")
            drawn.append((rest, 1))
            used = self.placed(lambda row: self.need(row, factor), receiver, year)
            granted = [(grants[number], -1)] if grants else []
            self.program.row(f"P8P9_{factor}_{receiver}_{year}", [*used, *granted, (rest, -1)], most=0)
        given = negative(self.gift(receiver, transfer)) if transfer else []
        self.program.row(f"P8P9_{factor}_{receiver}", drawn + given, most=down(stock))
