"""Reads a scenario's files without the program, and rounds as docs/policy-model.md says."""

import csv
import math
import pathlib
from fractions import Fraction as F

POINT = 10_000  # units of 10^-4 points


def scalar(text):
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        return text[1:-1]
    return text


def parts_of(text):
    """What commas divide, but not those within brackets or quotes."""
    parts, depth, quote, start = [], 0, "", 0
    for i, c in enumerate(text):
        if quote:
            quote = "" if c == quote else quote
        elif c in "\"'":
            quote = c
        elif c in "{[":
            depth += 1
        elif c in "}]":
            depth -= 1
        elif c == "," and depth == 0:
            parts.append(text[start:i])
            start = i + 1
    return [p for p in parts + [text[start:]] if p.strip()]


def flow(text):
    """{a: 1, b: {c: 2}} or [x, y] or a scalar."""
    text = text.strip()
    if text.startswith("{"):
        return {k.strip(): flow(v) for k, v in (p.split(":", 1) for p in parts_of(text[1:-1]))}
    if text.startswith("["):
        return [scalar(p) for p in parts_of(text[1:-1])]
    return scalar(text)


def read_yaml(path):
    """Nested blocks of maps by indentation, flow maps, scalars: enough for scenario.yaml."""
    root, stack = {}, [(-1, None)]
    stack = [(-1, root)]
    for raw in path.read_text(encoding="utf-8").splitlines():
        line = raw if not raw.lstrip().startswith("#") else ""
        if " #" in line:
            line = line.split(" #")[0]
        if not line.strip():
            continue
        indent = len(line) - len(line.lstrip())
        key, value = line.strip().split(":", 1)
        while stack[-1][0] >= indent:
            stack.pop()
        if value.strip():
            stack[-1][1][key] = flow(value)
        else:
            stack[-1][1][key] = {}
            stack.append((indent, stack[-1][1][key]))
    return root


def half_away(x):
    """Nearest whole number, halves away from zero."""
    return int(math.floor(x + F(1, 2))) if x >= 0 else -int(math.floor(-x + F(1, 2)))


def points(x):
    """Points in units of 10^-4."""
    return half_away(x * POINT)


def up(x):
    return F(math.ceil(x * 10**6), 10**6)


def down(x):
    return F(math.floor(x * 10**6), 10**6)


class Row(dict):
    """A row of a table; a column that is not there is blank."""

    def __missing__(self, column):
        return ""


class Scenario:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.settings = read_yaml(self.folder / "scenario.yaml")

    def rows(self, table):
        path = self.folder / f"{table}.csv"
        if not path.exists():
            return []
        with open(path, encoding="utf-8-sig", newline="") as file:
            return [Row(row) for row in csv.DictReader(file)]

    def get(self, path, default=None):
        node = self.settings
        for name in path.split("."):
            if not isinstance(node, dict) or name not in node:
                return default
            node = node[name]
        return node

    def number(self, path, default):
        value = self.get(path)
        return default if value in (None, "none") else F(value)


def num(row, column):
    """A number, or None where the cell is blank or the column is not there."""
    text = (row.get(column) or "").strip()
    return F(text) if text else None


def amount(row, column):
    return num(row, column) or F(0)


def listed(text):
    return [p.strip() for p in (text or "").split("|") if p.strip()]
