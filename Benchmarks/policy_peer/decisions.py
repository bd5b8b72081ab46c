"""Pairs, projects, chains and modes: P1, P2, P3, P5, P6, P7, P13, P14 and the limits of P12 on pairs."""

from fractions import Fraction as F

from tables import amount, down, listed, num, points, up


class Decisions:
    """Part of the policy: what is decided."""

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
            for w in listed(p["land_county"]) or self.W:
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
                continue
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
