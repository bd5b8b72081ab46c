"""Land, energy, water, offsets, talent, teams, money and pools: P8 to P12; what helpers get: P15; floors: P16."""

import math
import sys
from fractions import Fraction as F

from tables import amount, down, num, points, up

FUND, BOND, LAND, ENERGY = "guidance_fund", "special_bond", "land_quota", "energy_quota"
TEAMS = ["teams_industry", "teams_vc", "teams_digital"]
OFFSETS = ["cod", "nh3n", "nox", "voc"]


class Means:
    """Part of the policy: what decisions need and where it comes from."""

    def transfers(self):
        """tau[s,w,rho,t]: land and energy by year, teams whole by year, talent and money once."""
        m = self.m
        kinds = [("land", "land_transfer", True, False), ("energy", "energy_transfer", True, False),
                 ("teams", "talent_teams", True, True), ("talent", "talent_people", False, False)]
        self.tau = {}
        for name, column, by_year, whole in kinds:
            for h in self.S:
                limit = down(amount(self.helpers.get(h, {}), column))
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
        self.q = {}
        names = [FUND, BOND, LAND, ENERGY] + TEAMS
        present = {r["pool"] for r in rows}
        for b in names:
            whole = b in TEAMS
            given = [r for r in rows if r["pool"] == b and num(r, "amount") is not None]
            common = {r["year"]: down(num(r, "amount")) for r in given if not r["code"]}
            marked = [r for r in given if r["code"]]
            for w in self.W:
                for t in self.years:
                    upper = 0 if b in (LAND, ENERGY) and b not in present else None
                    self.q[w, b, t] = [(m.column(f"q_{w}_{b}_{t}", upper=upper, whole=whole), 1)]
            yearless = []  # relieve the total alone: in the rows of years they count
            for r in marked:
                parts = []
                for t in self.years:
                    if r["year"] in ("", str(t)) and r["code"] in self.W:
                        c = m.column(f"earmark_{r['code']}_{b}_{r['year'] or 'all'}_{t}", whole=whole)
                        self.q[r["code"], b, t].append((c, 1))
                        parts.append((c, 1))
                        if not r["year"]:
                            yearless.append((c, t))
                if parts:
                    m.row(f"P11_earmark_{b}_{r['year']}_{r['code']}", parts, None, down(num(r, "amount")))
            for year, limit in sorted(common.items()):
                terms = [self.q[w, b, t][0] for w in self.W for t in self.years if year in ("", str(t))]
                terms += [(c, 1) for c, t in yearless if year == str(t)]
                if terms:
                    m.row(f"P11_{b}_{year or 'all'}", terms, None, limit)
            for r in rows:
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
            limit = num(f, "energy_limit")
            energy = None if limit is None else max(F(0), limit + amount(f, "renewable") - amount(f, "energy_use"))
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
                sent = [(c, -a) for c, a in self.given("talent", w, None)]
                m.row(f"P10_talent_{w}", self.needs("talent", w) + sent, None, down(local))

    def fund_rows(self):
        """Segments g, teams, fund and bonds by year, bond caps."""
        m, s = self.m, self.s
        self.g = {}
        response = {}
        for r in s.rows("fund_response"):
            segment = (int(r["segment"]), num(r, "width"), num(r, "slope"))
            response.setdefault((r["pool"] or FUND, r["code"]), []).append(segment)
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
                    if b != BOND and t == self.years[0]:
                        terms += [(c, 1) for (a, p, _), c in self.g.items() if a == w and p == b]
                    if b == FUND:
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
        if debt is not None and most is not None and capacity is not None:
            limits.append(max(F(0), most - debt) / 100 * capacity)
        limits = [v for v in limits if v is not None]
        return min(limits) if limits else None

    def pair_cost(self, h, w):
        cost = num(self.pairs.get((h, w), {}), "cost")
        if cost is None:
            cost = num(self.helpers.get(h, {}), "pair_cost")
        return cost or F(0)

    def paid_by_helper(self):
        return [(k, r) for k, r in self.modes.items() if (r["paid_by"] or "helper") == "helper"]

    def money_rows(self):
        m = self.m
        paid = [(k, amount(r, "setup_cost") + amount(r, "annual_cost")) for k, r in self.paid_by_helper()]
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
        wanted = {h: num(r, "min_benefit") for h, r in self.helpers.items() if h in self.S}
        wanted = {h: least for h, least in wanted.items() if least is not None}
        if not wanted:
            return
        local = F(s.get("ledger.local_share", "1"))
        years = len(self.years)
        self.share = {}
        for (w, k), u in sorted(self.u.items()):
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
        total = sum((amount(p, "tax_total") for p in self.projects.values()), F(0)) * 10_000 * 10
        paid = [(k, years * amount(r, "annual_cost") + amount(r, "setup_cost")) for k, r in self.paid_by_helper()]
        most = sum((c for _, c in paid), F(0))
        for h, least in sorted(wanted.items()):
            terms = []
            for (a, w), x in self.x.items():
                if a != h:
                    continue
                z = m.column(f"z_{h}_{w}")
                m.row(f"P15_pair_{h}_{w}", [(z, 1), (x, -total)], None, 0)
                m.row(f"P15_flow_{h}_{w}", [(z, 1)] + [(c, -1) for (b, _), c in self.share.items() if b == w], None, 0)
                cost = m.column(f"modecost_{h}_{w}")
                m.row(f"P15_cost_{h}_{w}", [(cost, 1)] + [(self.u[w, k], -up(c)) for k, c in paid] + [(x, -most)], -most)
                terms += [(z, 1), (cost, -1), (x, -up(years * self.pair_cost(h, w)))]
            m.row(f"P15_{h}", terms, up(least))

    def floor_rows(self):
        for row in self.s.rows("floors"):
            group = sorted(self.group(row["receiver_group"]) & set(self.W))
            if num(row, "points") is not None:
                for w in group:
                    self.m.row(f"P16_{row['name']}_{w}", self.gain[w], points(num(row, "points")))
            if num(row, "total") is not None:
                self.m.row(f"P16_{row['name']}", [x for w in group for x in self.gain[w]], points(num(row, "total")))
