"""The exported model in HiGHS, also with a pair barred or forced and with families of rules left out."""

import re

import highspy
import numpy as np

UNIT = 1e-4


class ExportedModel:
    """An MPS of `export-model`, solved with one thread and zero gap."""

    def __init__(self, path, strict=False, seed=0):
        self.path, self.strict, self.seed = path, strict, seed
        self.solver = self.fresh()

    def fresh(self):
        solver = highspy.Highs()
        options = {"output_flag": False, "threads": 1, "mip_rel_gap": 0.0, "mip_abs_gap": 0.0, "time_limit": 120.0}
        if self.strict:
            options |= {"primal_feasibility_tolerance": 1e-9, "mip_feasibility_tolerance": 1e-9, "random_seed": self.seed}
            options["presolve"] = "off" if self.seed == 2 else "on"
        for name, value in options.items():
            solver.setOptionValue(name, value)
        solver.readModel(str(self.path))
        lp = solver.getLp()
        self.columns = list(lp.col_names_)
        self.rows = list(lp.row_names_)
        return solver

    def arrays(self):
        """The model as plain lists, for another judge."""
        lp = self.solver.getLp()
        matrix, is_by_column = lp.a_matrix_, lp.a_matrix_.format_ == highspy.MatrixFormat.kColwise
        rows = [[] for _ in range(lp.num_row_)]
        for line in range(len(matrix.start_) - 1):
            for entry in range(matrix.start_[line], matrix.start_[line + 1]):
                row, column = (matrix.index_[entry], line) if is_by_column else (line, matrix.index_[entry])
                rows[row].append((int(column), float(matrix.value_[entry])))
        limits = {"column_lower": lp.col_lower_, "column_upper": lp.col_upper_, "row_lower": lp.row_lower_, "row_upper": lp.row_upper_}
        return {
            **{name: [float(limit) for limit in side] for name, side in limits.items()},
            "whole": [kind != highspy.HighsVarType.kContinuous for kind in lp.integrality_] or [False] * lp.num_col_,
            "costs": [float(cost) for cost in lp.col_cost_],
            "offset": lp.offset_,
            "rows": rows,
        }

    def total(self):
        """The optimum, or None where there is no plan."""
        best = optimum(self.solver)
        return None if best is None else -best

    def total_with(self, pair, value):
        """The optimum where a pair is barred (0) or forced (1)."""
        name = f"x_{pair['helper']}_{pair['receiver']}"
        if name not in self.columns:
            return None if value else self.total()
        index = self.columns.index(name)
        bounds = self.solver.getLp()
        # A pair that is impossible in itself stays in the model with the bounds 0 and 0, one that must be with 1 and 1.
        if not bounds.col_lower_[index] <= value <= bounds.col_upper_[index]:
            return None
        self.solver.changeColBounds(index, float(value), float(value))
        return self.total()

    def binding_families(self):
        """Families whose rows cost something: without them the optimum is larger, or there is one at all."""
        with_all = self.total()
        families = {match.group() for row in self.rows if (match := re.match(r"P\d+", row))}
        binding = set()
        for family in families:
            solver = self.fresh()
            dropped = [index for index, row in enumerate(self.rows) if re.match(family + r"(?!\d)", row)]
            solver.deleteRows(len(dropped), np.array(dropped, dtype=np.int32))
            without = optimum(solver)
            if without is not None and (with_all is None or -without > with_all + UNIT / 2):
                binding.add(family)
        return binding


def optimum(solver):
    """The least of the objective; None where nothing is feasible."""
    solver.run()
    status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kOptimal:
        return solver.getInfo().objective_function_value
    if status in (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible):
        return None
    raise RuntimeError(f"HiGHS: {solver.modelStatusToString(status)}")
