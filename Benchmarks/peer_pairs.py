"""Pairs and their rules (P1–P6, P12 of pairs), from docs/formulation.md."""

from peer_program import BIG, Columns, number


class PeerPairs:
    """Counties, settings, and x."""

    def __init__(self, scenario):
        self.s, self.m = scenario, Columns()
        self.helpers, self.receivers, self.years = scenario.helpers, scenario.receivers, scenario.years
        self.county = {row["code"]: row for row in scenario.tables["counties"]}
        self.own = {row["code"]: row for row in self.table("factors")}
        self.means = {row["code"]: row for row in self.table("helpers")}
        # What each receiver gains: (column, points).
        self.gains = {code: [] for code in self.receivers}
        self.impossible = False

    def table(self, name):
        return self.s.tables.get(name, [])

    def setting(self, *path, default=None):
        at = self.s.settings
        for key in path:
            if not isinstance(at, dict) or key not in at:
                return default
            at = at[key]
        return at

    def members(self, group, counties):
        group = group or "*"
        if group == "*":
            return list(counties)
        kind, value = group.split(":")
        tests = {
            "city": lambda code: self.county[code].get("city_code") == value,
            "flag": lambda code: value in self.county[code].get("flags", "").split("|"),
            "code": lambda code: code in value.split("|"),
        }
        return [code for code in counties if tests[kind](code)]

    def pairs(self):
        minutes = {frozenset((row["a"], row["b"])): row["minutes"] for row in self.table("travel")}
        rows = {(row["helper"], row["receiver"]): row for row in self.table("pairs")}
        same, most = self.setting("pairing", "same_city"), self.setting("pairing", "max_minutes")
        self.x, self.value, self.rows = {}, {}, rows
        for helper in self.helpers:
            for receiver in self.receivers:
                row = rows.get((helper, receiver))
                if helper == receiver or row is None or row.get("status") == "forbid":
                    continue
                if row.get("status") not in ("allow", "force"):
                    is_same = self.county[helper]["city_code"] == self.county[receiver]["city_code"]
                    if same == "forbid" and is_same or same == "require" and not is_same:
                        continue
                    if most is not None and minutes.get(frozenset((helper, receiver)), 0) > most:
                        continue
                column = self.m.choice()
                self.x[helper, receiver] = column
                if row.get("status") == "force":
                    self.m.row([(column, 1)], least=1)
                self.gains[receiver].append((column, number(row["value"])))
        penalty = self.setting("pairing", "unpaired_penalty", default=0)
        allowed = self.setting("pairing", "allow_unpaired") == "true"
        least = 0 if allowed else self.setting("pairing", "helpers_per_receiver", "min", default=1)
        for receiver in self.receivers:
            alone = self.m.choice()
            self.m.row([(alone, 1), *self.of_receiver(receiver)], 1, 1)
            if least == 1:
                self.m.row([(alone, 1)], most=0)
            self.gains[receiver].append((alone, -number(penalty)))

    def of_receiver(self, receiver, helpers=None):
        chosen = self.helpers if helpers is None else helpers
        return [(self.x[helper, receiver], 1) for helper in chosen if (helper, receiver) in self.x]

    def rules_of_pairs(self):
        bounds = self.setting("pairing", "receivers_per_helper", default={})
        for helper in self.helpers:
            own = self.means.get(helper, {})
            terms = [(self.x[helper, other], 1) for other in self.receivers if (helper, other) in self.x]
            least, most = own.get("pairs_min", bounds.get("min", 0)), own.get("pairs_max", bounds.get("max", 1))
            self.m.row(terms, least, most)
            for limit in self.table("helper_resources"):
                if limit["code"] == helper:
                    needs = [
                        (self.x[helper, need["receiver"]], need["amount"])
                        for need in self.table("pair_needs")
                        if need["helper"] == helper and need["resource"] == limit["resource"]
                        and (helper, need["receiver"]) in self.x
                    ]
                    self.m.row(needs, most=limit["amount"])
        for quota in self.table("quotas"):
            ones = self.members(quota.get("helper_group"), self.helpers)
            others = self.members(quota.get("receiver_group"), self.receivers)
            terms = []
            for (helper, receiver), column in self.x.items():
                is_same = self.county[helper]["city_code"] == self.county[receiver]["city_code"]
                relation = {"any": True, "same_city": is_same, "other_city": not is_same}[quota["relation"]]
                if helper in ones and receiver in others and relation:
                    terms.append((column, 1))
            self.m.row(terms, quota.get("min", 0), quota.get("max", BIG))
        kept = [(self.x[pair], 1) for pair in self.s.current if pair in self.x]
        changes = self.setting("pairing", "keep_current", "changes_max")
        if changes is not None:
            self.m.row(kept, least=len(self.s.current) - changes)
        self.kept = kept
