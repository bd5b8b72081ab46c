"""Projects, chains and modes (P7, P13, P14, P17), from docs/policy-model.md."""

from math import log2, sqrt
from decimal import ROUND_FLOOR

from peer_pairs import PeerPairs
from peer_program import BIG, MICRO, number, points


class PeerProjects(PeerPairs):
    """Admission, y, v and u."""

    def worth(self, row):
        if "points" in row:
            return number(row["points"])
        invest = number(row["invest"])
        scale = self.setting("projects", "scale", default="sqrt")
        size = {
            "sqrt": number(sqrt(invest)),
            "log": number(log2(1 + float(invest))),
            "linear": invest,
            "none": number(1),
        }[scale]
        weights = self.setting("projects", "weights", default={})
        values = sum(
            number(weights.get(key, 0.25)) * number(row.get(f"v_{key}", 50)) for key in ("econ", "ind", "eco", "soc")
        )
        return points(size * number(self.setting("projects", "points", default=10)) * values / 100)

    def is_kept(self, threshold, row):
        def ratio(above, below, factor):
            if row.get(above, "") == "" or not row.get(below):
                return None
            return float(row[above]) * factor / float(row[below])

        for key, actual in (("kind", "kind"), ("chain_id", "chain_id")):
            asked = threshold.get(key, "*")
            if asked != "*" and row.get(actual) != asked:
                return True
        metric = threshold["metric"]
        figure = {
            "intensity": ratio("invest", "land", 1e4),
            "tax_per_mu": ratio("tax_total", "land", 1e4),
            # A blank need is none.
            "energy_per_output": ratio("energy", "output", 1e-4) if "energy" in row else 0.0,
        }.get(metric)
        if metric in ("invest", "output", "tax_total", "land", "energy", "jobs"):
            blank = 0 if metric in ("land", "energy", "jobs") else None
            figure = row.get(metric, blank)
        if figure is None:
            return True
        value, asked = float(figure), float(threshold["value"])
        return {">=": value >= asked, "<=": value <= asked, ">": value > asked, "<": value < asked}[threshold["op"]]

    def start_years(self, row):
        def month(text):
            return int(text[:4]) * 12 + int(text[5:]) - 1

        first = month(row["start_earliest"]) if row.get("start_earliest") else -BIG
        last = month(row["start_latest"]) if row.get("start_latest") else BIG
        begins = [(self.s.first_year + year) * 12 for year in range(self.years)]
        return [year for year, begin in enumerate(begins) if first <= begin + 11 and last >= begin]

    def is_admitted(self, row):
        if row.get("veto", "none") != "none" or row.get("status") in ("stopped", "producing"):
            return False
        for threshold in self.table("thresholds"):
            if threshold["action"] == "veto" and not self.is_kept(threshold, row):
                return False
        sources = [row.get(key, "") for key in ("invest", "self_raised", "loan", "other")]
        if "" not in sources:
            fund = (number(row.get("fund_need", 0)) / 10_000).quantize(MICRO, rounding=ROUND_FLOOR)
            if number(sources[0]) > sum(map(number, sources[1:])) + number(row.get("bond_need", 0)) + fund:
                return False
        return bool(self.start_years(row))

    def projects(self):
        self.y = {}
        self.v = {}
        self.admitted = {}
        for row in self.table("projects"):
            key = row["project_id"]
            if not self.is_admitted(row):
                self.impossible |= row.get("must") == 1
                continue
            self.admitted[key] = row
            land = row["land_county"].split("|") if row.get("land_county") else self.receivers
            source = row["source_helper"].split("|") if row.get("source_helper") else None
            columns = []
            for receiver in land:
                here = []
                for year in self.start_years(row):
                    column = self.m.choice()
                    self.y[key, receiver, year] = column
                    here.append((column, 1))
                    self.gains[receiver].append((column, self.worth(row)))
                self.m.row([*here, *((column, -1) for column, _ in self.of_receiver(receiver, source))], most=0)
                columns += here
                if row.get("chain_id"):
                    focus = self.v.setdefault((receiver, row["chain_id"]), None)
                    if focus is None:
                        focus = self.v[receiver, row["chain_id"]] = self.m.choice()
                    self.m.row([*here, (focus, -1)], most=0)
            self.m.row(columns, 1 if row.get("must") == 1 else 0, 1)
        for receiver in self.receivers:
            terms = [(column, 1) for (code, _), column in self.v.items() if code == receiver]
            self.m.row(terms, most=self.county[receiver].get("chain_cap", 3))
        for chain in self.table("chains"):
            terms = [(column, 1) for (_, key), column in self.v.items() if key == chain["chain_id"]]
            self.m.row(terms, most=chain.get("cap_counties", BIG))
            placed = self.placed(lambda row: 1 if row.get("chain_id") == chain["chain_id"] else 0)
            self.m.row(placed, least=chain.get("min_projects", 0))

    def placed(self, figure, receiver=None, year=None):
        """Σ figure·y over what is placed."""
        terms = []
        for (key, code, start), column in self.y.items():
            if receiver in (None, code) and year in (None, start):
                amount = figure(self.admitted[key])
                if amount:
                    terms.append((column, amount))
        return terms

    def modes(self):
        self.u = {}
        benefits = {
            (row["helper"], row["receiver"], row["mode_id"]): number(row["benefit"])
            for row in self.table("pair_mode_benefit")
        }
        for mode in self.table("modes"):
            key = mode["mode_id"]
            able = [
                helper for helper in self.helpers
                if mode.get("needs_helper_capability") != 1
                or key in self.means.get(helper, {}).get("modes", "").split("|")
            ]
            for receiver in self.receivers:
                run = self.m.choice()
                self.u[receiver, key] = run
                self.m.row([(run, 1), *((column, -1) for column, _ in self.of_receiver(receiver, able))], most=0)
                mine = self.placed(lambda row: 1 if row.get("mode_id") == key else 0, receiver)
                for column, _ in mine:
                    self.m.row([(column, 1), (run, -1)], most=0)
                self.m.row([*mine, (run, -mode.get("min_projects", 0))], least=0)
                self.m.row(mine, most=mode.get("max_per_county", BIG))
                land = self.placed(lambda row: row.get("land", 0) if row.get("mode_id") == key else 0, receiver)
                self.m.row([*land, (run, -mode.get("min_land", 0))], least=0)
                for helper in self.helpers:
                    if (helper, receiver) in self.x:
                        worth = benefits.get((helper, receiver, key), number(mode.get("benefit", 0)))
                        both = self.m.add(0, 1)
                        pair = self.x[helper, receiver]
                        # both = run · pair
                        self.m.row([(both, 1), (run, -1)], most=0)
                        self.m.row([(both, 1), (pair, -1)], most=0)
                        self.m.row([(both, 1), (run, -1), (pair, -1)], least=-1)
                        self.gains[receiver].append((both, worth))
