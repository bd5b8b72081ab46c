"""Random chains, modes and projects, and what they are worth (P7, P13, P14, P17)."""

from random_tables import POLLUTANTS, TEAMS, RandomTables


class RandomProjects(RandomTables):
    """Chains, modes, projects and thresholds."""

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
        if "large" in self.shapes:
            count = self.shaper.randint(25, 45)
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
