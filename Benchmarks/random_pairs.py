"""Random counties and helpers, and what is asked of pairs (P1–P6, P12)."""

from random_tables import RandomTables


class RandomPairs(RandomTables):
    """Counties, pairs, quotas, and what helpers have."""

    def add_counties(self):
        rng = self.rng
        helpers, receivers = rng.randint(2, 6), rng.randint(2, 6)
        if "large" in self.shapes:
            helpers, receivers = self.shaper.randint(4, 8), self.shaper.randint(6, 10)
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
