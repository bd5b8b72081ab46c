"""Which projects are admitted, and what a project is worth."""

import math
import sys
from fractions import Fraction as F

from tables import POINT, amount, listed, num, points


class Admission:
    """Part of the policy: thresholds, money, windows, points of projects."""

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
        """Reasons by project; the first one that holds counts."""
        refused = {}
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
                if row["action"] == "veto" and self.threshold_kept(p, row) is False and reason is None:
                    reason = f"threshold {row['metric']} {row['op']} {row['value']}"
            sources = [num(p, c) for c in ("self_raised", "loan", "other")]
            if reason is None and all(v is not None for v in sources) and num(p, "invest") is not None:
                if sum(sources) + amount(p, "bond_need") + amount(p, "fund_need") / 10_000 < num(p, "invest"):
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
        return refused

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
