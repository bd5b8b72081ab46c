"""Random policy scenarios: tiny to small, of any tightness, with every table that a rule of P1–P17 reads.

The same seed gives the same bytes. How much there is of each means is drawn against what the projects need, so that rules
bind in some scenarios and not in others, and some scenarios have no plan at all.
"""

import random

POLLUTANTS = ("cod", "nh3n", "nox", "voc")
TEAMS = ("teams_industry", "teams_vc", "teams_digital")
POOLS = ("guidance_fund", "special_bond", "land_quota", "energy_quota", *TEAMS)
AIMS = ("pairs", "kept", "projects", "worst", "worst_k", "total")


def text(number):
    """A figure with at most six decimals and no exponent."""
    return f"{number:.6f}".rstrip("0").rstrip(".") if isinstance(number, float) else str(number)


class RandomScenario:
    """The tables and settings of one seed."""

    def __init__(self, seed):
        self.rng = random.Random(f"policy {seed}")
        self.seed = seed
        self.tables = {}
        self.settings = {"format": 1, "id": f"seed-{seed}"}
        rng = self.rng
        self.years = rng.choice((1, 1, 2, 3))
        self.first_year = 2026
        self.is_plain = self.happens(5)
        self.decimals = rng.choice((0, 0, 1, 2, 4, 6))
        self.supply = rng.uniform(0.2, 1.6)
        # How often something is demanded that a plan may not be able to give.
        self.strictness = rng.choice((0.1, 0.15, 0.3, 0.9))
        self.add_counties()
        self.add_pairing()
        self.add_pairs()
        self.add_quotas()
        if not self.is_plain:
            self.add_chains()
            self.add_modes()
            self.add_projects()
            self.add_thresholds()
            self.add_factors()
            self.add_pools()
            self.add_responses()
            self.add_funds()
        self.add_helpers()
        self.add_pair_needs()
        if not self.is_plain:
            self.add_floors()
            self.add_objective()

    def happens(self, percent):
        return self.rng.random() * 100 < percent

    def at_times(self, percent, figure):
        """The figure, or a blank."""
        return figure if self.happens(percent) else ""

    def figure(self, most, decimals=None):
        """A number up to most; zero at times, with the decimals of this scenario."""
        if self.happens(8):
            return 0
        number = round(self.rng.uniform(0, most), self.decimals if decimals is None else decimals)
        return int(number) if number == int(number) else number

    def points(self, least, most):
        number = round(self.rng.uniform(least, most), self.rng.choice((0, 1, 4)))
        return int(number) if number == int(number) else number

    def add(self, table, **row):
        self.tables.setdefault(table, []).append({key: value for key, value in row.items() if value != ""})

    # What counties there are, and what pairs.

    def add_counties(self):
        rng = self.rng
        helpers, receivers = rng.randint(2, 6), rng.randint(2, 6)
        self.helpers = [f"3701{number:02}" for number in range(1, helpers + 1)]
        self.receivers = [f"3702{number:02}" for number in range(1, receivers + 1)]
        if self.happens(6):
            self.both = f"3703{rng.randint(1, 9):02}"
            self.helpers.append(self.both)
            self.receivers.append(self.both)
        else:
            self.both = None
        self.cities = ("370100", "370200", "370300")[: rng.randint(1, 3)]
        # Several helpers of one receiver are possible only where nothing but pairs is asked.
        self.may_have_two = self.is_plain and self.happens(50)
        if self.may_have_two:
            self.years = 1
        self.has_weights = self.happens(35) and not self.may_have_two
        for code in dict.fromkeys(self.helpers + self.receivers):
            is_receiver = code in self.receivers
            self.add(
                "counties",
                code=code,
                name=f"县{code}",
                city_code=rng.choice(self.cities),
                role="both" if code == self.both else "receiver" if is_receiver else "helper",
                budget_rev=self.at_times(70, self.figure(40, 2)),
                fiscal_capacity=self.at_times(40, self.figure(60, 2)),
                debt_ratio=self.at_times(70, self.figure(140, 1)),
                main_tax=self.at_times(80, self.figure(20, 2)),
                main_tax_growth=self.at_times(80, round(rng.uniform(-4, 12), 2)),
                weight=rng.choice((0, 0.5, 1.25, 2, 3.3333)) if self.has_weights and is_receiver else "",
                chain_cap=rng.randint(1, 3) if is_receiver else "",
                flags=self.at_times(40, rng.choice(("hill", "old", "hill|old"))),
            )
        if self.happens(8):
            self.tables["counties"].append({"code": "370999", "name": "旁观县", "role": "none"})

    def add_pairing(self):
        rng = self.rng
        room = max(1, -(-len(self.receivers) // len(self.helpers)))
        pairing = {"receivers_per_helper": {"max": max(1, room + rng.choice((0, 0, 0, 1, 1, 2)) - self.happens(15 * self.strictness))}}
        if self.happens(12) and (len(self.helpers) <= len(self.receivers) or self.happens(20 * self.strictness)):
            pairing["receivers_per_helper"]["min"] = 1
        if self.may_have_two:
            pairing["helpers_per_receiver"] = {"min": rng.randint(0, 1), "max": 2}
        elif self.happens(10):
            pairing["helpers_per_receiver"] = {"min": 0, "max": 1}
        self.may_be_unpaired = self.happens(45)
        if self.may_be_unpaired:
            pairing["allow_unpaired"] = "true"
            if self.happens(60):
                pairing["unpaired_penalty"] = self.points(0, 12)
        self.only_listed = self.happens(10)
        if self.only_listed:
            pairing["only_listed"] = "true"
        if self.happens(10 * self.strictness):
            pairing["same_city"] = rng.choice(("forbid", "require"))
        if self.happens(25):
            pairing["keep_current"] = {"bonus": self.points(-2, 5)}
            if self.happens(60):
                pairing["keep_current"]["changes_max"] = rng.randint(1, 5) - self.happens(30 * self.strictness)
        if self.happens(10):
            pairing["max_minutes"] = 100
            for helper in self.helpers:
                for receiver in self.receivers:
                    if helper != receiver and self.happens(80) and not {helper, receiver} == {self.both}:
                        self.add("travel", a=helper, b=receiver, minutes=rng.randint(20, 140))
            listed = set()
            rows = self.tables.get("travel", [])
            self.tables["travel"] = [
                row for row in rows if frozenset((row["a"], row["b"])) not in listed
                and not listed.add(frozenset((row["a"], row["b"])))
            ]
            if not self.tables["travel"]:
                del self.tables["travel"]
        self.settings["pairing"] = pairing

    def add_pairs(self):
        rng = self.rng
        spread = rng.choice((5, 20, 20, 100))
        is_forced = self.happens(40 * self.strictness)
        self.current = []
        for helper in self.helpers:
            for receiver in self.receivers:
                if helper == receiver or self.only_listed and self.happens(20):
                    continue
                status = ""
                if self.happens(8):
                    status = "forbid"
                elif is_forced and self.happens(5):
                    status = "force"
                elif self.happens(5):
                    status = "allow"
                current = self.happens(18)
                if current:
                    self.current.append((helper, receiver))
                self.add(
                    "pairs",
                    helper=helper,
                    receiver=receiver,
                    status=status,
                    current=1 if current else "",
                    since=self.at_times(30, 2021) if current else "",
                    value="" if status == "forbid" else self.points(-spread / 5, spread),
                    cost="" if self.is_plain else self.at_times(12, self.figure(300)),
                )

    def add_quotas(self):
        rng = self.rng
        for number in range(rng.choice((0, 0, 0, 1, 1, 2))):
            group = ("*", "city:" + rng.choice(self.cities), "flag:hill", "code:" + "|".join(self.helpers[:2]))
            other = ("*", "city:" + rng.choice(self.cities), "flag:old", "code:" + "|".join(self.receivers[:2]))
            least = self.at_times(35 * self.strictness, rng.randint(0, 1))
            self.add(
                "quotas",
                name=f"q{number}",
                helper_group=rng.choice(group),
                receiver_group=rng.choice(other),
                relation=rng.choice(("any", "any", "same_city", "other_city")),
                min=least,
                max=self.at_times(70, rng.randint(1, 3) + (0 if self.happens(50 * self.strictness) else len(self.receivers) // 2)),
            )
        flags = "|".join(row.get("flags", "") for row in self.tables["counties"]).split("|")
        for row in self.tables.get("quotas", []):
            for group in ("helper_group", "receiver_group"):
                if row[group].startswith("flag:") and row[group][5:] not in flags:
                    row[group] = "*"
                if row[group].startswith("city:") and row[group][5:] not in {
                    county.get("city_code") for county in self.tables["counties"]
                }:
                    row[group] = "*"

    # Chains, modes, projects.

    def add_chains(self):
        self.chains = [f"k{number}" for number in range(self.rng.choice((0, 2, 3, 4)))]
        for chain in self.chains:
            self.add(
                "chains",
                chain_id=chain,
                name=chain,
                min_projects=self.at_times(10 * self.strictness, self.rng.randint(1, 2)),
                cap_counties=self.at_times(30, self.rng.randint(0 if self.happens(10) else 1, 2)),
            )

    def add_modes(self):
        rng = self.rng
        self.modes = [f"m{number}" for number in range(rng.choice((0, 1, 2, 3)))]
        for mode in self.modes:
            share = self.happens(65)
            self.add(
                "modes",
                mode_id=mode,
                setup_cost=self.at_times(60, self.figure(400)),
                annual_cost=self.at_times(50, self.figure(100)),
                paid_by=rng.choice(("helper", "fund", "receiver", "")),
                min_land=self.at_times(15, self.figure(90)),
                min_projects=self.at_times(35, rng.randint(1, 2)),
                max_per_county=self.at_times(30, rng.randint(0 if self.happens(10) else 1, 3)),
                needs_helper_capability=self.at_times(40, 1),
                tax_share_helper=rng.choice((0.3, 0.5, 0.25, 1)) if share else "",
                tax_share_years=rng.randint(1, 5) if share else "",
                tax_share_cap=self.at_times(40, self.figure(900)) if share else "",
                benefit=self.at_times(55, self.points(-3, 4)),
            )
            if self.happens(40):
                for helper in self.helpers:
                    for receiver in self.receivers:
                        if helper != receiver and self.happens(15):
                            self.add(
                                "pair_mode_benefit",
                                helper=helper,
                                receiver=receiver,
                                mode_id=mode,
                                benefit=self.points(-3, 6),
                            )

    def add_projects(self):
        rng = self.rng
        count = rng.choice((0, 2, 4, 6, 8, 10, 12, 16, 25))
        self.has_points = self.happens(70)
        must = 5 * self.strictness if self.happens(50) else 0
        kinds = ("transfer", "invest", "supply", "park_infra", "tech", "tourism", "finance", "other", "")
        for number in range(count):
            earliest, latest = self.window()
            invest = self.figure(20, 2)
            bond = self.at_times(35, self.figure(3))
            fund = self.at_times(70, self.figure(600))
            has_sources = self.happens(10)
            self.add(
                "projects",
                project_id=f"p{number:02}",
                kind=rng.choice(kinds),
                chain_id=self.at_times(65, rng.choice(self.chains)) if self.chains else "",
                mode_id=self.at_times(60, rng.choice(self.modes)) if self.modes else "",
                land_county=self.at_times(55, "|".join(sorted(rng.sample(self.receivers, rng.randint(1, 2))))),
                source_helper=self.at_times(25, "|".join(sorted(rng.sample(self.helpers, rng.randint(1, 2))))),
                invest=invest,
                fund_need=fund,
                bond_need=bond,
                bond_eligible=1 if bond else self.at_times(20, 1),
                self_raised=round(invest * rng.choice((0.5, 1, 1.1)), 4) if has_sources else "",
                loan=round(invest * 0.3, 4) if has_sources else "",
                other=0 if has_sources else "",
                land=self.at_times(75, self.figure(100)),
                energy=self.at_times(60, self.figure(2000)),
                two_high=self.at_times(20, 1),
                water=self.at_times(30, self.figure(10)),
                **{name: self.at_times(25, self.figure(8)) for name in POLLUTANTS},
                talent=self.at_times(50, self.figure(20, 0)),
                **{name: self.at_times(25, rng.randint(0, 3)) for name in TEAMS},
                jobs=self.at_times(50, self.figure(300, 0)),
                output=self.at_times(70, self.figure(30, 2)),
                tax_total=self.at_times(75, self.figure(0.2, 4)),
                tax_main=self.at_times(50, self.figure(0.05, 4)),
                start_earliest=earliest,
                start_latest=latest,
                months=self.at_times(50, rng.randint(1, 30)),
                **{name: self.at_times(80, self.figure(100, 1)) for name in ("v_econ", "v_ind", "v_eco", "v_soc")},
                points=self.points(-1, 9) if self.has_points and self.happens(90) else "",
                veto=rng.choice(("unsafe", "not_green", "wasteful")) if self.happens(3) else self.at_times(10, "none"),
                status=self.at_times(30, rng.choice(("idea", "reserve", "signed", "started", "producing", "stopped"))),
                must=self.at_times(must, 1),
            )
        self.count = count

    def window(self):
        """Earliest and latest month of the start, either or both blank; at times outside the plan."""
        if not self.happens(45):
            return "", ""
        rng = self.rng
        first = self.first_year * 12 + rng.randint(-3, self.years * 12 + (2 if self.happens(15) else -2))
        last = first + rng.randint(0, 14)
        month = [f"{value // 12:04}-{value % 12 + 1:02}" for value in (first, last)]
        return self.at_times(75, month[0]), self.at_times(75, month[1])

    def add_thresholds(self):
        if not self.happens(20):
            return
        rules = (
            ("intensity", ">=", 200), ("tax_per_mu", ">=", 2), ("energy_per_output", "<=", 0.5), ("invest", ">=", 1),
            ("output", ">", 0.5), ("tax_total", ">=", 0.001), ("land", "<", 95), ("energy", "<=", 1900), ("jobs", ">", 3),
        )
        for metric, comparison, value in self.rng.sample(rules, self.rng.randint(1, 2)):
            self.add(
                "thresholds",
                kind=self.rng.choice(("*", "", "transfer", "tech")),
                chain_id=self.at_times(30, self.rng.choice(self.chains)) if self.chains else "",
                metric=metric,
                op=comparison,
                value=value,
                action=self.rng.choice(("veto", "veto", "warn")),
            )

    # What there is of land, energy, money and teams.

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
        column = {"guidance_fund": "fund_need", "special_bond": "bond_need", "land_quota": "land", "energy_quota": "energy"}
        return max(self.need(column.get(pool, pool)), 300 if pool == "guidance_fund" else 1)

    def pool_figure(self, pool, scale):
        most = self.pool_need(pool) * scale * self.supply
        return self.rng.randint(0, max(1, round(most))) if pool in TEAMS else self.figure(most)

    def add_pools(self):
        rng = self.rng
        for pool in POOLS:
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

    # What helpers have, and what is asked in the end.

    def add_helpers(self):
        rng = self.rng
        if self.happens(20):
            return
        asks = self.happens(30)
        costs = self.happens(35)
        for code in self.helpers:
            if self.happens(15):
                continue
            row = {"pairs_min": self.at_times(8 * self.strictness, 1), "pairs_max": self.at_times(20, rng.randint(1, 3))}
            if not self.is_plain:
                row |= {
                    "money_year": self.at_times(50, self.figure(900)),
                    "talent_teams": self.at_times(35, rng.randint(0, 3)),
                    "talent_people": self.at_times(60, self.figure(30, 0)),
                    "min_benefit": self.at_times(35, self.figure(300 * self.strictness)) if asks else "",
                    "modes": "|".join(mode for mode in self.modes if self.happens(60)),
                    "land_transfer": self.at_times(40, self.figure(80)),
                    "energy_transfer": self.at_times(40, self.figure(1500)),
                    "pair_cost": self.at_times(60, self.figure(250)) if costs else "",
                }
            self.add("helpers", code=code, **row)

    def add_pair_needs(self):
        rng = self.rng
        if not self.happens(20):
            return
        for resource in ("officials", "rooms")[: rng.randint(1, 2)]:
            for helper in self.helpers:
                if self.happens(80):
                    self.add("helper_resources", code=helper, resource=resource, amount=self.figure(20), unit="人")
                for receiver in self.receivers:
                    if helper != receiver and self.happens(70):
                        self.add(
                            "pair_needs", helper=helper, receiver=receiver, resource=resource, amount=self.figure(10)
                        )

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

    # Into a folder.

    def write(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        settings = dict(self.settings)
        settings["base_year" if self.seed % 2 else "first_year"] = self.first_year - self.seed % 2
        if self.years > 1:
            settings["years"] = self.years
        (folder / "scenario.yaml").write_text(yaml(settings), encoding="utf-8")
        for table, rows in self.tables.items():
            columns = list(dict.fromkeys(key for row in rows for key in row))
            lines = [",".join(columns)]
            lines += [",".join(text(row.get(column, "")) for column in columns) for row in rows]
            (folder / f"{table}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def yaml(settings, depth=0):
    """Settings as YAML; values are numbers and plain words."""
    lines = ""
    for key, value in settings.items():
        if isinstance(value, dict):
            lines += "  " * depth + f"{key}:\n" + yaml(value, depth + 1)
        else:
            lines += "  " * depth + f"{key}: {text(value)}\n"
    return lines
