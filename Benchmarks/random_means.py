"""Random land, energy, money and teams (P8–P11), and what is asked in the end (P16, aims)."""

from random_tables import NEEDS, POLLUTANTS, TEAMS, RandomTables

AIMS = ("pairs", "kept", "projects", "worst", "worst_k", "total")


class RandomMeans(RandomTables):
    """What there is of everything, drawn against what the projects need."""

    def need(self, column):
        """What all projects need of a column together."""
        return sum(float(row.get(column, 0)) for row in self.tables.get("projects", []))

    def share(self, column, parts):
        """A random part of the need, larger or smaller with the supply of this scenario."""
        return self.figure(max(self.need(column), 1) / parts * self.supply * 2)

    def add_factors(self):
        rng = self.rng
        if self.happens(15):
            return
        parts = len(self.receivers)
        asked = {name: self.happens(60) for name in ("land", "energy", "water", "off", "talent", "bond")}
        for code in self.receivers:
            if self.happens(10):
                continue
            limit = self.share("energy", parts)
            use = self.figure(3000)
            self.add(
                "factors",
                code=code,
                land_stock=self.at_times(85, self.share("land", parts)) if asked["land"] else "",
                energy_limit=limit + use if asked["energy"] and self.happens(85) else "",
                energy_use=use if asked["energy"] else "",
                renewable=self.at_times(40, self.figure(500)) if asked["energy"] else "",
                water=self.at_times(85, self.share("water", parts)) if asked["water"] else "",
                **{
                    f"off_{name}": self.at_times(70, self.share(name, parts)) if asked["off"] else ""
                    for name in POLLUTANTS
                },
                talent_local=self.at_times(85, self.share("talent", parts)) if asked["talent"] else "",
                bond_cap=self.at_times(70, self.share("bond_need", parts)) if asked["bond"] else "",
            )
        for row in self.tables.get("factors", []):
            for key, value in row.items():
                if isinstance(value, float):
                    row[key] = round(value, 6)
        ratios = {}
        for name in POLLUTANTS:
            if self.happens(30):
                ratios[name] = rng.choice((1, 1.5, 2, 1.2345))
        projects = {}
        if ratios:
            projects["offset_ratio"] = ratios
        if self.happens(35):
            projects["two_high_ratio"] = rng.choice((1.5, 2, 1.1))
        if self.happens(30):
            projects["points"] = self.points(1, 15)
        if self.happens(50):
            projects["scale"] = rng.choice(("sqrt", "log", "linear", "none"))
        if self.happens(20):
            projects["weights"] = {"econ": 0.4, "ind": 0.3, "eco": 0.2, "soc": 0.1}
        if projects:
            self.settings["projects"] = projects

    def pool_need(self, pool):
        return max(self.need(NEEDS[pool]), 300 if pool == "guidance_fund" else 1)

    def pool_figure(self, pool, scale):
        most = self.pool_need(pool) * scale * self.supply
        return self.rng.randint(0, max(1, round(most))) if pool in TEAMS else self.figure(most)

    def add_pools(self):
        rng = self.rng
        for pool in NEEDS:
            if not self.happens(45):
                continue
            yearly = self.happens(35)
            if not yearly or self.happens(40):
                self.add("pools", pool=pool, amount=self.pool_figure(pool, 1.2), **self.pool_bounds(pool, 6))
            if yearly:
                for year in range(self.years):
                    if self.happens(85):
                        amount = self.at_times(90, self.pool_figure(pool, 1.6 / self.years))
                        self.add(
                            "pools",
                            pool=pool,
                            year=self.first_year + year,
                            amount=amount,
                            **self.pool_bounds(pool, 3),
                        )
            for code in self.receivers:
                if self.happens(12):
                    self.add(
                        "pools",
                        pool=pool,
                        year=self.at_times(35, self.first_year + rng.randint(0, self.years - 1)),
                        code=code,
                        amount=self.at_times(60, self.pool_figure(pool, 0.5)),
                        **self.pool_bounds(pool, 40),
                    )

    def pool_bounds(self, pool, percent):
        """The least and the most of a receiver, at times."""
        bounds = {}
        if self.happens(percent * self.strictness):
            bounds["min"] = self.pool_figure(pool, 0.1)
        if self.happens(percent):
            bounds["max"] = max(self.pool_figure(pool, 0.6), bounds.get("min", 0))
        return bounds

    def add_responses(self):
        rng = self.rng
        self.first_slope = None
        for pool in ("guidance_fund", *TEAMS):
            if not self.happens(20):
                continue
            codes = [""] * self.happens(80) + [code for code in self.receivers if self.happens(15)]
            for code in codes:
                slope = rng.uniform(0.001, 0.02) if pool == "guidance_fund" else rng.uniform(0.2, 3)
                for segment in range(1, rng.randint(1, 3) + 1):
                    slope = round(slope, 4)
                    if pool == "guidance_fund" and segment == 1:
                        self.first_slope = min(self.first_slope or slope, slope)
                    width = rng.randint(10, 250) if pool == "guidance_fund" else rng.randint(1, 2)
                    self.add(
                        "fund_response",
                        pool=pool if pool != "guidance_fund" or self.happens(70) else "",
                        code=code,
                        segment=segment,
                        width=width,
                        slope=slope,
                    )
                    slope *= rng.choice((0, 0.3, 0.6, 1))

    def add_funds(self):
        rng = self.rng
        funds = {}
        if self.happens(35):
            funds["debt_ratio_max"] = rng.choice((60, 80, 100, 120))
        rate = rng.choice((0.0002, 0.0005, 0.001, 0.002, 0.004))
        if self.happens(20) and (self.first_slope is None or rate < self.first_slope):
            funds["reward_rate"] = rate
        if self.happens(40):
            funds["reward_by"] = rng.choice(("amount", "rate"))
        if funds:
            self.settings["funds"] = funds
        if self.happens(35):
            self.settings["ledger"] = {"local_share": rng.choice((0, 0.5, 0.375, 0.8))}

    def add_floors(self):
        rng = self.rng
        if not self.happens(20):
            return
        groups = ("*", "", "city:" + self.tables["counties"][-1].get("city_code", self.cities[0]), "code:" + self.receivers[0])
        for number in range(rng.randint(1, 2)):
            points = self.at_times(70, self.points(-10, 1 + 7 * self.strictness))
            self.add(
                "floors",
                name=f"f{number}",
                receiver_group=rng.choice(groups),
                points=points,
                total=self.points(0, 14 * len(self.receivers) * self.strictness) if points == "" or self.happens(40) else "",
            )
        for row in self.tables["floors"]:
            if row.get("receiver_group", "").startswith("city:") and row["receiver_group"][5:] not in {
                county.get("city_code") for county in self.tables["counties"]
            }:
                del row["receiver_group"]

    def add_objective(self):
        rng = self.rng
        mode = rng.choices(("weighted", "max_min", "worst_k", "priorities"), (70, 9, 9, 12))[0]
        self.aims = {"weighted": [], "max_min": ["worst"], "worst_k": ["worst_k"]}.get(mode)
        if mode == "weighted":
            return
        objective = {"mode": mode}
        if mode == "priorities":
            self.aims = rng.sample(AIMS, rng.randint(1, 4))
            objective["priorities"] = "[" + ", ".join(self.aims) + "]"
        if "worst_k" in self.aims:
            objective["k"] = rng.randint(1, 4)
        if self.happens(40):
            objective["tolerance"] = {aim: rng.choice((0, 0.5, 1, 2, 1.9, 0.0001)) for aim in rng.sample(AIMS, 3)}
        self.settings["objective"] = objective
