"""Shapes that plain draws hardly ever have: divided teams, fine amounts, ties, limits exactly met, aims beside all else."""

from random_means import AIMS, RandomMeans
from random_tables import NEEDS, POLLUTANTS, TEAMS

UNIT = 0.0001
# The least difference that amounts of a scenario can have.
HAIR = 0.000001
# The largest amounts that are drawn with four decimals.
FINE_NEEDS = {"fund_need": 200_000, "land": 30_000, "energy": 300_000, "water": 100_000, "talent": 20_000, "bond_need": 300}
FINE_NEEDS |= {name: 20_000 for name in POLLUTANTS} | {"tax_total": 20}
FINE_MODES = {"setup_cost": 60_000, "annual_cost": 20_000, "min_land": 20_000, "tax_share_cap": 300_000}
FINE_HELPERS = {"money_year": 300_000, "pair_cost": 40_000, "min_benefit": 150_000}
STOCKS = {"land_stock": "land", "water": "water", "talent_local": "talent", "bond_cap": "bond_need"}
STOCKS |= {f"off_{name}": name for name in POLLUTANTS}
TRANSFERS = {"land_transfer": "land", "energy_transfer": "energy", "talent_people": "talent"}


class RandomShapes(RandomMeans):
    """Changes the tables that were drawn; a scenario may have several shapes, most have none."""

    # By how much a limit may miss what is needed.
    step = UNIT

    def add_shapes(self):
        # Draws of their own leave a scenario without shapes as it is.
        self.rng = self.shaper
        steps = {
            "teams": self.divide_teams, "fine": self.refine, "ties": self.level, "near ties": self.level,
            "exact": self.meet_limits, "aims": self.aim_at_much, "far apart": self.set_far_apart,
        }
        for shape, step in steps.items():
            if shape in self.shapes:
                step()

    def rows(self, table):
        return self.tables.get(table, [])

    def fine(self, most):
        """Four decimals, at times of a round figure such as 150000.0001."""
        figure = self.rng.uniform(0.1 * most, most)
        return round(round(figure, -3) + self.rng.randint(0, 2) * UNIT if self.happens(30) and most > 9_999 else figure, 4)

    def nearly(self, amount, percent=20):
        """The amount, at times one step less."""
        return max(0, round(amount - self.step * self.happens(percent), 6))

    def sum_of_some(self, column, parts=1):
        """Exactly what some projects need together."""
        needs = [row[column] for row in self.rows("projects") if row.get(column)]
        most = -(-len(needs) // parts)
        return self.nearly(sum(self.rng.sample(needs, self.rng.randint(min(1, most), most))))

    def drop_pool(self, pool):
        if self.rows("pools"):
            self.tables["pools"] = [row for row in self.tables["pools"] if row["pool"] != pool]
            if not self.tables["pools"]:
                del self.tables["pools"]

    @staticmethod
    def free(row, *columns):
        """Takes needs of a project away, and what it asks of the place."""
        for column in (*columns, "land_county", "source_helper", "start_earliest", "start_latest"):
            row.pop(column, None)

    def divide_teams(self):
        """Projects that need several whole teams, of a helper with several receivers or of a pool without any row."""
        rng = self.rng
        for row in self.rows("projects"):
            for team in TEAMS:
                if self.happens(65 if team == "teams_industry" else 25):
                    row[team] = rng.randint(2, 3)
            # Some need hardly anything else, so that teams decide.
            if self.happens(50):
                self.free(row, "land", "energy", "talent", "fund_need", "chain_id")
                row["points"] = self.points(3, 15)
        for team in TEAMS:
            if self.happens(60):
                self.drop_pool(team)
        if self.happens(80):
            self.drop_pool("teams_industry")
            self.add("pools", pool="teams_industry", amount=rng.choice((0, 0, 1, 3)), **self.pool_bounds("teams_industry", 10))
        most = self.settings["pairing"]["receivers_per_helper"]
        most["max"] = max(most["max"], rng.randint(2, 4))
        # Where few helpers have teams, receivers want the same ones.
        percent = rng.choice((30, 60, 90))
        able = {row["code"]: row for row in self.rows("helpers")}
        for code in self.helpers:
            if self.happens(percent):
                if code not in able:
                    self.add("helpers", code=code)
                    able[code] = self.tables["helpers"][-1]
                able[code]["talent_teams"] = rng.randint(3, 6)
                able[code].pop("pairs_max", None)

    def refine(self):
        """Amounts of up to six digits with four decimals, and means that are sums of them."""
        self.tables.pop("thresholds", None)
        for table, most in (("projects", FINE_NEEDS), ("modes", FINE_MODES), ("helpers", FINE_HELPERS), ("pairs", {"cost": 40_000})):
            for row in self.rows(table):
                row |= {column: self.fine(most[column]) for column in most if row.get(column)}
        for row in self.rows("helpers"):
            row |= {column: self.sum_of_some(need, 2) for column, need in TRANSFERS.items() if row.get(column)}
        self.set_stocks()
        for row in self.rows("pools"):
            if row["pool"] not in TEAMS:
                column = NEEDS[row["pool"]]
                row |= {name: self.sum_of_some(column, 4) for name in ("amount", "max") if name in row}
                if row.get("min"):
                    row["min"] = min(round(row.get("amount", 1) / 10, 4), row.get("max", 1))
        for row in self.rows("fund_response"):
            if row.get("pool") not in TEAMS and self.happens(50):
                row["width"] = self.rng.randint(1_000, 150_000)

    def set_far_apart(self):
        """Projects that need millionths beside others that need nearly all, and means that are sums of such needs."""
        self.tables.pop("thresholds", None)
        self.step = HAIR
        most = self.rng.choice((1_000, 150_000, 300_000))
        for row in self.rows("projects"):
            for column in sorted({*STOCKS.values(), *NEEDS.values()} - {*TEAMS}):
                if row.get(column):
                    whole = min(most, FINE_NEEDS[column]) // self.rng.randint(1, 3) if self.happens(50) else 0
                    row[column] = round(whole + HAIR * self.rng.randint(whole == 0, 5), 6)
        for row in self.rows("helpers"):
            row |= {column: self.sum_of_some(need, 2) for column, need in TRANSFERS.items() if row.get(column)}
        if self.happens(60):
            self.set_stocks()
        for row in self.rows("pools"):
            if row["pool"] not in TEAMS:
                row |= {name: self.sum_of_some(NEEDS[row["pool"]], 2) for name in ("amount", "max") if name in row}
                if row.get("min"):
                    row["min"] = min(HAIR, *(row.get(name, HAIR) for name in ("amount", "max")))

    def set_stocks(self):
        parts = len(self.receivers)
        for row in self.rows("factors"):
            row |= {column: self.sum_of_some(need, parts) for column, need in STOCKS.items() if column in row}
            if "energy_limit" in row:
                row["energy_use"] = self.fine(200_000)
                row["energy_limit"] = round(self.sum_of_some("energy", parts) + row["energy_use"], 6)
                row.pop("renewable", None)

    def level(self):
        """Equal points throughout, or points that differ by a unit; at times equal needs as well."""
        near = "near ties" in self.shapes
        worth, project, benefit = self.points(0, 9), self.points(0, 9), self.points(-1, 3)

        def about(points):
            return round(points + self.rng.choice((-1, 0, 0, 1, 2)) * UNIT, 4) if near else points

        for row in self.rows("pairs"):
            if "value" in row:
                row["value"] = about(worth)
        equal = (("projects", "points", project), ("modes", "benefit", benefit), ("pair_mode_benefit", "benefit", benefit))
        for table, column, points in equal:
            for row in self.rows(table):
                row[column] = about(points)
        slopes = {}
        for row in self.rows("fund_response"):
            pool = row.get("pool", "guidance_fund")
            row["slope"] = slopes.setdefault(pool, self.first_slope if pool == "guidance_fund" else about(1))
        if self.happens(60):
            for row in self.rows("counties"):
                row.pop("weight", None)
        for column in self.rng.sample(("fund_need", "land", "energy", "water", "talent"), self.rng.randint(0, 4)):
            needs = [row[column] for row in self.rows("projects") if row.get(column)]
            for row in self.rows("projects"):
                if row.get(column):
                    row[column] = needs[0]

    def meet_limits(self):
        """Stocks that are sums of needs, and a pool or two that what must be uses up."""
        if self.happens(50):
            self.set_stocks()
        for row in self.rows("helpers"):
            if self.happens(40):
                self.spend_exactly(row)
        for pool in self.rng.sample(tuple(NEEDS), self.rng.randint(1, 2)):
            self.drop_pool(pool)
            self.rng.choice((self.use_up_by_projects, self.share_evenly, self.use_up_by_least))(pool)

    def spend_exactly(self, helper):
        """Money that just pays for some pairs and modes, or a benefit asked that just comes back by some projects."""
        rng = self.rng
        mode = rng.choice(self.rows("modes") or [{}])
        pays = mode.get("paid_by", "helper") == "helper"
        pairs = helper.get("pair_cost", 0) * rng.randint(1, 2)
        setup, annual = mode.get("setup_cost", 0), mode.get("annual_cost", 0)
        if self.happens(60):
            helper["money_year"] = self.nearly(pairs + (setup + annual) * pays)
        share = mode.get("tax_share_helper", 0) * mode.get("tax_share_years", 0)
        taxes = [row.get("tax_total", 0) for row in self.rows("projects") if share and row.get("mode_id") == mode["mode_id"]]
        back = sum(rng.sample(taxes, min(len(taxes), 2))) * 10_000 * self.settings.get("ledger", {}).get("local_share", 1) * share
        rest = min(back, mode.get("tax_share_cap", back)) - pairs * self.years - (setup + annual * self.years) * pays
        if rest > 0:
            helper["min_benefit"] = round(rest + UNIT * self.happens(20), 6)

    def use_up_by_projects(self, pool):
        """Projects that must be placed and together need exactly the pool."""
        column = NEEDS[pool]
        able = [row for row in self.rows("projects") if row.get(column) and row.get("veto", "none") == "none"]
        able = [row for row in able if row.get("status") not in ("stopped", "producing")]
        must = self.rng.sample(able, min(len(able), self.rng.choice((1, 2, 2, 3))))
        for row in must:
            row["must"] = 1
            if self.happens(80):
                self.free(row, *({*NEEDS.values(), *STOCKS.values()} - {column}), "chain_id")
        amount = sum(row[column] for row in must)
        self.add("pools", pool=pool, amount=amount if pool in TEAMS else self.nearly(amount))

    def least(self, pool):
        """What one receiver is given: what a project needs, or anything."""
        if pool in TEAMS:
            return self.rng.randint(0, 2)
        needs = [row[NEEDS[pool]] for row in self.rows("projects") if row.get(NEEDS[pool])]
        return self.rng.choice(needs) if needs and self.happens(60) else self.fine(100)

    def share_evenly(self, pool):
        """As much for one receiver as for another, all of the pool together."""
        least, spare = self.least(pool), 0 if pool in TEAMS else 10
        amount = least * len(self.receivers)
        self.add("pools", pool=pool, amount=amount if pool in TEAMS else self.nearly(amount, spare), min=least, max=least)

    def use_up_by_least(self, pool):
        """What single receivers have to be given is all that there is."""
        amount = 0
        for code in self.receivers:
            if self.happens(60):
                least = self.least(pool)
                amount += least
                self.add("pools", pool=pool, code=code, min=least)
        self.add("pools", pool=pool, amount=amount if pool in TEAMS else self.nearly(amount, 10))

    def aim_at_much(self):
        """Several aims with tolerances beside pools of years, floors, modes that cost and share taxes, rewards and quotas."""
        rng = self.rng
        objective = {"mode": rng.choice(("priorities", "priorities", "max_min", "worst_k")), "k": rng.randint(1, 4)}
        self.aims = {"max_min": ["worst"], "worst_k": ["worst_k"]}.get(objective["mode"]) or rng.sample(AIMS, rng.randint(2, 4))
        if objective["mode"] == "priorities":
            objective["priorities"] = "[" + ", ".join(self.aims) + "]"
        objective["tolerance"] = {aim: rng.choice((0, 0.5, 1, 2, 1.9, 0.0001)) for aim in AIMS}
        self.settings["objective"] = objective
        for pool in ("guidance_fund", rng.choice(tuple(NEEDS))):
            self.drop_pool(pool)
            for year in range(self.years):
                self.add("pools", pool=pool, year=self.first_year + year, amount=self.pool_figure(pool, 1.6 / self.years))
            if self.happens(40):
                self.add("pools", pool=pool, amount=self.pool_figure(pool, 1.2))
        values = [row["value"] for row in self.rows("pairs") if "value" in row] or [0]
        self.add("floors", name="least", points=rng.choice(values) if self.happens(30) else self.points(-12, 1))
        if self.happens(40):
            self.add("floors", name="sum", receiver_group="code:" + "|".join(self.receivers[:2]), total=self.points(-5, 8))
        self.add("quotas", name="some", helper_group="code:" + "|".join(self.helpers[:2]), max=rng.randint(1, len(self.receivers)))
        self.give_modes_costs()
        funds = self.settings.setdefault("funds", {})
        rate = rng.choice((0.0002, 0.0005, 0.001, 0.002, 0.004))
        if self.first_slope is None or rate < self.first_slope:
            funds |= {"reward_rate": rate, "reward_by": rng.choice(("amount", "rate"))}
        if not funds:
            del self.settings["funds"]

    def give_modes_costs(self):
        if not self.modes:
            self.modes = ["m0"]
            self.add("modes", mode_id="m0", benefit=self.points(-1, 3))
        for row in self.rows("modes"):
            row |= {"setup_cost": self.fine(200), "annual_cost": self.fine(60), "paid_by": self.rng.choice(("helper", "fund"))}
            row |= {"tax_share_helper": 0.5, "tax_share_years": self.rng.randint(1, 5), "tax_share_cap": self.fine(900)}
        for row in self.rows("projects"):
            if self.happens(60):
                row["mode_id"] = self.rng.choice(self.modes)
        for row in self.rows("helpers"):
            if self.happens(15):
                row["min_benefit"] = self.fine(50)
