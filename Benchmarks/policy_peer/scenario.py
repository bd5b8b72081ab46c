"""A scenario read from its files, by the names and defaults of docs/scenario-format.md."""

import csv
import io
import json
import subprocess
from fractions import Fraction
from pathlib import Path
from typing import Iterable, Optional

from .figures import points
from .settings import Setting, read_settings

Pair = tuple[str, str]


class Row(dict[str, str]):
    """A row of a table; a column that is not there is blank."""

    def __missing__(self, column: str) -> str:
        return ""

    def number(self, column: str) -> Optional[Fraction]:
        return Fraction(self[column]) if self[column] else None

    def amount(self, column: str) -> Fraction:
        """A number that counts 0 where it is blank."""
        return self.number(column) or Fraction(0)

    def listed(self, column: str) -> list[str]:
        return [part.strip() for part in self[column].split("|") if part.strip()]

    def is_on(self, column: str) -> bool:
        return self[column] == "1"


class Scenario:
    """Tables, settings, and who takes part."""

    def __init__(self, files: dict[str, str]):
        """The texts of the files by name: scenario.yaml and tables such as counties.csv."""
        self.settings = read_settings(files["scenario.yaml"])
        self.tables = {
            Path(name).stem: [Row({key: (cell or "").strip() for key, cell in row.items()}) for row in table_of(text)]
            for name, text in files.items() if name.endswith(".csv")
        }
        self.county = {row["code"]: row for row in self.table("counties")}
        self.helpers = sorted(code for code, row in self.county.items() if row["role"] in ("helper", "both"))
        self.receivers = sorted(code for code, row in self.county.items() if row["role"] in ("receiver", "both"))
        self.means = {code: Row() for code in self.helpers} | {row["code"]: row for row in self.table("helpers")}
        self.factors = {code: Row() for code in self.receivers} | {row["code"]: row for row in self.table("factors")}
        self.listed_pairs = {(row["helper"], row["receiver"]): row for row in self.table("pairs")}
        first = int(self.text("first_year") or int(self.text("base_year") or 0) + 1)
        self.years = [first + number for number in range(int(self.number("years", default=1)))]

    @classmethod
    def read(cls, folder: Path) -> "Scenario":
        names = [path for path in folder.iterdir() if path.suffix in (".csv", ".yaml")]
        return cls({path.name: path.read_text(encoding="utf-8-sig") for path in names})

    def table(self, name: str) -> list[Row]:
        return self.tables.get(name, [])

    def setting(self, *path: str) -> Optional[Setting]:
        at: Optional[Setting] = self.settings
        for key in path:
            at = at.get(key) if isinstance(at, dict) else None
        return at

    def text(self, *path: str) -> str:
        found = self.setting(*path)
        return found if isinstance(found, str) else ""

    def number(self, *path: str, default=None) -> Optional[Fraction]:
        """A number; None where the setting is `none`, or has no default and is not there."""
        found = self.text(*path)
        if found == "none":
            return None
        return Fraction(found) if found else None if default is None else Fraction(default)

    def members(self, group: str, counties: Iterable[str]) -> list[str]:
        """The counties of a group such as `*`, `city:370200`, `flag:x`, `code:370102|370103`."""
        if group in ("", "*"):
            return list(counties)
        kind, value = group.split(":", 1)
        belongs = {
            "city": lambda code: self.county[code]["city_code"] == value,
            "flag": lambda code: value in self.county[code].listed("flags"),
            "code": lambda code: code in value.split("|"),
        }[kind]
        return [code for code in counties if belongs(code)]

    def same_city(self, pair: Pair) -> Optional[bool]:
        """None where a prefecture is not known."""
        one, other = (self.county[code]["city_code"] for code in pair)
        return one == other if one and other else None

    def current_pairs(self) -> set[Pair]:
        pairs = {pair for pair, row in self.listed_pairs.items() if row.is_on("current")}
        return {(helper, receiver) for helper, receiver in pairs if helper in self.helpers and receiver in self.receivers}


def table_of(text: str) -> Iterable[dict[str, str]]:
    return csv.DictReader(io.StringIO(text, newline=""))


def given_values(scenario: Scenario) -> dict[Pair, Fraction]:
    """What eligible pairs are worth (P3, P4) where every pair is listed with its value and journeys are in minutes."""
    minutes = {frozenset((row["a"], row["b"])): row.number("minutes") for row in scenario.table("travel")}
    rule, most = scenario.text("pairing", "same_city"), scenario.number("pairing", "max_minutes")
    values = {}
    for pair, row in scenario.listed_pairs.items():
        if row["status"] == "forbid" or pair[0] not in scenario.helpers or pair[1] not in scenario.receivers:
            continue
        if row["status"] not in ("allow", "force"):
            is_same, journey = scenario.same_city(pair), minutes.get(frozenset(pair))
            if (rule, is_same) in (("forbid", True), ("require", False)):
                continue
            if most is not None and journey is not None and journey > most:
                continue
        values[pair] = points(Fraction(row["value"]))
    return values


def scored_values(product: str, folder: Path) -> dict[Pair, Fraction]:
    """What eligible pairs are worth, from the program: the scores of pairs are no part of the policy model."""
    command = [product, "score", str(folder), "--json"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise ValueError(f"score exits with {run.returncode}: {run.stdout}{run.stderr}")
    pairs = json.loads(run.stdout, parse_float=Fraction, parse_int=Fraction)["pairs"]
    return {(pair["helper"], pair["receiver"]): points(Fraction(pair["value"])) for pair in pairs if pair["eligible"]}
