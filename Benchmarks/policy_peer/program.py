"""A mixed-integer program of fractions, solved by HiGHS; what HiGHS finds counts only once fractions confirm it."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Iterable, Optional, Union

import highspy
import numpy as np

from .figures import MILLIONTH, POINT

Number = Union[int, Fraction]
Term = tuple[int, Number]
INFINITY = highspy.kHighsInf
ENDED = {
    highspy.HighsModelStatus.kOptimal: "optimal",
    highspy.HighsModelStatus.kInfeasible: "infeasible",
    highspy.HighsModelStatus.kUnboundedOrInfeasible: "infeasible",
    highspy.HighsModelStatus.kTimeLimit: "time",
}


@dataclass(frozen=True)
class Answer:
    """`optimal`, `infeasible`, `time` (with what is known by then) or what went wrong; figures in points."""

    status: str
    objective: Optional[Fraction] = None
    bound: Optional[float] = None
    values: Optional[list[Fraction]] = None

    @property
    def is_settled(self) -> bool:
        return self.status in ("optimal", "infeasible")


class Program:
    """Columns and rows, each with a name."""

    def __init__(self):
        self.names: list[str] = []
        self.lower: list[Optional[Fraction]] = []
        self.upper: list[Optional[Fraction]] = []
        self.whole: list[bool] = []
        self.rows: list[tuple[str, dict[int, Fraction], Optional[Fraction], Optional[Fraction]]] = []

    def column(self, name: str, lower: Optional[Number] = 0, upper: Optional[Number] = None, whole=False) -> int:
        self.names.append(name)
        self.lower.append(None if lower is None else Fraction(lower))
        self.upper.append(None if upper is None else Fraction(upper))
        self.whole.append(whole)
        return len(self.names) - 1

    def choice(self, name: str) -> int:
        return self.column(name, 0, 1, whole=True)

    def fix(self, column: int, value: Number):
        self.lower[column] = self.upper[column] = Fraction(value)

    def row(self, name: str, terms: Iterable[Term], least: Optional[Number] = None, most: Optional[Number] = None):
        bounds = (None if side is None else Fraction(side) for side in (least, most))
        self.rows.append((name, merged(terms), *bounds))

    def both(self, name: str, one: int, other: int) -> int:
        """A column that is the product of two choices."""
        product = self.choice(name)
        self.row(f"{name}_1", [(product, 1), (one, -1)], most=0)
        self.row(f"{name}_2", [(product, 1), (other, -1)], most=0)
        self.row(f"{name}_3", [(product, 1), (one, -1), (other, -1)], least=-1)
        return product

    def maximise(self, terms: Iterable[Term], seconds=60.0, first=0) -> Answer:
        """As HiGHS does by itself, and where that does not hold at its strictest; a caller may begin with a later attempt."""
        costs = merged(terms)
        for attempt in range(first, max(first + 1, 4)):
            answer = self.attempt(costs, seconds, attempt)
            if answer.is_settled or answer.status == "time":
                break
        return answer

    def attempt(self, costs: dict[int, Fraction], seconds: float, seed: int) -> Answer:
        solver = solver_of(self.model(costs), seconds, seed)
        solver.run()
        status = ENDED.get(solver.getModelStatus(), solver.modelStatusToString(solver.getModelStatus()))
        info = solver.getInfo()
        found = info.objective_function_value
        bound = info.mip_dual_bound if np.isfinite(info.mip_dual_bound) else None
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return Answer(status, bound=bound)
        values = self.rounded(solver.getSolution().col_value)
        fault = self.fault(values)
        if fault:
            # Counts that are whole only within a tolerance: all else is found again for the whole ones.
            for column, is_whole in enumerate(self.whole):
                if is_whole:
                    solver.changeColBounds(column, float(values[column]), float(values[column]))
            solver.run()
            values = self.rounded(solver.getSolution().col_value)
            fault = self.fault(values)
        objective = value_of(costs, values)
        if fault or status == "optimal" and abs(objective - Fraction(found)) > POINT / 2:
            return Answer(fault or f"{found} is in fact {float(objective)}")
        return Answer(status, objective, bound, values)

    def rounded(self, solution: Iterable[float]) -> list[Fraction]:
        return [Fraction(round(value)) if whole else Fraction(value) for value, whole in zip(solution, self.whole)]

    def fault(self, values: list[Fraction]) -> str:
        """The row or column that is broken most, where one is by more than 10⁻⁶."""
        excess, worst = Fraction(0), ""
        sums = list(zip(self.names, values, self.lower, self.upper))
        for name, terms, least, most in self.rows:
            sums.append((name, value_of(terms, values), least, most))
        for name, value, least, most in sums:
            for over in (least - value if least is not None else excess, value - most if most is not None else excess):
                if over > excess:
                    excess, worst = over, name
        return f"{worst} is broken by {float(excess):.2e}" if excess > MILLIONTH else ""

    def model(self, costs: dict[int, Fraction]) -> highspy.HighsLp:
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.names), len(self.rows)
        lp.sense_ = highspy.ObjSense.kMaximize
        lp.col_names_, lp.row_names_ = self.names, [row[0] for row in self.rows]
        lp.col_cost_ = np.array([float(costs.get(column, 0)) for column in range(len(self.names))])
        lp.col_lower_, lp.col_upper_ = sides(self.lower, -INFINITY), sides(self.upper, INFINITY)
        lp.row_lower_ = sides([row[2] for row in self.rows], -INFINITY)
        lp.row_upper_ = sides([row[3] for row in self.rows], INFINITY)
        kinds = highspy.HighsVarType
        lp.integrality_ = [kinds.kInteger if whole else kinds.kContinuous for whole in self.whole]
        matrix = lp.a_matrix_
        matrix.format_ = highspy.MatrixFormat.kRowwise
        matrix.start_ = np.cumsum([0, *(len(row[1]) for row in self.rows)], dtype=np.int32)
        matrix.index_ = np.array([column for row in self.rows for column in row[1]], dtype=np.int32)
        matrix.value_ = np.array([float(factor) for row in self.rows for factor in row[1].values()])
        return lp


def merged(terms: Iterable[Term]) -> dict[int, Fraction]:
    sums: dict[int, Fraction] = {}
    for column, factor in terms:
        sums[column] = sums.get(column, Fraction(0)) + factor
    return {column: factor for column, factor in sorted(sums.items()) if factor}


def value_of(terms: dict[int, Fraction], values: list[Fraction]) -> Fraction:
    return sum((factor * values[column] for column, factor in terms.items()), Fraction(0))


def sides(bounds: list[Optional[Fraction]], missing: float) -> np.ndarray:
    return np.array([missing if bound is None else float(bound) for bound in bounds], dtype=float)


def solver_of(model: highspy.HighsLp, seconds: float, seed: int) -> highspy.Highs:
    solver = highspy.Highs()
    options = {"output_flag": False, "threads": 1, "mip_rel_gap": 0.0, "mip_abs_gap": 0.0, "time_limit": seconds}
    if seed:
        options |= {"primal_feasibility_tolerance": 1e-9, "mip_feasibility_tolerance": 1e-9, "random_seed": seed}
        options["presolve"] = "off" if seed == 2 else "on"
    for name, value in options.items():
        solver.setOptionValue(name, value)
    solver.passModel(model)
    return solver
