"""Guidance fund, bonds, teams and quotas of the province (P11), and the reward for what is left."""

from collections import defaultdict
from fractions import Fraction
from math import floor
from typing import Optional

from .figures import down, money, points, up
from .means import TEAMS, MeansRules
from .program import Term
from .projects import negative
from .scenario import Row

FUND, BOND = "guidance_fund", "special_bond"
POOLS = (FUND, BOND, "land_quota", "energy_quota", *TEAMS)
NEEDS = {FUND: "fund_need", BOND: "bond_need"} | {pool: pool for pool in TEAMS}


class PoolRules(MeansRules):
    """g: support beyond projects; d: what is taken from what is set aside; r: what is left of the fund."""

    def add_pools(self):
        self.support: dict[tuple[str, str], list[Term]] = {}
        self.rewards: list[tuple[int, Fraction]] = []
        self.rest: dict[Optional[int], int] = {}
        for pool, need in NEEDS.items():
            for receiver in self.receivers:
                if self.grants(pool, receiver):
                    self.add_uses(pool, need, receiver)
        for pool in POOLS:
            if pool in self.pools:
                self.add_limits(pool)
        for receiver in self.receivers:
            bonds = self.placed(lambda row: up(row.amount("bond_need")), receiver)
            for limit in self.bond_limits(receiver):
                self.program.row(f"P11_bond_cap_{receiver}", bonds, most=limit)

    def add_uses(self, pool: str, need: str, receiver: str):
        """What projects, support and modes take stays within what is given, year by year."""
        support = self.support[receiver, pool] = self.add_support(pool, receiver)
        own = self.gift(receiver, "talent_teams", whole=True) if pool == "teams_industry" else []
        stand_ins = []
        for number, (year, grant) in enumerate(zip(self.years, self.grants(pool, receiver))):
            terms = self.placed(lambda row: up(row.amount(need)), receiver, year) + [(grant, -1)]
            if number == 0:
                terms += support
            if pool == FUND:
                terms += self.modes_paid_by_fund(receiver, is_first=number == 0)
            if own:
                stand_ins.append((self.program.column(f"f_{receiver}_{year}", whole=True), 1))
                terms += negative(stand_ins[-1:])
            self.program.row(f"P11_{pool}_{receiver}_{year}", terms, most=0)
        self.program.row(f"P10_teams_{receiver}_{pool}", stand_ins + negative(own), most=0)

    def add_support(self, pool: str, receiver: str) -> list[Term]:
        rows = [row for row in self.scenario.table("fund_response") if (row["pool"] or FUND) == pool]
        mine = [row for row in rows if row["code"] == receiver] or [row for row in rows if not row["code"]]
        support = []
        for row in mine:
            name = f"g_{receiver}_{pool}_{row['segment']}"
            column = self.program.column(name, 0, floor(row.amount("width")), whole=True)
            self.gains[receiver].append((column, points(row.amount("slope"))))
            support.append((column, 1))
        return support

    def modes_paid_by_fund(self, receiver: str, is_first: bool) -> list[Term]:
        return [
            (self.run[receiver, row["mode_id"]], up(row.amount("annual_cost") + row.amount("setup_cost") * is_first))
            for row in self.scenario.table("modes") if row["paid_by"] == "fund"
        ]

    def bond_limits(self, receiver: str) -> list[Fraction]:
        county, most = self.scenario.county[receiver], self.scenario.number("funds", "debt_ratio_max")
        capacity = county.number("budget_rev" if county.number("fiscal_capacity") is None else "fiscal_capacity")
        cap, debt = self.scenario.factors[receiver].number("bond_cap"), county.number("debt_ratio")
        limits = [] if cap is None else [down(cap)]
        if None not in (most, debt, capacity):
            limits.append(money(max(Fraction(0), most - debt) / 100 * capacity))
        return limits

    def add_limits(self, pool: str):
        """The rows of a pool; a year outside the plan says nothing."""
        rows = [row for row in self.scenario.table("pools") if row["pool"] == pool]
        rows = [row for row in rows if row["year"] in ("", *map(str, self.years))]
        # What of the common part is used: by year, and under None by all years.
        use: dict[Optional[int], list[Term]] = defaultdict(list)
        for receiver in self.receivers:
            grants = [(column, 1) for column in self.grants(pool, receiver)]
            for year, grant in zip(self.years, grants):
                use[year].append(grant)
            use[None] += grants
            for row in rows:
                if row["code"] in ("", receiver):
                    mine = grants if not row["year"] else [grants[self.years.index(int(row["year"]))]]
                    self.add_limits_of_receiver(row, receiver, mine, use)
        common = {
            int(row["year"]) if row["year"] else None: down(row.amount("amount"))
            for row in rows if not row["code"] and row["amount"]
        }
        for year, amount in common.items():
            self.program.row(f"P11_{pool}_{year or 'all'}", use[year], most=amount)
        if pool == FUND:
            self.add_reward(common, use)

    def add_limits_of_receiver(self, row: Row, receiver: str, grants: list[Term], use: dict[Optional[int], list[Term]]):
        """Least and most, and what is set aside: one of a year relieves that year and the total, another the total."""
        name = f"P11_{row['pool']}_{row['year'] or 'all'}_{receiver}_{'own' if row['code'] else 'each'}"
        least, most = row.number("min"), row.number("max")
        self.program.row(name, grants, None if least is None else up(least), None if most is None else down(most))
        if row["code"] and row["amount"]:
            freed = self.program.column(f"d_{name}", 0, down(row.amount("amount")))
            self.program.row(f"{name}_freed", [(freed, 1), *negative(grants)], most=0)
            for year in {None, int(row["year"]) if row["year"] else None}:
                use[year].append((freed, -1))

    def add_reward(self, common: dict[Optional[int], Fraction], use: dict[Optional[int], list[Term]]):
        """Whole 万元 that are left, paid by the growth of main taxes; no part of what receivers gain."""
        rate = self.scenario.number("funds", "reward_rate", default=0)
        growth = {receiver: self.growth(receiver) for receiver in self.receivers}
        if not rate or not any(growth.values()):
            return
        worth = Fraction(0)
        for receiver, part in growth.items():
            worth += points(points(rate * part / sum(growth.values())) * self.weight(receiver))
        for year in [year for year in common if year is not None] or [None] * (None in common):
            self.rest[year] = self.program.column(f"r_{year or 'all'}", 0, floor(common[year]), whole=True)
            self.rewards.append((self.rest[year], worth))
            self.program.row(f"P11_reward_{year or 'all'}", [(self.rest[year], 1), *use[year]], most=common[year])
        # What all years have together is not paid twice either.
        if None in common:
            rests = [(column, 1) for column in self.rest.values()]
            self.program.row("P11_reward", rests + use[None], most=common[None])

    def growth(self, receiver: str) -> Fraction:
        county = self.scenario.county[receiver]
        pace = county.amount("main_tax_growth")
        by_rate = self.scenario.text("funds", "reward_by") == "rate"
        return max(Fraction(0), pace if by_rate else county.amount("main_tax") * pace / 100)

    def weight(self, receiver: str) -> Fraction:
        weight = self.scenario.county[receiver].number("weight")
        return Fraction(1) if weight is None else weight
