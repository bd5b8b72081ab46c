"""The policy model of docs/policy-model.md, written once more and solved by HiGHS: a judge of the exported model itself.

It follows the text of that page alone, keeps every decision as a variable of its own, and knows the weighted total only.
"""

from peer_means import PeerMeans
from peer_program import BIG, number, points, points_of_money


class PeerModel(PeerMeans):
    """The model of one random scenario."""

    def __init__(self, scenario):
        super().__init__(scenario)
        self.pairs()
        self.rules_of_pairs()
        self.projects()
        self.modes()
        self.local_factors()
        self.talent()
        self.pools()
        self.money()
        self.participation()
        self.floors()
        self.total()

    def optimum(self, strict=False):
        return None if self.impossible else self.m.solve(strict)

    def paid_by_helper(self, receiver, helper, years=1):
        """What a helper pays for the modes of a receiver: a column that is their cost where it is the helper, else 0."""
        terms = []
        for mode in self.table("modes"):
            if mode.get("paid_by", "helper") == "helper":
                cost = number(mode.get("setup_cost", 0)) + number(mode.get("annual_cost", 0)) * years
                terms.append((self.u[receiver, mode["mode_id"]], cost))
        most = sum(float(cost) for _, cost in terms)
        paid = self.m.add()
        self.m.row([(paid, 1), *((column, -cost) for column, cost in terms), (self.x[helper, receiver], -most)], least=-most)
        return (paid, 1)

    def pair_cost(self, helper, receiver):
        row = self.rows[helper, receiver]
        return number(row.get("cost", self.means.get(helper, {}).get("pair_cost", 0)))

    def money(self):
        for helper in self.helpers:
            money = self.means.get(helper, {}).get("money_year")
            if money is None:
                continue
            mine = [receiver for receiver in self.receivers if (helper, receiver) in self.x]
            terms = [(self.x[helper, receiver], self.pair_cost(helper, receiver)) for receiver in mine]
            self.m.row(terms + [self.paid_by_helper(receiver, helper) for receiver in mine], most=money)

    def participation(self):
        local = number(self.setting("ledger", "local_share", default=1))
        for helper in self.helpers:
            least = self.means.get(helper, {}).get("min_benefit")
            if least is None:
                continue
            mine = [receiver for receiver in self.receivers if (helper, receiver) in self.x]
            helps = self.m.choice()
            pairs = [(self.x[helper, receiver], 1) for receiver in mine]
            for column, _ in pairs:
                self.m.row([(helps, 1), (column, -1)], least=0)
            self.m.row([(helps, 1), *((column, -1) for column, _ in pairs)], most=0)
            terms = [(helps, -number(least))]
            for receiver in mine:
                pair = self.x[helper, receiver]
                terms.append((pair, -self.pair_cost(helper, receiver) * self.years))
                paid, _ = self.paid_by_helper(receiver, helper, self.years)
                terms.append((paid, -1))
                back = self.m.add()
                parts = []
                for mode in self.table("modes"):
                    key = mode["mode_id"]
                    factor = number(mode.get("tax_share_helper", 0)) * mode.get("tax_share_years", 0)

                    def tax(row):
                        if row.get("mode_id") != key:
                            return 0
                        here = points_of_money(number(row.get("tax_total", 0)) * 10_000 * local)
                        return float(here * factor)

                    part = self.m.add()
                    earned = self.placed(tax, receiver)
                    self.m.row([(part, 1), *((column, -amount) for column, amount in earned)], most=0)
                    if "tax_share_cap" in mode:
                        self.m.row([(part, 1)], most=mode["tax_share_cap"])
                    parts.append((part, -1))
                self.m.row([(back, 1), *parts], most=0)
                self.m.row([(back, 1), (pair, -BIG / 100)], most=0)
                terms.append((back, 1))
            self.m.row(terms, least=0)

    def floors(self):
        for floor in self.table("floors"):
            group = self.members(floor.get("receiver_group"), self.receivers)
            for receiver in group:
                if "points" in floor:
                    self.m.row(self.gains[receiver], least=float(floor["points"]) - 1e-6)
            if "total" in floor:
                terms = [term for receiver in group for term in self.gains[receiver]]
                self.m.row(terms, least=float(floor["total"]) - 1e-6)

    def total(self):
        for receiver, gains in self.gains.items():
            weight = number(self.county[receiver].get("weight", 1))
            for column, worth in gains:
                self.m.costs[column] += float(points(worth * weight))
        bonus = float(self.setting("pairing", "keep_current", "bonus", default=0))
        for column, _ in self.kept:
            self.m.costs[column] += bonus
