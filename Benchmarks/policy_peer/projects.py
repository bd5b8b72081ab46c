"""Projects, chains and modes: P7, P13, P14 and the years of P17."""

from collections import defaultdict
from fractions import Fraction
from typing import Callable, Optional

from .admission import reason_against, start_years, worth
from .figures import down, points, up
from .pairs import PairRules
from .program import Term
from .scenario import Row


class ProjectRules(PairRules):
    """y: which project starts where and when; v: focus chains; u: modes that are run."""

    def add_projects(self):
        projects = self.scenario.table("projects")
        reasons = {row["project_id"]: reason_against(self.scenario, row) for row in projects}
        self.refused = {key: reason for key, reason in sorted(reasons.items()) if reason}
        self.admitted = {row["project_id"]: row for row in projects if not reasons[row["project_id"]]}
        # Projects whose points were rounded from exactly half a unit.
        self.halves: list[str] = []
        self.start: dict[tuple[str, str, int], int] = {}
        self.focus: dict[tuple[str, str], int] = {}
        for row in projects:
            key, must = row["project_id"], row.is_on("must")
            columns = self.add_places(row) if key in self.admitted else []
            if columns or must:
                self.program.row(f"P14_{key}", [(column, 1) for column in columns], 1 if must else 0, 1)
        self.add_chains()

    def add_places(self, row: Row) -> list[int]:
        """Where and when a project may start."""
        key, chain, sources = row["project_id"], row["chain_id"], row.listed("source_helper")
        points_of_project, is_half = worth(self.scenario, row)
        self.halves += [key] if is_half else []
        columns = []
        for receiver in row.listed("land_county") or self.receivers:
            if receiver not in self.receivers:
                continue
            here = []
            for year in start_years(self.scenario, row):
                column = self.start[key, receiver, year] = self.program.choice(f"y_{key}_{receiver}_{year}")
                self.gains[receiver].append((column, points_of_project))
                here.append((column, 1))
            able = self.chosen(receiver, lambda helper: not sources or helper in sources)
            self.program.row(f"P14_{key}_{receiver}", here + negative(able), most=0)
            if chain:
                if (receiver, chain) not in self.focus:
                    self.focus[receiver, chain] = self.program.choice(f"v_{receiver}_{chain}")
                self.program.row(f"P7_{key}_{receiver}", [*here, (self.focus[receiver, chain], -1)], most=0)
            columns += [column for column, _ in here]
        return columns

    def add_chains(self):
        for receiver in self.receivers:
            terms = [(column, 1) for (code, _), column in self.focus.items() if code == receiver]
            most = self.scenario.county[receiver].number("chain_cap")
            self.program.row(f"P7_{receiver}", terms, most=3 if most is None else most)
        for chain in self.scenario.table("chains"):
            key = chain["chain_id"]
            counties = [(column, 1) for (_, other), column in self.focus.items() if other == key]
            self.program.row(f"P7_{key}_counties", counties, most=chain.number("cap_counties"))
            self.program.row(
                f"P7_{key}_projects", self.placed(lambda row: row["chain_id"] == key), least=chain.number("min_projects")
            )

    def placed(
        self, amount: Callable[[Row], Fraction], receiver: Optional[str] = None, year: Optional[int] = None
    ) -> list[Term]:
        """Σ amount·y over what is placed, in one receiver and year or in all."""
        return [
            (column, factor) for (key, code, start), column in self.start.items()
            if receiver in (None, code) and year in (None, start) and (factor := amount(self.admitted[key]))
        ]

    def add_modes(self):
        self.run: dict[tuple[str, str], int] = {}
        own_benefits: dict[tuple[str, str], dict[str, Fraction]] = defaultdict(dict)
        for row in self.scenario.table("pair_mode_benefit"):
            own_benefits[row["receiver"], row["mode_id"]][row["helper"]] = points(row.amount("benefit"))
        for mode in self.scenario.table("modes"):
            for receiver in self.receivers:
                self.add_mode(mode, receiver)
                self.add_benefits(mode, receiver, own_benefits[receiver, mode["mode_id"]])

    def add_mode(self, mode: Row, receiver: str):
        key = mode["mode_id"]
        name = f"P13_{receiver}_{key}"
        run = self.run[receiver, key] = self.program.choice(f"u_{receiver}_{key}")

        def is_able(helper: str) -> bool:
            return not mode.is_on("needs_helper_capability") or key in self.scenario.means[helper].listed("modes")

        self.program.row(f"{name}_able", [(run, 1), *negative(self.chosen(receiver, is_able))], most=0)
        mine = self.placed(lambda row: row["mode_id"] == key, receiver)
        for column, _ in mine:
            self.program.row(f"{name}_run", [(column, 1), (run, -1)], most=0)
        self.program.row(f"{name}_least", [*mine, (run, -mode.amount("min_projects"))], least=0)
        self.program.row(f"{name}_most", mine, most=mode.number("max_per_county"))
        land = self.placed(lambda row: down(row.amount("land")) if row["mode_id"] == key else 0, receiver)
        self.program.row(f"{name}_land", [*land, (run, -up(mode.amount("min_land")))], least=0)

    def add_benefits(self, mode: Row, receiver: str, own_benefits: dict[str, Fraction]):
        """A benefit for each helper with which the mode may be run there."""
        run, benefit = self.run[receiver, mode["mode_id"]], points(mode.amount("benefit"))
        if not own_benefits:
            self.gains[receiver].append((run, benefit))
            return
        for helper in self.helpers_of[receiver]:
            name = f"P13_{receiver}_{mode['mode_id']}_{helper}"
            both = self.program.both(name, run, self.pair[helper, receiver])
            self.gains[receiver].append((both, own_benefits.get(helper, benefit)))


def negative(terms: list[Term]) -> list[Term]:
    return [(column, -factor) for column, factor in terms]
