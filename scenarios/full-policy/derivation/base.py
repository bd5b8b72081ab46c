"""What this scenario takes over from shandong-2024: five tables as they are, three with columns added."""

import csv
import pathlib
from decimal import ROUND_HALF_UP, Decimal

import tables

HERE = pathlib.Path(__file__).resolve().parent
BASE = HERE.parent.parent / "shandong-2024"
UNCHANGED = ["nodes.csv", "links.csv", "proximity.csv", "county_nodes.csv"]
ROAD_FACTOR = Decimal("1.3")
Row = dict[str, str]


def rows(path: pathlib.Path) -> list[Row]:
    """The rows of a CSV file by column."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def judgements(name: str) -> list[Row]:
    """Rows of a file of this scenario's `judgements/`."""
    return tables.judgements(name, HERE)


def facts(name: str) -> list[Row]:
    """Rows of a file of this scenario's `facts/`."""
    return tables.facts(name, HERE)


def number(value: Decimal, places: int) -> str:
    """A number rounded half away from zero, without needless zeros."""
    text = f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def unchanged() -> dict[str, str]:
    """The tables that are the same, byte for byte."""
    return {name: (BASE / name).read_text(encoding="utf-8") for name in UNCHANGED}


def with_columns(name: str, key: list[str], added: list[Row]) -> tuple[list[str], list[Row]]:
    """A table of shandong-2024 with further columns at its right end; a row that is not added to has them blank."""
    base = rows(BASE / name)
    columns = [c for c in added[0] if c not in key]
    by_key = {tuple(row[k] for k in key): row for row in added}
    unknown = sorted(set(by_key) - {tuple(row[k] for k in key) for row in base})
    if unknown:
        raise ValueError(f"{name}: no row {unknown[0]}")
    joined = []
    for row in base:
        extra = by_key.get(tuple(row[k] for k in key), {})
        joined.append({**row, **{c: extra.get(c, "") for c in columns}})
    return list(joined[0]), joined


def counties(province_urban_rate: Decimal) -> tuple[list[str], list[Row]]:
    """The table `counties`: the weight of a receiver rises with what its urbanisation lacks to the province's."""
    header, joined = with_columns("counties.csv", ["code"], judgements("counties.csv"))
    for row in joined:
        is_receiver = row["role"] == "receiver"
        lack = (province_urban_rate - Decimal(row["urban_rate"])) / 100
        row["weight"] = number(1 + lack, 4) if is_receiver else ""
    return header + ["weight"], joined


def travel() -> tuple[list[str], list[Row]]:
    """The table `travel`: the known pairs, centroid to centroid, lengthened to a road."""
    result = [
        {"a": row["a"], "b": row["b"], "km": number(Decimal(row["centroid_km"]) * ROAD_FACTOR, 1)}
        for row in facts("distances.csv")
    ]
    return ["a", "b", "km"], result


def sources() -> list[list[str]]:
    """The rows of `sources` that come with the tables; their paths lead to shandong-2024."""
    names = ["table", "key", "column", "source", "year", "caliber", "assumption"]
    result = []
    for row in rows(BASE / "sources.csv"):
        moved = {k: v.replace("derivation/", "../shandong-2024/derivation/") for k, v in row.items()}
        result.append([moved[name] for name in names])
    return result
