"""The whole model: P16, the weighted total, other aims in their turn, and a plan put into it."""

from fractions import Fraction
from typing import Iterator

from .figures import POINT, points
from .helpers import HelperRules
from .program import Answer, Term
from .scenario import Pair, Scenario

# Benefits are whole numbers of 10⁻⁴ points: half of one lets nothing through, and spares HiGHS its tolerance.
SLACK = POINT / 2
COUNTS = ("pairs", "kept", "projects")


class PolicyModel(HelperRules):
    """The model of one scenario; it is used for one answer, since stages and plans add rows."""

    def __init__(self, scenario: Scenario, values: dict[Pair, Fraction]):
        super().__init__(scenario, values)
        self.add_pairs()
        self.add_projects()
        self.add_modes()
        self.add_means()
        self.add_pools()
        self.add_limits_of_gifts()
        self.add_money()
        self.add_participation()
        self.add_floors()

    def add_floors(self):
        for floor in self.scenario.table("floors"):
            group = self.scenario.members(floor["receiver_group"], self.receivers)
            if floor["points"]:
                for receiver in group:
                    least = points(floor.number("points")) - SLACK
                    self.program.row(f"P16_{floor['name']}_{receiver}", self.gains[receiver], least)
            if floor["total"]:
                terms = [term for receiver in group for term in self.gains[receiver]]
                self.program.row(f"P16_{floor['name']}", terms, points(floor.number("total")) - SLACK)

    def total(self) -> list[Term]:
        """Each part times the weight of its receiver, rounded by itself."""
        terms = list(self.rewards)
        for receiver, gains in self.gains.items():
            terms += [(column, points(worth * self.weight(receiver))) for column, worth in gains]
        bonus = points(self.scenario.number("pairing", "keep_current", "bonus", default=0))
        return terms + [(column, bonus) for column, _ in self.kept]

    def optimum(self, seconds=60.0, first=0) -> Answer:
        return self.program.maximise(self.total(), seconds, first)

    def aims(self) -> list[str]:
        mode = self.scenario.text("objective", "mode") or "weighted"
        if mode == "priorities":
            aims = list(self.scenario.setting("objective", "priorities") or [])
        else:
            aims = {"weighted": [], "max_min": ["worst"], "worst_k": ["worst_k"]}[mode]
        return aims if aims[-1:] == ["total"] else [*aims, "total"]

    def stages(self, seconds=60.0, first=0) -> Iterator[tuple[str, Answer]]:
        """Each aim with its optimum, after which it is held within its tolerance; of worst_k the sum."""
        for aim in self.aims():
            terms = self.terms_of(aim)
            answer = self.program.maximise(terms, seconds, first)
            yield aim, answer
            if answer.status != "optimal":
                return
            most, tolerance = points(answer.objective), self.tolerance(aim)
            rows = list(self.gains.values()) if aim == "worst" else [terms]
            for row in rows:
                self.program.row(f"held_{aim}", row, most - tolerance - SLACK)

    def tolerance(self, aim: str) -> Fraction:
        tolerance = self.scenario.number("objective", "tolerance", aim, default=0)
        return Fraction(int(tolerance)) if aim in COUNTS else tolerance * (self.worst_count() if aim == "worst_k" else 1)

    def worst_count(self) -> int:
        return min(int(self.scenario.number("objective", "k", default=3)), len(self.receivers))

    def terms_of(self, aim: str) -> list[Term]:
        if aim == "total":
            return self.total()
        if aim == "pairs":
            return [(column, 1) for column in self.pair.values()]
        if aim == "kept":
            return self.kept
        if aim == "projects":
            return [(column, 1) for column in self.start.values()]
        # The level that all reach, less what some fall short of it; of one receiver that is the worst.
        count = 1 if aim == "worst" else self.worst_count()
        level = self.program.column(f"level_{aim}", None)
        terms = [(level, count)]
        for receiver, gains in self.gains.items():
            short = self.program.column(f"short_{aim}_{receiver}", 0, 0 if aim == "worst" else None)
            self.program.row(f"level_{aim}_{receiver}", [*gains, (level, -1), (short, 1)], least=0)
            terms.append((short, -1))
        return terms

    def fix(self, plan: dict):
        """Leaves the decisions alone that a plan has in the JSON of `solve`."""
        pairs = {(pair["helper"], pair["receiver"]) for pair in plan["pairs"]}
        placed = {(row["project"], row["receiver"], row["year"]) for row in plan["projects"] if row["status"] == "placed"}
        modes = {(row["receiver"], row["mode"]) for row in plan.get("modes", [])}
        for chosen, columns in ((pairs, self.pair), (placed, self.start), (modes, self.run)):
            if not chosen <= set(columns):
                raise ValueError(f"the plan decides what no rule lets it: {sorted(chosen - set(columns))}")
            for key, column in columns.items():
                self.program.fix(column, int(key in chosen))
        units = {(row["receiver"], row["pool"]): Fraction(str(row["units"])) for row in plan.get("support", [])}
        for key in sorted(set(units) | set(self.support)):
            self.program.row(f"plan_{key}", self.support.get(key, []), units.get(key, 0), units.get(key, 0))
        paid = {row["year"]: Fraction(str(row["amount"])) for row in plan.get("rewards", [])}
        for year, column in self.rest.items():
            # What all years have together may be paid in one of them.
            self.program.fix(column, sum(paid.values()) if year is None else paid.get(year, 0))
