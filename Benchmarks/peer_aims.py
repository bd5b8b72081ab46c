"""The exported model in HiGHS, with other aims than the total and with families of rules left out."""

import re

import highspy
import numpy as np

UNIT = 1e-4
LEAST = {"pairs": 1, "kept": 1, "projects": 1}


class BoundedModel:
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
        self.costs = -np.array(lp.col_cost_)
        return solver

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

    def tells_benefits(self, scenario):
        """Whether the costs of the columns are the benefits of receivers: no weights, no rewards."""
        return not scenario.has_weights and "reward_rate" not in scenario.settings.get("funds", {})

    def benefits(self, scenario):
        """The terms of each receiver's benefit."""
        bonus = scenario.settings["pairing"].get("keep_current", {}).get("bonus", 0)
        current = {f"x_{helper}_{receiver}" for helper, receiver in scenario.current}
        terms = {receiver: {} for receiver in scenario.receivers}
        for index, name in enumerate(self.columns):
            cost = self.costs[index] - (bonus if name in current else 0)
            if abs(cost) < 1e-9 or name == "one":
                continue
            parts = name.split("_")
            receiver = parts[-1] if name.startswith("x_") else next(part for part in parts if part in terms)
            terms[receiver][index] = cost
        return list(terms.values())

    def stages(self, scenario, aims):
        """The optimum of each aim in its turn; of worst_k the average."""
        solver = self.fresh()
        objective = scenario.settings["objective"]
        tolerances = objective.get("tolerance", {})
        benefits = self.benefits(scenario)
        count = min(objective.get("k", 3), len(benefits))
        for aim in aims:
            tolerance = tolerances.get(aim, 0)
            tolerance = int(tolerance) if aim in LEAST else tolerance
            terms = self.aim_terms(aim, scenario, solver, benefits, count)
            number = solver.getNumCol()
            costs = np.zeros(number)
            for index, cost in terms.items():
                costs[index] = -cost
            solver.changeColsCost(number, np.arange(number, dtype=np.int32), costs)
            best = optimum(solver)
            if best is None:
                yield None
                return
            most = -best
            slack = UNIT / 20
            if aim == "worst":
                for row in benefits:
                    add_row(solver, row, most - tolerance - slack)
            else:
                add_row(solver, terms, most - tolerance * (count if aim == "worst_k" else 1) - slack)
            yield float(most) / (count if aim == "worst_k" else 1)

    def aim_terms(self, aim, scenario, solver, benefits, count):
        if aim == "total":
            return {index: cost for index, cost in enumerate(self.costs) if cost}
        if aim == "worst":
            level = add_column(solver, -highspy.kHighsInf)
            for row in benefits:
                add_row(solver, row | {level: -1.0}, 0)
            return {level: 1.0}
        if aim == "worst_k":
            level = add_column(solver, -highspy.kHighsInf)
            terms = {level: float(count)}
            for row in benefits:
                short = add_column(solver, 0)
                terms[short] = -1.0
                add_row(solver, row | {level: -1.0, short: 1.0}, 0)
            return terms
        current = {f"x_{helper}_{receiver}" for helper, receiver in scenario.current}
        chosen = {
            "pairs": lambda name: name.startswith("x_"),
            "kept": lambda name: name in current,
            "projects": lambda name: name.startswith("y_"),
        }[aim]
        return {index: 1.0 for index, name in enumerate(self.columns) if chosen(name)}


def optimum(solver):
    """The least of the objective; None where nothing is feasible."""
    solver.run()
    status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kOptimal:
        return solver.getInfo().objective_function_value
    if status in (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible):
        return None
    raise RuntimeError(f"HiGHS: {solver.modelStatusToString(status)}")


def add_column(solver, lower):
    solver.addCol(0.0, lower, highspy.kHighsInf, 0, np.array([], dtype=np.int32), np.array([]))
    return solver.getNumCol() - 1


def add_row(solver, terms, lower):
    indices = np.array(list(terms), dtype=np.int32)
    solver.addRow(lower, highspy.kHighsInf, len(terms), indices, np.array([float(value) for value in terms.values()]))
