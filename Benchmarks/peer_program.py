"""A mixed-integer program for HiGHS, and the rounding of points and amounts."""

from decimal import ROUND_HALF_UP, Decimal

import highspy
import numpy as np

BIG = 1e7
POINT, MICRO = Decimal("0.0001"), Decimal("0.000001")


def number(value):
    return Decimal(str(value))


def points(value):
    """To 10⁻⁴, half away from zero."""
    return number(value).quantize(POINT, rounding=ROUND_HALF_UP)


def points_of_money(amount):
    """To 10⁻⁶ 万元 or 亿元, half away from zero."""
    return amount.quantize(MICRO, rounding=ROUND_HALF_UP)


class Columns:
    """A mixed-integer program that is maximised."""

    def __init__(self):
        self.costs, self.lower, self.upper, self.whole, self.rows = [], [], [], [], []

    def add(self, lower=0.0, upper=highspy.kHighsInf, whole=False):
        self.costs.append(0.0)
        self.lower.append(float(lower))
        self.upper.append(float(upper))
        self.whole.append(whole)
        return len(self.costs) - 1

    def choice(self):
        return self.add(0, 1, True)

    def row(self, terms, least=-highspy.kHighsInf, most=highspy.kHighsInf):
        sums = {}
        for column, factor in terms:
            sums[column] = sums.get(column, 0.0) + float(factor)
        self.rows.append((sums, float(least), float(most)))

    def solve(self, strict=False):
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = len(self.costs), len(self.rows)
        model.sense_ = highspy.ObjSense.kMaximize
        model.col_cost_ = np.array(self.costs)
        model.col_lower_, model.col_upper_ = np.array(self.lower), np.array(self.upper)
        model.row_lower_ = np.array([row[1] for row in self.rows])
        model.row_upper_ = np.array([row[2] for row in self.rows])
        kinds = highspy.HighsVarType
        model.integrality_ = [kinds.kInteger if whole else kinds.kContinuous for whole in self.whole]
        starts, indices, values = [0], [], []
        for terms, _, _ in self.rows:
            indices += terms
            values += terms.values()
            starts.append(len(indices))
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = np.array(starts, dtype=np.int32)
        model.a_matrix_.index_ = np.array(indices, dtype=np.int32)
        model.a_matrix_.value_ = np.array(values, dtype=float)
        solver = highspy.Highs()
        options = {"output_flag": False, "threads": 1, "mip_rel_gap": 0.0, "mip_abs_gap": 0.0, "time_limit": 60.0}
        if strict:
            options |= {"primal_feasibility_tolerance": 1e-9, "mip_feasibility_tolerance": 1e-9}
        for name, value in options.items():
            solver.setOptionValue(name, value)
        solver.passModel(model)
        solver.run()
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kOptimal:
            return solver.getInfo().objective_function_value
        if status in (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible):
            return None
        raise RuntimeError(f"HiGHS: {solver.modelStatusToString(status)}")
