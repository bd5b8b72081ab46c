"""Columns and rows of an integer program with fractions as coefficients, solved by HiGHS and verified exactly."""

from fractions import Fraction as F

import highspy
import numpy as np

from tables import POINT


class Program:
    """Columns and rows; rows keep their fractions for the exact verification."""

    def __init__(self):
        self.names, self.lower, self.upper, self.whole, self.cost = [], [], [], [], []
        self.rows = []

    def column(self, name, lower=0, upper=None, whole=False):
        self.names.append(name)
        self.lower.append(F(lower))
        self.upper.append(None if upper is None else F(upper))
        self.whole.append(whole)
        self.cost.append(0)
        return len(self.names) - 1

    def fix(self, column, value):
        self.lower[column] = self.upper[column] = F(value)

    def pay(self, column, coefficient):
        self.cost[column] += coefficient

    def row(self, name, terms, lower=None, upper=None):
        merged = {}
        for column, coefficient in terms:
            merged[column] = merged.get(column, F(0)) + F(coefficient)
        merged = {c: v for c, v in merged.items() if v != 0}
        bounds = (None if lower is None else F(lower), None if upper is None else F(upper))
        self.rows.append((name, merged, *bounds))

    def highs(self):
        inf = highspy.kHighsInf
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.names), len(self.rows)
        lp.col_cost_ = np.array([float(c) for c in self.cost])
        lp.col_lower_ = np.array([float(v) for v in self.lower])
        lp.col_upper_ = np.array([inf if v is None else float(v) for v in self.upper])
        start, index, value, low, high = [0], [], [], [], []
        for _, terms, lower, upper in self.rows:
            for column, coefficient in sorted(terms.items()):
                index.append(column)
                value.append(float(coefficient))
            start.append(len(index))
            low.append(-inf if lower is None else float(lower))
            high.append(inf if upper is None else float(upper))
        lp.row_lower_, lp.row_upper_ = np.array(low), np.array(high)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = np.array(start), np.array(index), np.array(value)
        lp.sense_ = highspy.ObjSense.kMaximize
        lp.col_names_, lp.row_names_ = self.names, [r[0] for r in self.rows]
        kind = highspy.HighsVarType
        lp.integrality_ = [kind.kInteger if w else kind.kContinuous for w in self.whole]
        return lp

    def verify(self, solution):
        """Largest violation of a row or bound with the whole columns rounded: (amount, name)."""
        values = [F(round(v)) if w else F(v) for v, w in zip(solution, self.whole)]
        worst = (F(0), "-")
        for i, v in enumerate(values):
            worst = max(worst, (self.lower[i] - v, self.names[i]))
            if self.upper[i] is not None:
                worst = max(worst, (v - self.upper[i], self.names[i]))
        for name, terms, lower, upper in self.rows:
            total = sum((c * values[i] for i, c in terms.items()), F(0))
            if lower is not None:
                worst = max(worst, (lower - total, name))
            if upper is not None:
                worst = max(worst, (total - upper, name))
        objective = sum((F(c) * v for c, v in zip(self.cost, values)), F(0))
        return objective, worst, values

    def solve(self, seconds):
        """Status, objective in points and bound; the point is verified with fractions before it counts.

        The rows hold the least needs and the largest means that the program counts with, rounded to 10^-6; a point may break
        a row of fractions by a millionth of that.
        """
        solver = highspy.Highs()
        options = {
            "output_flag": False, "threads": 1, "mip_rel_gap": 0.0, "mip_abs_gap": 0.5, "time_limit": seconds,
            "mip_feasibility_tolerance": 1e-7, "primal_feasibility_tolerance": 1e-8,
        }
        for option, value in options.items():
            solver.setOptionValue(option, value)
        solver.passModel(self.highs())
        solver.run()
        status = solver.modelStatusToString(solver.getModelStatus()).lower()
        info = solver.getInfo()
        if info.primal_solution_status != 2:
            return status, None, None, None
        objective, (excess, name), values = self.verify(list(solver.getSolution().col_value))
        if excess > F(1, 10**6):
            return f"{name} is broken by {float(excess):.2e}", None, None, None
        return status, float(objective / POINT), info.mip_dual_bound / POINT, values

