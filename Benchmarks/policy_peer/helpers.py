"""What taking part costs helpers and gives back: the money of P12, and P15."""

from fractions import Fraction

from .figures import down, money, up
from .pools import PoolRules
from .program import Term
from .projects import negative
from .scenario import Row


class HelperRules(PoolRules):
    """k: what helpers pay for modes; z: taxes that flow back; n: whether a helper has any receiver."""

    def add_money(self):
        for helper in self.helpers:
            limit = self.scenario.means[helper].number("money_year")
            if limit is not None:
                mine = self.receivers_of[helper]
                costs = [(self.pair[helper, receiver], up(self.pair_cost((helper, receiver)))) for receiver in mine]
                modes = [self.cost_of_modes(helper, receiver, years=1) for receiver in mine]
                self.program.row(f"P12_{helper}", costs + modes, most=down(limit))

    def cost_of_modes(self, helper: str, receiver: str, years: int) -> Term:
        """At least what a helper pays for the modes of a receiver that it has, else 0."""
        terms = [
            (self.run[receiver, row["mode_id"]], up(row.amount("setup_cost") + row.amount("annual_cost") * years))
            for row in self.scenario.table("modes") if row["paid_by"] in ("", "helper")
        ]
        most = sum((cost for _, cost in terms), Fraction(0))
        paid = self.program.column(f"k_{helper}_{receiver}_{years}")
        pair = self.pair[helper, receiver]
        self.program.row(f"P12_{helper}_{receiver}_{years}", [(paid, 1), *negative(terms), (pair, -most)], least=-most)
        return (paid, 1)

    def add_participation(self):
        least = {helper: self.scenario.means[helper].number("min_benefit") for helper in self.helpers}
        asking = [helper for helper in self.helpers if least[helper] is not None]
        shared = {receiver: self.shared_taxes(receiver) for receiver in self.receivers} if asking else {}
        for helper in asking:
            takes_part = self.program.choice(f"n_{helper}")
            terms = [(takes_part, -up(least[helper]))]
            for receiver in self.receivers_of[helper]:
                pair = self.pair[helper, receiver]
                self.program.row(f"P15_{helper}_{receiver}", [(takes_part, 1), (pair, -1)], least=0)
                taxes, most = shared[receiver]
                back = self.program.column(f"z_{helper}_{receiver}")
                self.program.row(f"P15_{helper}_{receiver}_taxes", [(back, 1), *negative(taxes)], most=0)
                self.program.row(f"P15_{helper}_{receiver}_pair", [(back, 1), (pair, -most)], most=0)
                paid, _ = self.cost_of_modes(helper, receiver, len(self.years))
                cost = up(self.pair_cost((helper, receiver)) * len(self.years))
                terms += [(back, 1), (paid, -1), (pair, -cost)]
            pairs = [(self.pair[helper, receiver], 1) for receiver in self.receivers_of[helper]]
            self.program.row(f"P15_{helper}_any", [(takes_part, 1), *negative(pairs)], most=0)
            self.program.row(f"P15_{helper}", terms, least=0)

    def shared_taxes(self, receiver: str) -> tuple[list[Term], Fraction]:
        """What a receiver shares with its helper, a column a mode, and the most that it can be."""
        local = self.scenario.number("ledger", "local_share", default=1)
        columns, total = [], Fraction(0)
        for mode in self.scenario.table("modes"):
            factor = mode.amount("tax_share_helper") * mode.amount("tax_share_years")

            def tax(row: Row) -> Fraction:
                is_mine = row["mode_id"] == mode["mode_id"]
                return money(row.amount("tax_total") * 10_000 * local) * factor if is_mine else Fraction(0)

            earned = self.placed(tax, receiver)
            if earned:
                name = f"z_{receiver}_{mode['mode_id']}"
                cap = mode.number("tax_share_cap")
                shared = self.program.column(name, 0, None if cap is None else down(cap))
                self.program.row(f"P15_{name}", [(shared, 1), *negative(earned)], most=0)
                columns.append((shared, 1))
                total += sum(amount for _, amount in earned)
        return columns, total
