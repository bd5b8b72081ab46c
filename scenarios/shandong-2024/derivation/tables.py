"""Reading the facts and judgements, writing the scenario's tables, with the same bytes on every machine."""

import csv
import io
import pathlib
import sys
from collections.abc import Callable
from typing import Optional

HERE = pathlib.Path(__file__).resolve().parent


def facts(name: str, folder: pathlib.Path = HERE) -> list[dict[str, str]]:
    """Rows of a file of `facts/`: figures and names as a source prints them."""
    return _rows(folder / "facts" / name)


def judgements(name: str, folder: pathlib.Path = HERE) -> list[dict[str, str]]:
    """Rows of a file of `judgements/`: what an analyst decided, each row with its reason."""
    return _rows(folder / "judgements" / name)


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


def run(arguments: list[str], usage: Optional[str], derive: Callable[[], dict[pathlib.Path, str]]) -> int:
    """Writes the derived files, or with `--check` compares them; 0 when done or equal, 1 when one differs, 64 for a
    wrong argument."""
    if arguments not in ([], ["--check"]):
        print(usage, file=sys.stderr)
        return 64
    different = _write_or_compare(derive(), is_check=bool(arguments))
    for path in different:
        print(f"{path.parent.name}/{path.name}: differs from what the facts give", file=sys.stderr)
    return 1 if different else 0


def _write_or_compare(files: dict[pathlib.Path, str], is_check: bool) -> list[pathlib.Path]:
    """Writes the files, or names those that differ from the ones on disk."""
    different = []
    for path, text in sorted(files.items()):
        data = text.encode("utf-8")
        if not is_check:
            path.write_bytes(data)
        elif not path.exists() or path.read_bytes() != data:
            different.append(path)
    return different
