"""Reading the facts and judgements, writing the scenario's tables, with the same bytes on every machine."""

import csv
import io
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
SCENARIO = HERE.parent


def facts(name: str) -> list[dict[str, str]]:
    """Rows of a file of `facts/`: figures and names as a source prints them."""
    return _rows(HERE / "facts" / name)


def judgements(name: str) -> list[dict[str, str]]:
    """Rows of a file of `judgements/`: what an analyst decided, each row with its reason."""
    return _rows(HERE / "judgements" / name)


def _rows(path: pathlib.Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def text_of(header: list[str], rows: list[list[str]]) -> str:
    """A table as CSV text with LF line ends."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return buffer.getvalue()


def decimal(value: float, places: int) -> str:
    """A number with a fixed number of decimals, without the sign of a negative zero."""
    text = f"{value:.{places}f}"
    return text.lstrip("-") if float(text) == 0 else text


def write_or_compare(tables: dict[str, str], is_check: bool) -> list[str]:
    """Writes the tables, or names those that differ from the files on disk."""
    different = []
    for name, text in sorted(tables.items()):
        path = SCENARIO / name
        data = text.encode("utf-8")
        if not is_check:
            path.write_bytes(data)
        elif not path.exists() or path.read_bytes() != data:
            different.append(name)
    return different
