#!/usr/bin/env python3
"""Builds the compact policy model of docs/policy-model.md for a scenario folder in a plain way and solves it with HiGHS.

    check_feasible.py SCENARIO --scores scores.json     values of the pairs from `jiedui score --json`
    check_feasible.py SCENARIO --product PATH/jiedui    lets that program score a copy without the tables of policy
    options: --relax (LP bound only), --seconds N, --mps FILE, --plan FILE (writes the plan as JSON), --save-scores FILE, --quiet

Independent of the product: reads the CSV files and scenario.yaml itself, computes with fractions, rounds as the page says
(needs up to 10^-6, limits down, points to 10^-4 half away from zero, products with a weight once more) and afterwards
verifies the plan with exact arithmetic. Places where the page leaves a choice are marked READING and numbered; the list
is printed with --readings. Only the aim `weighted` is built.
"""

import argparse
import csv
import json
import math
import pathlib
import subprocess
import sys
import tempfile
from fractions import Fraction as F

import highspy
import numpy as np

POINT = 10_000  # units of 10^-4 points
FUND, BOND, LAND, ENERGY = "guidance_fund", "special_bond", "land_quota", "energy_quota"
TEAMS = ["teams_industry", "teams_vc", "teams_digital"]
OFFSETS = ["cod", "nh3n", "nox", "voc"]
READINGS = {
    1: "P10/P11: general support g is given in the first planned year, for teams as for the fund (P10 does not say when).",
    2: "P11: set-up of a mode paid by the fund falls into the first planned year, its annual cost into every planned year.",
    3: "P11: an earmark lies on top of the pool in the row of its own year and, too, in the row without a year.",
    4: "P11: a min or max without a year holds for the sum over the years, with a year for that year; a row with a county "
       "holds besides the rows without one (both, not instead).",
    5: "P11: a pool whose rows name only some years or only the total is not limited where no row speaks.",
    6: "P13/P14: a blank chain_id, mode_id asks for no focus and no mode; a blank land_county lets the project go to any receiver.",
    7: "P15: annual and set-up cost of a helper's modes count for the pair's receiver only where x = 1 (big-M cost variable).",
    8: "P15: an unpaired helper has 0 on the left, so min_benefit > 0 forces a pair.",
    9: "P11: headroom does not limit where both fiscal_capacity and budget_rev are blank.",
    10: "P8: energy stock is unlimited where energy_limit or energy_use is blank; a blank renewable counts 0.",
    11: "P14: 'all of them given' = self_raised, loan, other, fund_need and bond_need all not blank.",
    12: "P13: tax sharing counts full tax_share_years whatever the planning horizon; blank share or years = 0, blank cap = none.",
    13: "P5/P6/P12 rows of the pairing model hold as on docs/formulation.md.",
    14: "P10: blank talent_people or talent_teams of a helper, and a helper without a row, give 0; blank money_year is no limit.",
    15: "P7: focus chains of a county without any of the chain's projects need no variable.",
    16: "P11: without a total row, an earmark's county may use it in any year if the earmark has no year.",
}


def scalar(text):
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        return text[1:-1]
    return text


def flow(text):
    """{a: 1, b: {c: 2}} or [x, y]."""
    text = text.strip()
    if text.startswith("{"):
        parts, depth, start = [], 0, 1
        for i, c in enumerate(text):
            depth += c in "{["
            depth -= c in "}]"
            if (c == "," and depth == 1) or (depth == 0 and i > 0):
                parts.append(text[start:i])
                start = i + 1
        return {k.strip(): flow(v) for k, v in (p.split(":", 1) for p in parts if p.strip())}
    if text.startswith("["):
        return [scalar(p) for p in text[1:-1].split(",") if p.strip()]
    return scalar(text)


def read_yaml(path):
    """Nested blocks of maps by indentation, flow maps, scalars: enough for scenario.yaml."""
    root, stack = {}, [(-1, None)]
    stack = [(-1, root)]
    for raw in path.read_text(encoding="utf-8").splitlines():
        line = raw if not raw.lstrip().startswith("#") else ""
        if " #" in line:
            line = line.split(" #")[0]
        if not line.strip():
            continue
        indent = len(line) - len(line.lstrip())
        key, value = line.strip().split(":", 1)
        while stack[-1][0] >= indent:
            stack.pop()
        if value.strip():
            stack[-1][1][key] = flow(value)
        else:
            stack[-1][1][key] = {}
            stack.append((indent, stack[-1][1][key]))
    return root


def half_away(x):
    """Nearest whole number, halves away from zero."""
    return int(math.floor(x + F(1, 2))) if x >= 0 else -int(math.floor(-x + F(1, 2)))


def points(x):
    """Points in units of 10^-4."""
    return half_away(x * POINT)


def up(x):
    return F(math.ceil(x * 10**6), 10**6)


def down(x):
    return F(math.floor(x * 10**6), 10**6)


class Scenario:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.settings = read_yaml(self.folder / "scenario.yaml")

    def rows(self, table):
        path = self.folder / f"{table}.csv"
        if not path.exists():
            return []
        with open(path, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def get(self, path, default=None):
        node = self.settings
        for name in path.split("."):
            if not isinstance(node, dict) or name not in node:
                return default
            node = node[name]
        return node

    def number(self, path, default):
        value = self.get(path)
        return default if value in (None, "none") else F(value)


def num(row, column):
    """A number, or None where the cell is blank or the column is not there."""
    text = (row.get(column) or "").strip()
    return F(text) if text else None


def amount(row, column):
    return num(row, column) or F(0)


def listed(text):
    return [p.strip() for p in (text or "").split("|") if p.strip()]


class Model:
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

    def pay(self, column, coefficient):
        self.cost[column] += coefficient

    def row(self, name, terms, lower=None, upper=None):
        merged = {}
        for column, coefficient in terms:
            merged[column] = merged.get(column, F(0)) + F(coefficient)
        merged = {c: v for c, v in merged.items() if v != 0}
        bounds = (None if lower is None else F(lower), None if upper is None else F(upper))
        self.rows.append((name, merged, *bounds))

    def highs(self, relax=False):
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
        if not relax:
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


class Policy:
    def __init__(self, scenario, scores):
        s = self.s = scenario
        self.m = Model()
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
        self.weight = {w: num(self.counties[w], "weight") if num(self.counties[w], "weight") is not None else F(1) for w in self.W}
        self.value = {(p["helper"], p["receiver"]): points(F(str(p["value"]))) for p in scores["pairs"] if p["eligible"]}
        self.E = sorted(self.value)
        if s.get("pairing.helpers_per_receiver.max", "1") != "1":
            sys.exit("helpers_per_receiver.max must be 1")
        if s.get("objective.mode", "weighted") != "weighted":
            sys.exit("only the aim weighted is built")
        self.refused, self.warned = self.admit()
        self.build()

    # Admission before the solve -----------------------------------------------------------------------------------

    def metric(self, p, name):
        """A metric of a threshold, or None where it cannot be computed."""
        invest, land, tax, energy, output = (num(p, c) for c in ("invest", "land", "tax_total", "energy", "output"))
        def ratio(a, b):
            return None if a is None or b is None or b == 0 else a / b
        if name == "intensity":
            return ratio(None if invest is None else invest * 10_000, land)
        if name == "tax_per_mu":
            return ratio(None if tax is None else tax * 10_000, land)
        if name == "energy_per_output":
            return ratio(energy, None if output is None else output * 10_000)
        return num(p, name)

    def threshold_kept(self, p, row):
        value = self.metric(p, row["metric"])
        if value is None:
            return None
        limit, op = F(row["value"]), row["op"]
        return {">=": value >= limit, "<=": value <= limit, ">": value > limit, "<": value < limit}[op]

    def start_months(self, p, year):
        """First month of a planned year in which the window lets the project start, or None."""
        earliest, latest = p.get("start_earliest") or "", p.get("start_latest") or ""
        months = [f"{year}-{m:02d}" for m in range(1, 13)]
        allowed = [m for m in months if (not earliest or m >= earliest) and (not latest or m <= latest)]
        return allowed[0] if allowed else None

    def admit(self):
        refused, warned = {}, []
        thresholds = self.s.rows("thresholds")
        for key, p in sorted(self.projects.items()):
            reason = None
            if (p.get("veto") or "none") != "none":
                reason = f"veto {p['veto']}"
            elif p.get("status") in ("stopped", "producing"):
                reason = f"status {p['status']}"
            for row in thresholds:
                if (row["kind"] or "*") not in ("*", p["kind"]) or (row["chain_id"] and row["chain_id"] != p["chain_id"]):
                    continue
                kept = self.threshold_kept(p, row)
                text = f"{row['metric']} {row['op']} {row['value']}"
                if kept is None:
                    warned.append((key, f"{text}: no data"))
                elif not kept and row["action"] == "warn":
                    warned.append((key, text))
                elif not kept and reason is None:
                    reason = f"threshold {text}"
            sources = [num(p, c) for c in ("self_raised", "loan", "other", "bond_need")] + [num(p, "fund_need")]
            if reason is None and all(v is not None for v in sources) and num(p, "invest") is not None:  # READING 11
                if sum(sources[:4], F(0)) + sources[4] / 10_000 < num(p, "invest"):
                    reason = "sources of money do not reach the investment"
            if reason is None and listed(p["land_county"]) and not set(listed(p["land_county"])) & set(self.W):
                reason = "no landing county is a receiver"
            if reason is None and all(self.start_months(p, t) is None for t in self.years):
                reason = "start window outside the planned years"
            if reason is None and listed(p["source_helper"]) and not set(listed(p["source_helper"])) & set(self.S):
                reason = "no source helper is a helper"
            if reason is None and amount(p, "bond_need") > 0 and p.get("bond_eligible") != "1":
                sys.exit(f"{key}: bond need without bond_eligible: a fault of the data")
            if reason:
                refused[key] = reason
        return refused, warned

    # Points ---------------------------------------------------------------------------------------------------------

    def project_points(self, p):
        """b[p] in units of 10^-4."""
        given = num(p, "points")
        if given is not None:
            return points(given)
        scale, invest = self.s.get("projects.scale", "sqrt"), num(p, "invest")
        missing = F(self.s.get("score.missing", "0.5")) * 100
        mean = F(0)
        for column, name in (("v_econ", "econ"), ("v_ind", "ind"), ("v_eco", "eco"), ("v_soc", "soc")):
            value = num(p, column)
            mean += F(self.s.get(f"projects.weights.{name}", "0.25")) * (missing if value is None else value)
        if scale != "none" and invest is None:
            sys.exit(f"{p['project_id']}: blank investment: a fault of the data")
        rest = F(self.s.get("projects.points", "10")) * mean / 100
        if scale == "sqrt":  # exact rounding of rest·√invest: compare squares
            square = (rest * POINT) ** 2 * invest
            n = math.isqrt(square.numerator // square.denominator)
            return n + 1 if (F(2 * n + 1, 2)) ** 2 <= square else n
        factor = {"linear": invest, "none": F(1), "log": F(math.log2(1 + float(invest or 0)))}[scale]
        return points(factor * rest)

    def weighted(self, w, value):
        """A product with the weight of a receiver; value and result in units of 10^-4."""
        return half_away(self.weight[w] * value)

    # The model ------------------------------------------------------------------------------------------------------

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

    def helper_of(self, w):
        """Columns x[s,w] by helper."""
        return {h: c for (h, v), c in self.x.items() if v == w}

    def pairing_rows(self):
        m, s = self.m, self.s
        for w in self.W:
            m.row(f"P1_{w}", [(c, 1) for c in self.helper_of(w).values()] + [(self.o[w], 1)], 1, 1)
        low = int(s.get("pairing.receivers_per_helper.min", "0"))
        high = s.get("pairing.receivers_per_helper.max", "1")
        for h in self.S:
            row = self.helpers.get(h, {})
            least = num(row, "pairs_min")
            most = num(row, "pairs_max")
            most = most if most is not None else (None if high == "none" else F(high))
            m.row(f"P2_{h}", [(c, 1) for (a, _), c in self.x.items() if a == h], low if least is None else least, most)
        for e, row in self.pairs.items():
            if row.get("status") == "force" and e in self.x:
                m.row(f"P3_{e[0]}_{e[1]}", [(self.x[e], 1)], 1, 1)
        for row in s.rows("quotas"):
            a, b = self.group(row["helper_group"]), self.group(row["receiver_group"])
            terms = []
            for (h, w), column in self.x.items():
                same = self.counties[h]["city_code"] == self.counties[w]["city_code"]
                relation = row["relation"] or "any"
                if h in a and w in b and (relation == "any" or (relation == "same_city") == same):
                    terms.append((column, 1))
            m.row(f"P5_{row['name']}", terms, num(row, "min"), num(row, "max"))
        limit = s.get("pairing.keep_current.changes_max")
        if limit not in (None, "none"):
            m.row("P6", [(self.x[e], 1) for e in sorted(self.current) if e in self.x], len(self.current) - int(limit))
        limits = {(r["code"], r["resource"]): F(r["amount"]) for r in s.rows("helper_resources")}
        for (h, resource), limit in sorted(limits.items()):
            terms = [
                (self.x[r["helper"], r["receiver"]], up(F(r["amount"])))
                for r in s.rows("pair_needs")
                if r["helper"] == h and r["resource"] == resource and (h, r["receiver"]) in self.x
            ]
            m.row(f"P12_{h}_{resource}", terms, None, down(limit))

    def group(self, text):
        text = text or "*"
        if text == "*":
            return set(self.counties)
        kind, rest = text.split(":", 1)
        if kind == "code":
            return set(listed(rest))
        if kind == "city":
            return {c for c, r in self.counties.items() if r["city_code"] == rest}
        return {c for c, r in self.counties.items() if rest in listed(r["flags"])}

    def project_columns(self):
        m = self.m
        self.b = {}
        self.y = {}
        for key, p in sorted(self.projects.items()):
            if key in self.refused:
                continue
            self.b[key] = self.project_points(p)
            for w in listed(p["land_county"]) or self.W:  # READING 6
                if w not in self.W:
                    continue
                for t in self.years:
                    if self.start_months(p, t) is not None:
                        self.y[key, w, t] = m.column(f"y_{key}_{w}_{t}", upper=1, whole=True)
                        self.earn(w, self.y[key, w, t], self.b[key])
        for key, p in sorted(self.projects.items()):
            terms = [(c, 1) for (q, _, _), c in self.y.items() if q == key]
            must = p.get("must") == "1"
            if terms or must:
                m.row(f"P14_{key}", terms, 1 if must else None, 1)
            sources = listed(p["source_helper"])
            for w in sorted({w for (q, w, _) in self.y if q == key}):
                able = [c for h, c in self.helper_of(w).items() if not sources or h in sources]
                for t in self.years:
                    if (key, w, t) in self.y:
                        m.row(f"P14_{key}_{w}_{t}", [(self.y[key, w, t], 1)] + [(c, -1) for c in able], None, 0)

    def chain_rows(self):
        m = self.m
        self.v = {}
        for (key, w, t), column in sorted(self.y.items()):
            k = self.projects[key]["chain_id"]
            if not k:
                continue  # READING 6
            if (w, k) not in self.v:
                self.v[w, k] = m.column(f"v_{w}_{k}", upper=1, whole=True)
            m.row(f"P7_{key}_{w}_{t}", [(column, 1), (self.v[w, k], -1)], None, 0)
        for w in self.W:
            cap = num(self.counties[w], "chain_cap")
            m.row(f"P7_{w}", [(c, 1) for (a, _), c in self.v.items() if a == w], None, 3 if cap is None else cap)
        for row in self.s.rows("chains"):
            k = row["chain_id"]
            if num(row, "cap_counties") is not None:
                m.row(f"P7_counties_{k}", [(c, 1) for (_, a), c in self.v.items() if a == k], None, num(row, "cap_counties"))
            if num(row, "min_projects") is not None:
                terms = [(c, 1) for (q, _, _), c in self.y.items() if self.projects[q]["chain_id"] == k]
                m.row(f"P7_projects_{k}", terms, num(row, "min_projects"))

    def mode_rows(self):
        m = self.m
        self.u = {(w, k): m.column(f"u_{w}_{k}", upper=1, whole=True) for w in self.W for k in self.modes}
        special = {}
        for row in self.s.rows("pair_mode_benefit"):
            special.setdefault((row["receiver"], row["mode_id"]), {})[row["helper"]] = points(F(row["benefit"]))
        for (key, w, t), column in sorted(self.y.items()):
            k = self.projects[key]["mode_id"]
            if k:
                m.row(f"P13_{key}_{w}_{t}", [(column, 1), (self.u[w, k], -1)], None, 0)
        for (w, k), u in sorted(self.u.items()):
            mode, at = self.modes[k], self.helper_of(w)
            able = [
                c for h, c in at.items()
                if mode["needs_helper_capability"] != "1" or k in listed(self.helpers.get(h, {}).get("modes"))
            ]
            m.row(f"P13_able_{w}_{k}", [(u, 1)] + [(c, -1) for c in able], None, 0)
            ys = [(q, c) for (q, a, _), c in self.y.items() if a == w and self.projects[q]["mode_id"] == k]
            if num(mode, "min_projects") is not None:
                m.row(f"P13_min_{w}_{k}", [(c, 1) for _, c in ys] + [(u, -num(mode, "min_projects"))], 0)
            if num(mode, "max_per_county") is not None:
                m.row(f"P13_max_{w}_{k}", [(c, 1) for _, c in ys], None, num(mode, "max_per_county"))
            if num(mode, "min_land") is not None:
                terms = [(c, down(amount(self.projects[q], "land"))) for q, c in ys] + [(u, -up(num(mode, "min_land")))]
                m.row(f"P13_land_{w}_{k}", terms, 0)
            base = points(amount(mode, "benefit"))
            self.earn(w, u, base)
            for h, value in sorted(special.get((w, k), {}).items()):
                if h not in at:
                    continue
                both = m.column(f"a_{h}_{w}_{k}", upper=1, whole=True)  # x and u
                m.row(f"P13_both1_{h}_{w}_{k}", [(both, 1), (u, -1)], None, 0)
                m.row(f"P13_both2_{h}_{w}_{k}", [(both, 1), (at[h], -1)], None, 0)
                m.row(f"P13_both3_{h}_{w}_{k}", [(both, 1), (u, -1), (at[h], -1)], -1)
                self.gain[w].append((both, value - base))
                m.pay(both, self.weighted(w, value) - self.weighted(w, base))

    def transfers(self):
        """tau[s,w,rho,t]: land and energy by year, teams whole by year, talent and money once."""
        m = self.m
        kinds = [("land", "land_transfer", True, False), ("energy", "energy_transfer", True, False),
                 ("teams", "talent_teams", True, True), ("talent", "talent_people", False, False)]
        self.tau = {}
        for name, column, by_year, whole in kinds:
            for h in self.S:
                limit = down(amount(self.helpers.get(h, {}), column))  # READING 14
                if limit == 0:
                    continue
                total = []
                for w in self.W:
                    if (h, w) not in self.x:
                        continue
                    own = []
                    for t in self.years if by_year else [None]:
                        c = m.column(f"tau_{name}_{h}_{w}_{t}", whole=whole)
                        self.tau[name, h, w, t] = c
                        own.append((c, 1))
                    m.row(f"P10_{name}_{h}_{w}", own + [(self.x[h, w], -limit)], None, 0)
                    total += own
                m.row(f"P10_{name}_{h}", total, None, limit)

    def given(self, name, w, t):
        return [(c, 1) for (n, _, a, b), c in self.tau.items() if n == name and a == w and b == t]

    def pool_columns(self):
        """q = common part + earmarked part, by receiver, pool and year."""
        m = self.m
        rows = self.s.rows("pools")
        self.pool_rows = rows
        self.q = {}
        names = [FUND, BOND, LAND, ENERGY] + TEAMS
        present = {r["pool"] for r in rows}
        for b in names:
            whole = b in TEAMS
            common = {r["year"]: down(num(r, "amount")) for r in rows if r["pool"] == b and not r["code"] and num(r, "amount") is not None}
            marked = [r for r in rows if r["pool"] == b and r["code"] and num(r, "amount") is not None]
            for w in self.W:
                for t in self.years:
                    upper = 0 if b in (LAND, ENERGY) and b not in present else None
                    self.q[w, b, t] = [(m.column(f"q_{w}_{b}_{t}", upper=upper, whole=whole), 1)]
            for r in marked:  # READINGS 3 and 16
                parts = []
                for t in self.years:
                    if r["year"] in ("", str(t)) and r["code"] in self.W:
                        c = m.column(f"earmark_{r['code']}_{b}_{r['year'] or 'all'}_{t}", whole=whole)
                        self.q[r["code"], b, t].append((c, 1))
                        parts.append((c, 1))
                if parts:
                    m.row(f"P11_earmark_{b}_{r['year']}_{r['code']}", parts, None, down(num(r, "amount")))
            for year, limit in sorted(common.items()):
                terms = [self.q[w, b, t][0] for w in self.W for t in self.years if year in ("", str(t))]
                if terms:
                    m.row(f"P11_{b}_{year or 'all'}", terms, None, limit)
            for r in rows:  # READING 4
                if r["pool"] != b or (num(r, "min") is None and num(r, "max") is None):
                    continue
                for w in [r["code"]] if r["code"] else self.W:
                    terms = [x for t in self.years if r["year"] in ("", str(t)) for x in self.q[w, b, t]]
                    low = None if num(r, "min") is None else up(num(r, "min"))
                    high = None if num(r, "max") is None else down(num(r, "max"))
                    m.row(f"P11_{b}_{r['year'] or 'all'}_{w}_each{'_own' if r['code'] else ''}", terms, low, high)

    def needs(self, column, w, t=None, ratio=lambda p: F(1)):
        """Terms need[p]*y[p,w,t] of one year, or of all years."""
        return [
            (c, up(amount(self.projects[key], column) * ratio(self.projects[key])))
            for (key, a, b), c in self.y.items()
            if a == w and (t is None or b == t) and amount(self.projects[key], column) > 0
        ]

    def resource_rows(self):
        m, s = self.m, self.s
        two = F(s.get("projects.two_high_ratio", "1"))
        def high(p):
            return two if p.get("two_high") == "1" else F(1)
        self.stocks = {}
        for w in self.W:
            f = self.factors.get(w, {})
            limit, use = num(f, "energy_limit"), num(f, "energy_use")
            energy = None if limit is None or use is None else max(F(0), limit + amount(f, "renewable") - use)  # READING 10
            plan = [("land", "land", num(f, "land_stock"), LAND, lambda p: F(1)), ("energy", "energy", energy, ENERGY, high),
                    ("water", "water", num(f, "water"), None, lambda p: F(1))]
            for name in OFFSETS:
                offset = F(s.get(f"projects.offset_ratio.{name}", "1"))
                plan.append((name, name, num(f, f"off_{name}"), None, lambda p, offset=offset: offset * high(p)))
            self.ratios = {name: ratio for name, _, _, _, ratio in plan}
            for name, column, stock, pool, ratio in plan:
                self.stocks[w, name] = stock
                if stock is None:
                    continue
                used = []
                for t in self.years:
                    terms = self.needs(column, w, t, ratio)
                    h = m.column(f"h_{w}_{name}_{t}")
                    used.append((h, 1))
                    supply = [(h, 1)] + (self.q[w, pool, t] if pool else []) + self.given(name, w, t)
                    m.row(f"P{8 if name == 'land' else 9}_{name}_{w}_{t}", terms + [(c, -a) for c, a in supply], None, 0)
                m.row(f"P{8 if name == 'land' else 9}_{name}_{w}", used, None, down(stock))
            local = num(f, "talent_local")
            if local is not None:
                m.row(f"P10_talent_{w}", self.needs("talent", w) + [(c, -a) for c, a in self.given("talent", w, None)], None, down(local))

    def fund_rows(self):
        """Segments g, teams, fund and bonds by year, bond caps."""
        m, s = self.m, self.s
        self.g = {}
        response = {}
        for r in s.rows("fund_response"):
            response.setdefault((r.get("pool") or FUND, r["code"]), []).append((int(r["segment"]), num(r, "width"), num(r, "slope")))
        for w in self.W:
            for b in [FUND] + TEAMS:
                last = None
                for n, width, slope in sorted(response.get((b, w)) or response.get((b, ""), [])):
                    if last is not None and slope > last:
                        sys.exit(f"fund_response {b} {w}: slopes rise")
                    last = slope
                    self.g[w, b, n] = m.column(f"g_{w}_{b}_{n}", upper=math.floor(width), whole=True)
                    self.earn(w, self.g[w, b, n], points(slope))
        needs = {FUND: "fund_need", BOND: "bond_need", **{b: b for b in TEAMS}}
        for w in self.W:
            for b, column in needs.items():
                for t in self.years:
                    terms = self.needs(column, w, t)
                    if b != BOND and t == self.years[0]:  # READING 1
                        terms += [(c, 1) for (a, p, _), c in self.g.items() if a == w and p == b]
                    if b == FUND:  # READING 2
                        for k, mode in self.modes.items():
                            if mode.get("paid_by") == "fund":
                                cost = amount(mode, "annual_cost") + (amount(mode, "setup_cost") if t == self.years[0] else 0)
                                terms.append((self.u[w, k], up(cost)))
                    supply = list(self.q[w, b, t])
                    if b == "teams_industry":
                        supply += self.given("teams", w, t)
                    m.row(f"P11_{b}_{w}_{t}", terms + [(c, -a) for c, a in supply], None, 0)
            limit = self.bond_limit(w)
            if limit is not None:
                m.row(f"P11_bond_cap_{w}", self.needs("bond_need", w), None, down(limit))
        rate = F(s.get("funds.reward_rate", "0"))
        if rate > 0:
            sys.exit("a reward rate above 0 is not built")

    def bond_limit(self, w):
        row = self.counties[w]
        capacity = num(row, "fiscal_capacity")
        capacity = num(row, "budget_rev") if capacity is None else capacity
        debt, most = num(row, "debt_ratio"), self.s.number("funds.debt_ratio_max", None)
        limits = [num(self.factors.get(w, {}), "bond_cap")]
        if debt is not None and most is not None and capacity is not None:  # READING 9
            limits.append(max(F(0), most - debt) / 100 * capacity)
        limits = [v for v in limits if v is not None]
        return min(limits) if limits else None

    def pair_cost(self, h, w):
        cost = num(self.pairs.get((h, w), {}), "cost")
        if cost is None:
            cost = num(self.helpers.get(h, {}), "pair_cost")
        return cost or F(0)

    def money_rows(self):
        m = self.m
        paid = [(k, amount(r, "setup_cost") + amount(r, "annual_cost")) for k, r in self.modes.items() if (r.get("paid_by") or "helper") == "helper"]
        most = sum((c for _, c in paid), F(0))
        self.money = {e: m.column(f"tau_money_{e[0]}_{e[1]}") for e in self.E}
        for e in self.E:
            m.row(f"P12_money_{e[0]}_{e[1]}", [(self.money[e], 1), (self.x[e], -most)], None, 0)
        for w in self.W:
            terms = [(self.u[w, k], up(c)) for k, c in paid] + [(c, -1) for (_, a), c in self.money.items() if a == w]
            m.row(f"P12_modes_{w}", terms, None, 0)
        for h in self.S:
            limit = num(self.helpers.get(h, {}), "money_year")
            if limit is not None:
                terms = [(self.x[e], up(self.pair_cost(*e))) for e in self.E if e[0] == h]
                terms += [(self.money[e], 1) for e in self.E if e[0] == h]
                m.row(f"P12_{h}", terms, None, down(limit))

    def participation_rows(self):
        m, s = self.m, self.s
        wanted = {h: num(r, "min_benefit") for h, r in self.helpers.items() if num(r, "min_benefit") is not None and h in self.S}
        if not wanted:
            return
        local = F(s.get("ledger.local_share", "1"))
        years = len(self.years)
        self.share = {}
        for (w, k), u in sorted(self.u.items()):  # READING 12
            mode = self.modes[k]
            rate = amount(mode, "tax_share_helper") * amount(mode, "tax_share_years")
            if rate == 0:
                continue
            c = m.column(f"share_{w}_{k}")
            self.share[w, k] = c
            taxes = [
                (column, -down(rate * local * amount(self.projects[q], "tax_total") * 10_000))
                for (q, a, _), column in self.y.items() if a == w and self.projects[q]["mode_id"] == k
            ]
            m.row(f"P15_tax_{w}_{k}", [(c, 1)] + taxes, None, 0)
            if num(mode, "tax_share_cap") is not None:
                m.row(f"P15_cap_{w}_{k}", [(c, 1), (u, -down(num(mode, "tax_share_cap")))], None, 0)
        total = sum((max((amount(p, "tax_total") for p in self.projects.values()), default=F(0)) * 10_000 * 10 for _ in self.projects), F(0))
        paid = [(k, years * amount(r, "annual_cost") + amount(r, "setup_cost")) for k, r in self.modes.items() if (r.get("paid_by") or "helper") == "helper"]
        most = sum((c for _, c in paid), F(0))
        for h, least in sorted(wanted.items()):
            terms = []
            for (a, w), x in self.x.items():
                if a != h:
                    continue
                z = m.column(f"z_{h}_{w}")
                m.row(f"P15_pair_{h}_{w}", [(z, 1), (x, -total)], None, 0)
                m.row(f"P15_flow_{h}_{w}", [(z, 1)] + [(c, -1) for (b, _), c in self.share.items() if b == w], None, 0)
                cost = m.column(f"modecost_{h}_{w}")  # READING 7
                m.row(f"P15_cost_{h}_{w}", [(cost, 1)] + [(self.u[w, k], -up(c)) for k, c in paid] + [(x, -most)], -most)
                terms += [(z, 1), (cost, -1), (x, -up(years * self.pair_cost(h, w)))]
            m.row(f"P15_{h}", terms, up(least))  # READING 8

    def floor_rows(self):
        for row in self.s.rows("floors"):
            group = sorted(self.group(row["receiver_group"]) & set(self.W))
            if num(row, "points") is not None:
                for w in group:
                    self.m.row(f"P16_{row['name']}_{w}", self.gain[w], points(num(row, "points")))
            if num(row, "total") is not None:
                self.m.row(f"P16_{row['name']}", [x for w in group for x in self.gain[w]], points(num(row, "total")))


def scores_of(arguments):
    if arguments.scores:
        return json.loads(pathlib.Path(arguments.scores).read_text(encoding="utf-8"))
    kept = {"counties", "chains", "nodes", "links", "proximity", "county_nodes", "helpers", "factors", "pairs", "travel", "score_params"}
    dropped = {"counties": ["weight", "fiscal_capacity"], "chains": ["min_projects", "cap_counties"], "factors": ["bond_cap"],
               "helpers": ["min_benefit", "modes", "land_transfer", "energy_transfer", "pair_cost"], "pairs": ["cost"]}
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder)
        for table in kept:
            path = pathlib.Path(arguments.scenario) / f"{table}.csv"
            if not path.exists():
                continue
            with open(path, encoding="utf-8-sig", newline="") as file:
                rows = list(csv.DictReader(file))
            names = [n for n in rows[0] if n not in dropped.get(table, [])]
            with open(copy / f"{table}.csv", "w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, names, extrasaction="ignore")
                writer.writeheader()
                writer.writerows(rows)
        lines, skip = [], False
        for line in (pathlib.Path(arguments.scenario) / "scenario.yaml").read_text(encoding="utf-8").splitlines():
            if line[:1].strip() and not line.startswith("#"):
                skip = line.split(":")[0] in ("years", "first_year", "projects", "funds", "ledger", "objective")
            if not skip:
                lines.append(line)
        (copy / "scenario.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        run = subprocess.run([arguments.product, "score", str(copy), "--json"], capture_output=True, text=True, check=False)
        answer = json.loads(run.stdout)
        if "pairs" not in answer:
            sys.exit(run.stdout[:2000])
        return answer


def least_given(policy, values):
    """The same plan with as little as possible taken from the pools: what is given beyond the needs says nothing."""
    m = policy.m
    lp = m.highs(relax=True)
    fixed = [i for i, w in enumerate(m.whole) if w and not m.names[i].startswith(("q_", "earmark_", "tau_"))]
    lower, upper, cost = np.array(lp.col_lower_), np.array(lp.col_upper_), np.zeros(len(m.names))
    for i in fixed:
        lower[i] = upper[i] = float(values[i])
    for terms in policy.q.values():
        for c, _ in terms:
            cost[c] = -1.0
    lp.col_lower_, lp.col_upper_, lp.col_cost_ = lower, upper, cost
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.passModel(lp)
    solver.run()
    if solver.getInfo().primal_solution_status != 2:
        return values
    kept = set(fixed)
    return [v if i in kept else F(x) for i, (v, x) in enumerate(zip(values, solver.getSolution().col_value))]


def report(policy, values, quiet):
    values = least_given(policy, values)
    on = lambda c: values[c] == 1
    name = lambda c: policy.counties[c]["name"]
    total = lambda terms: sum((a * values[c] for c, a in terms), F(0))
    placed = {(q, w, t) for (q, w, t), c in policy.y.items() if on(c)}
    pairs = sorted((w, h) for (h, w), c in policy.x.items() if on(c))
    print(f"placed: {len(placed)} of {len(policy.projects)} projects, {len(policy.refused)} refused before the solve")
    print("by year:", {t: sum(1 for p in placed if p[2] == t) for t in policy.years})
    kept = [(h, w) for w, h in pairs if (h, w) in policy.current]
    print(f"pairs: {len(pairs)}, current kept {len(kept)} of {len(policy.current)}")
    for w, h in pairs:
        mine = [p for p in placed if p[1] == w]
        modes = [k for (a, k), c in policy.u.items() if a == w and on(c)]
        chains = [k for (a, k), c in policy.v.items() if a == w and on(c)]
        points_ = total(policy.gain[w]) / POINT
        print(f"  {name(h)}–{name(w)}: U {float(points_):.4f}, pair {policy.value[h, w] / POINT:.4f}, {len(mine)} projects, {modes}, {chains}")
    print("pools (needs; least that must be given; limits):")
    need = {FUND: "fund_need", BOND: "bond_need", LAND: "land", ENERGY: "energy", **{b: b for b in TEAMS}}
    for b, column in need.items():
        given = {t: sum((total(policy.q[w, b, t]) for w in policy.W), F(0)) for t in policy.years}
        used = sum((total(policy.needs(column, w)) for w in policy.W), F(0))
        limits = {r["year"] or "all": r["amount"] for r in policy.pool_rows if r["pool"] == b and not r["code"] and r["amount"]}
        general = sum((values[c] for (_, p, _), c in policy.g.items() if p == b), F(0))
        extra = f", general support {general}" if general else ""
        print(f"  {b}: needs {float(used):g}{extra}; given {float(sum(given.values())):g} {({t: float(v) for t, v in given.items()})}; limits {limits}")
    print("stocks (needs/stock):")
    for w in policy.W:
        line = []
        for res in ["land", "energy", "water"] + OFFSETS:
            stock = policy.stocks.get((w, res))
            ratio = policy.ratios[res]
            used = total(policy.needs(res, w, None, ratio))
            line.append(f"{res} {float(used):g}/{'-' if stock is None else float(stock):}")
        tal = total(policy.needs("talent", w))
        bond = total(policy.needs("bond_need", w))
        limit = policy.bond_limit(w)
        line += [f"talent {float(tal):g}/{policy.factors[w]['talent_local']}+", f"bond {float(bond):g}/{'-' if limit is None else float(limit):}"]
        print(f"  {name(w)}: " + ", ".join(line))
    if not quiet:
        print("placed:", ", ".join(f"{q}@{name(w)[:2]}{t}" for q, w, t in sorted(placed)))
        print("not placed:", ", ".join(sorted(set(policy.b) - {p[0] for p in placed})))
        print("refused:", "; ".join(f"{k}: {v}" for k, v in policy.refused.items()))
        print("warnings of thresholds:", len(policy.warned))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenario", nargs="?")
    parser.add_argument("--scores")
    parser.add_argument("--product", default="jiedui")
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--relax", action="store_true")
    parser.add_argument("--mps")
    parser.add_argument("--plan")
    parser.add_argument("--quiet", action="store_true")
    parser.add_argument("--save-scores", help="writes the values of the pairs for later runs with --scores")
    parser.add_argument("--readings", action="store_true")
    arguments = parser.parse_args()
    if arguments.readings:
        print("\n".join(f"{n}. {text}" for n, text in READINGS.items()))
        return 0
    scores = scores_of(arguments)
    if arguments.save_scores:
        kept = {"format": scores["format"], "pairs": scores["pairs"]}
        pathlib.Path(arguments.save_scores).write_text(json.dumps(kept, ensure_ascii=False) + "\n", encoding="utf-8")
    policy = Policy(Scenario(arguments.scenario), scores)
    m = policy.m
    print(f"columns {len(m.names)} ({sum(m.whole)} whole), rows {len(m.rows)}, nonzeros {sum(len(r[1]) for r in m.rows)}")
    solver = highspy.Highs()
    for option, value in [("output_flag", False), ("threads", 1), ("mip_rel_gap", 0.0), ("mip_abs_gap", 0.5),
                          ("time_limit", arguments.seconds), ("mip_feasibility_tolerance", 1e-7), ("primal_feasibility_tolerance", 1e-8)]:
        solver.setOptionValue(option, value)
    solver.passModel(m.highs(arguments.relax))
    if arguments.mps:
        solver.writeModel(arguments.mps)
    solver.run()
    status = solver.modelStatusToString(solver.getModelStatus())
    info = solver.getInfo()
    print(f"status: {status}, objective {info.objective_function_value / POINT:.4f} points, bound {info.mip_dual_bound / POINT:.4f}, seconds {solver.getRunTime():.2f}")
    if arguments.relax or info.primal_solution_status != 2:
        return 0 if arguments.relax else 3
    objective, worst, values = m.verify(list(solver.getSolution().col_value))
    print(f"exact objective {objective / POINT if objective.denominator != 1 else F(objective, POINT)} = {float(objective / POINT):.4f} points; largest violation {float(worst[0]):.2e} ({worst[1]})")
    report(policy, values, arguments.quiet)
    if arguments.plan:
        plan = {
            "objective": float(objective / POINT),
            "pairs": [{"helper": h, "receiver": w} for (h, w), c in sorted(policy.x.items(), key=lambda i: (i[0][1], i[0][0])) if values[c] == 1],
            "projects": [{"project": q, "receiver": w, "year": t} for (q, w, t), c in sorted(policy.y.items()) if values[c] == 1],
            "modes": [{"receiver": w, "mode": k} for (w, k), c in sorted(policy.u.items()) if values[c] == 1],
            "chains": [{"receiver": w, "chain": k} for (w, k), c in sorted(policy.v.items()) if values[c] == 1],
            "general": [{"receiver": w, "pool": b, "segment": n, "amount": int(values[c])} for (w, b, n), c in sorted(policy.g.items()) if values[c] > 0],
        }
        pathlib.Path(arguments.plan).write_text(json.dumps(plan, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
