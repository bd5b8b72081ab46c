"""Reads scenario.yaml: nested maps by indentation, maps and lists in brackets, plain and quoted words."""

from typing import Union

Setting = Union[str, list[str], dict[str, "Setting"]]


def read_settings(text: str) -> dict[str, Setting]:
    root: dict[str, Setting] = {}
    open_maps = [(-1, root)]
    for raw in text.splitlines():
        line = "" if raw.lstrip().startswith("#") else raw.split(" #")[0]
        if not line.strip():
            continue
        indent = len(line) - len(line.lstrip())
        key, value = line.strip().split(":", 1)
        while open_maps[-1][0] >= indent:
            open_maps.pop()
        inner: Setting = inline(value) if value.strip() else {}
        open_maps[-1][1][key] = inner
        if not value.strip():
            open_maps.append((indent, inner))
    return root


def inline(text: str) -> Setting:
    """{a: 1, b: {c: 2}}, [x, y] or a word."""
    text = text.strip()
    if text.startswith("{"):
        entries = (part.split(":", 1) for part in parts(text[1:-1]))
        return {key.strip(): inline(value) for key, value in entries}
    if text.startswith("["):
        return [word(part) for part in parts(text[1:-1])]
    return word(text)


def word(text: str) -> str:
    text = text.strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text


def parts(text: str) -> list[str]:
    """What commas divide, but not those within brackets or quotes."""
    found, depth, quote, start = [], 0, "", 0
    for index, character in enumerate(text):
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'":
            quote = character
        elif character in "{[":
            depth += 1
        elif character in "}]":
            depth -= 1
        elif character == "," and depth == 0:
            found.append(text[start:index])
            start = index + 1
    return [part for part in [*found, text[start:]] if part.strip()]
