"""Land, energy, talent, teams, money of the province (P8–P11), from docs/policy-model.md."""

from decimal import ROUND_CEILING

from peer_program import BIG, MICRO, number, points, points_of_money
from peer_projects import PeerProjects


POLLUTANTS = ("cod", "nh3n", "nox", "voc")
TEAMS = ("teams_industry", "teams_vc", "teams_digital")


class PeerMeans(PeerProjects):
    """What is given and what is used."""

    def give(self, receiver, column, whole=False):
        """What the helper of a receiver gives it of a means, as columns; each helper's sum is limited once by `cap`."""
        terms = []
        for helper in self.helpers:
            most = float(self.means.get(helper, {}).get(column, 0))
            if most > 0 and (helper, receiver) in self.x:
                gift = self.m.add(0, most, whole)
                self.m.row([(gift, 1), (self.x[helper, receiver], -most)], most=0)
                self.gifts.setdefault((helper, column), []).append((gift, 1))
                terms.append((gift, 1))
        return terms

    def cap(self, column):
        for helper in self.helpers:
            if (helper, column) in self.gifts:
                self.m.row(self.gifts[helper, column], most=self.means[helper][column])

    def local_factors(self):
        self.gifts, self.q = {}, {}
        high = number(self.setting("projects", "two_high_ratio", default=1))
        ratios = self.setting("projects", "offset_ratio", default={})

        def need(column, ratio, is_high):
            def figure(row):
                factor = number(ratio) * (high if is_high and row.get("two_high") == 1 else 1)
                return float((number(row.get(column, 0)) * factor).quantize(MICRO, rounding=ROUND_CEILING))

            return figure

        for receiver in self.receivers:
            own = self.own.get(receiver, {})
            limit = own.get("energy_limit")
            energy = None
            if limit is not None:
                energy = max(0.0, float(limit) + float(own.get("renewable", 0)) - float(own.get("energy_use", 0)))
            factors = [("land", own.get("land_stock"), 1, False, "land_quota", "land_transfer")]
            factors.append(("energy", energy, 1, True, "energy_quota", "energy_transfer"))
            factors.append(("water", own.get("water"), 1, False, None, None))
            for name in POLLUTANTS:
                factors.append((name, own.get(f"off_{name}"), ratios.get(name, 1), True, None, None))
            for column, stock, ratio, is_high, pool, transfer in factors:
                grants = self.grants(pool, receiver) if pool else None
                if stock is None:
                    continue
                gifts = self.give(receiver, transfer) if transfer else []
                figure = need(column, ratio, is_high)
                parts = []
                for year in range(self.years):
                    used = self.placed(figure, receiver, year)
                    rest = self.m.add()
                    parts.append((rest, 1))
                    given = [(grants[year], -1)] if grants else []
                    self.m.row([*used, *given, (rest, -1)], most=0)
                self.m.row(parts + [(gift, -1) for gift, _ in gifts], most=stock)
        self.cap("land_transfer")
        self.cap("energy_transfer")

    def grants(self, pool, receiver):
        """What a receiver is given of a pool by year; None where the pool is not listed."""
        if not any(row["pool"] == pool for row in self.table("pools")):
            return None
        if (pool, receiver) not in self.q:
            self.q[pool, receiver] = [self.m.add(whole=pool in TEAMS) for _ in range(self.years)]
        return self.q[pool, receiver]

    def talent(self):
        for receiver in self.receivers:
            local = self.own.get(receiver, {}).get("talent_local")
            if local is None:
                continue
            gifts = self.give(receiver, "talent_people")
            used = self.placed(lambda row: row.get("talent", 0), receiver)
            self.m.row([*used, *((column, -1) for column, _ in gifts)], most=local)
        self.cap("talent_people")

    def support(self, pool, receiver):
        rows = [row for row in self.table("fund_response") if row.get("pool", "guidance_fund") == pool]
        mine = [row for row in rows if row.get("code") == receiver] or [row for row in rows if "code" not in row]
        columns = []
        for row in mine:
            column = self.m.add(0, row["width"], True)
            self.gains[receiver].append((column, number(row["slope"])))
            columns.append((column, 1))
        return columns

    def pools(self):
        for pool in ("guidance_fund", "special_bond", *TEAMS):
            need = {"guidance_fund": "fund_need", "special_bond": "bond_need"}.get(pool, pool)
            for receiver in self.receivers:
                grants = self.grants(pool, receiver)
                if grants is None:
                    continue
                extra = self.support(pool, receiver)
                gifts = self.give(receiver, "talent_teams", True) if pool == "teams_industry" else []
                parts = [(self.m.add(whole=True), -1) for _ in grants] if gifts else []
                if gifts:
                    self.m.row([(column, 1) for column, _ in parts] + [(column, -1) for column, _ in gifts], most=0)
                for year, grant in enumerate(grants):
                    terms = self.placed(lambda row: row.get(need, 0), receiver, year)
                    if year == 0:
                        terms += extra
                    if pool == "guidance_fund":
                        terms += self.fund_costs(receiver, year)
                    self.m.row([*terms, (grant, -1), *parts[year : year + 1]], most=0)
        self.cap("talent_teams")
        for pool in ("guidance_fund", "special_bond", "land_quota", "energy_quota", *TEAMS):
            if self.grants(pool, self.receivers[0]) is not None:
                self.pool_rules(pool)
        for receiver in self.receivers:
            cap = self.own.get(receiver, {}).get("bond_cap")
            county = self.county[receiver]
            most, ratio = self.setting("funds", "debt_ratio_max"), county.get("debt_ratio")
            capacity = county.get("fiscal_capacity", county.get("budget_rev"))
            if most is not None and ratio is not None and capacity is not None:
                room = float(points_of_money(max(number(0), number(most) - number(ratio)) / 100 * number(capacity)))
                cap = room if cap is None else min(float(cap), room)
            if cap is not None:
                self.m.row(self.placed(lambda row: row.get("bond_need", 0), receiver), most=cap)

    def fund_costs(self, receiver, year):
        terms = []
        for mode in self.table("modes"):
            if mode.get("paid_by") == "fund":
                cost = number(mode.get("annual_cost", 0)) + (number(mode.get("setup_cost", 0)) if year == 0 else 0)
                terms.append((self.u[receiver, mode["mode_id"]], cost))
        return terms

    def pool_rules(self, pool):
        rows = [row for row in self.table("pools") if row["pool"] == pool]
        years = {self.s.first_year + year: year for year in range(self.years)}
        rows = [row for row in rows if "year" not in row or row["year"] in years]
        common = {years.get(row.get("year")): row["amount"] for row in rows if "code" not in row and "amount" in row}
        use = {year: [] for year in range(self.years)}
        total = []
        for receiver in self.receivers:
            grants = [(column, 1) for column in self.grants(pool, receiver)]
            for row in rows:
                if row.get("code", receiver) != receiver:
                    continue
                terms = grants if "year" not in row else [grants[years[row["year"]]]]
                self.m.row(terms, row.get("min", 0), row.get("max", BIG * 100))
                if "code" in row and "amount" in row:
                    freed = self.m.add(0, row["amount"])
                    self.m.row([(freed, 1), *((column, -1) for column, _ in terms)], most=0)
                    total.append((freed, -1))
                    if "year" in row:
                        use[years[row["year"]]].append((freed, -1))
            for year, grant in enumerate(grants):
                use[year].append(grant)
            total += grants
        for year, terms in use.items():
            if year in common:
                self.m.row(terms, most=common[year])
        if None in common:
            self.m.row(total, most=common[None])
        if pool == "guidance_fund":
            self.reward(common, use, total)

    def reward(self, common, use, total):
        rate = number(self.setting("funds", "reward_rate", default=0))
        by = self.setting("funds", "reward_by", default="amount")
        growth = []
        for receiver in self.receivers:
            tax, pace = (float(self.county[receiver].get(key, 0)) for key in ("main_tax", "main_tax_growth"))
            growth.append(max(0.0, tax * pace / 100 if by == "amount" else pace))
        if not rate or not sum(growth):
            return
        shares = [points(float(rate) * part / sum(growth)) for part in growth]
        periods = [year for year in common if year is not None]
        rests = []
        for year in periods or [None] * (None in common):
            rest = self.m.add(0, float(common[year]), True)
            rests.append((rest, 1))
            self.m.row([(rest, 1), *(total if year is None else use[year])], most=common[year])
            for receiver, share in zip(self.receivers, shares):
                self.gains[receiver].append((rest, share))
        # What all years have together is not paid twice either.
        if periods and None in common:
            self.m.row([*rests, *total], most=common[None])
