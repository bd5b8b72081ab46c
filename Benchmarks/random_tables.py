"""Random figures, and tables and settings as the files of a scenario."""

import random

POLLUTANTS = ("cod", "nh3n", "nox", "voc")
TEAMS = ("teams_industry", "teams_vc", "teams_digital")
# What projects need of each pool.
NEEDS = {"guidance_fund": "fund_need", "special_bond": "bond_need", "land_quota": "land", "energy_quota": "energy"}
NEEDS |= {team: team for team in TEAMS}
# How many of a hundred scenarios have a shape of random_shapes.py.
SHAPES = {"teams": 15, "fine": 15, "ties": 8, "near ties": 8, "exact": 15, "aims": 12, "large": 3}
# Drawn by itself, and alone: it needs another judge than HiGHS.
FAR_APART = 6


def text(number):
    """A figure with at most six decimals and no exponent."""
    return f"{number:.6f}".rstrip("0").rstrip(".") if isinstance(number, float) else str(number)


class RandomTables:
    """Figures of one seed, and the tables that they fill."""

    def __init__(self, seed):
        self.rng = random.Random(f"policy {seed}")
        self.seed = seed
        self.tables = {}
        self.settings = {"format": 1, "id": f"seed-{seed}"}
        self.years = self.rng.choice((1, 1, 2, 3))
        self.first_year = 2026
        self.is_plain = self.happens(5)
        self.decimals = self.rng.choice((0, 0, 1, 2, 4, 6))
        self.supply = self.rng.uniform(0.2, 1.6)
        # How often something is demanded that a plan may not be able to give.
        self.strictness = self.rng.choice((0.1, 0.15, 0.3, 0.9))
        self.shaper = random.Random(f"shapes {seed}")
        shapes = [name for name, percent in SHAPES.items() if self.shaper.random() * 100 < percent]
        self.shapes = [name for name in shapes if not self.is_plain or name.endswith("ties")]
        if self.shapes:
            # They ask for more by themselves; most of them should have a plan.
            self.strictness = min(self.strictness, self.shaper.choice((0.1, 0.1, 0.3, 0.9)))
        if not self.is_plain and random.Random(f"far apart {seed}").random() * 100 < FAR_APART:
            self.shapes = ["far apart"]
        if "aims" in self.shapes:
            self.years = max(self.years, 2)

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

    def files(self):
        """The texts of the scenario's files by name."""
        settings = dict(self.settings)
        settings["base_year" if self.seed % 2 else "first_year"] = self.first_year - self.seed % 2
        if self.years > 1:
            settings["years"] = self.years
        files = {"scenario.yaml": yaml(settings)}
        for table, rows in self.tables.items():
            columns = list(dict.fromkeys(key for row in rows for key in row))
            lines = [",".join(columns)]
            lines += [",".join(text(row.get(column, "")) for column in columns) for row in rows]
            files[f"{table}.csv"] = "\n".join(lines) + "\n"
        return files

    def write(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in self.files().items():
            (folder / name).write_text(content, encoding="utf-8")


def yaml(settings, depth=0):
    """Settings as YAML; values are numbers and plain words."""
    lines = ""
    for key, value in settings.items():
        if isinstance(value, dict):
            lines += "  " * depth + f"{key}:\n" + yaml(value, depth + 1)
        else:
            lines += "  " * depth + f"{key}: {text(value)}\n"
    return lines
