"""The policy model of a scenario, family by family."""

import sys
from fractions import Fraction as F

from admission import Admission
from decisions import Decisions
from means import Means
from program import Program
from tables import half_away, num, points


class Policy(Admission, Decisions, Means):
    """A program whose columns and rows are those of docs/policy-model.md, with values of pairs from the program."""

    def __init__(self, scenario, values):
        s = self.s = scenario
        self.m = Program()
        self.counties = {r["code"]: r for r in s.rows("counties")}
        self.S = sorted(c for c, r in self.counties.items() if r["role"] in ("helper", "both"))
        self.W = sorted(c for c, r in self.counties.items() if r["role"] in ("receiver", "both"))
        self.helpers = {r["code"]: r for r in s.rows("helpers")}
        self.factors = {r["code"]: r for r in s.rows("factors")}
        self.modes = {r["mode_id"]: r for r in s.rows("modes")}
        self.projects = {r["project_id"]: r for r in s.rows("projects")}
        self.pairs = {(r["helper"], r["receiver"]): r for r in s.rows("pairs")}
        first = int(s.get("first_year", int(s.get("base_year", 0)) + 1))
        self.years = [first + i for i in range(int(s.get("years", 1)))]
        weights = {w: num(self.counties[w], "weight") for w in self.W}
        self.weight = {w: F(1) if weight is None else weight for w, weight in weights.items()}
        self.value = {(p["helper"], p["receiver"]): points(F(str(p["value"]))) for p in values if p["eligible"]}
        self.E = sorted(self.value)
        if s.get("pairing.helpers_per_receiver.max", "1") != "1":
            sys.exit("helpers_per_receiver.max must be 1")
        if s.get("objective.mode", "weighted") != "weighted":
            sys.exit("only the aim weighted is built")
        self.refused = self.admit()
        self.build()

    def weighted(self, w, value):
        """A product with the weight of a receiver; value and result in units of 10^-4."""
        return half_away(self.weight[w] * value)

    def build(self):
        m, s = self.m, self.s
        self.x = {e: m.column(f"x_{e[0]}_{e[1]}", upper=1, whole=True) for e in self.E}
        allow = s.get("pairing.allow_unpaired", "false") == "true" or s.get("pairing.helpers_per_receiver.min", "1") == "0"
        penalty = points(F(s.get("pairing.unpaired_penalty", "0")))
        self.o = {w: m.column(f"o_{w}", upper=1 if allow else 0, whole=True) for w in self.W}
        bonus = points(F(s.get("pairing.keep_current.bonus", "0")))
        self.current = {e for e, r in self.pairs.items() if r.get("current") == "1" and e[0] in self.S and e[1] in self.W}
        self.gain = {w: [] for w in self.W}  # (column, points of U in 10^-4)
        for (h, w), column in self.x.items():
            self.earn(w, column, self.value[h, w])
            if (h, w) in self.current:
                m.pay(column, bonus)
        for w in self.W:
            self.earn(w, self.o[w], -penalty)
        self.pairing_rows()
        self.project_columns()
        self.chain_rows()
        self.mode_rows()
        self.transfers()
        self.pool_columns()
        self.resource_rows()
        self.fund_rows()
        self.money_rows()
        self.participation_rows()
        self.floor_rows()

    def earn(self, w, column, value):
        """Adds value (10^-4 points) to U[w], and the product with the weight to the objective."""
        self.gain[w].append((column, value))
        self.m.pay(column, self.weighted(w, value))

    def fix(self, plan):
        """Leaves only the decisions of a plan as `jiedui solve --json` writes it."""
        m = self.m
        pairs = {(p["helper"], p["receiver"]) for p in plan["pairs"]}
        placed = {(p["project"], p["receiver"], p["year"]) for p in plan["projects"] if p["status"] == "placed"}
        modes = {(u["receiver"], u["mode"]) for u in plan["modes"]}
        for chosen, columns in ((pairs, self.x), (placed, self.y), (modes, self.u)):
            unknown = sorted(chosen - set(columns))
            if unknown:
                sys.exit(f"the plan decides what no rule lets it: {unknown}")
            for key, column in columns.items():
                m.fix(column, 1 if key in chosen else 0)
        support = {(g["receiver"], g["pool"]): F(str(g["units"])) for g in plan["support"]}
        for w, pool in sorted({(w, b) for w, b, _ in self.g} | set(support)):
            terms = [(c, 1) for (a, b, _), c in self.g.items() if (a, b) == (w, pool)]
            units = support.get((w, pool), F(0))
            m.row(f"plan_{pool}_{w}", terms, units, units)
