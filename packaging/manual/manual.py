#!/usr/bin/env python3
"""Writes the manual page: what the program says of its verbs and options, put into a written page.

    manual.py DUMP PAGE VERSION PREFIX > jiedui.1

DUMP is what `jiedui --experimental-dump-help` prints, PAGE a page in roff with the lines @SYNOPSIS@ (followed by the word
for options), @VERBS@ and @OPTIONS@ for what the program knows itself, and the words @VERSION@ and @PREFIX@. The page can
neither forget a verb or an option nor keep one that is gone, because nobody writes them down a second time.
"""
import json
import re
import sys


def escaped(text):
    """Text that roff prints as it stands; hyphens of options and commands stay hyphens when they are copied."""
    text = text.replace("\\", "\\e").replace("'", "\\(aq").replace("`", "\\(ga")
    text = re.sub(r"(?<![A-Za-z0-9])-(?=-?[A-Za-z0-9])|(?<=-)-|(?<=\w)-(?=\w)", r"\\-", text)
    return "\\&" + text if text.startswith(".") else text


def bold(text):
    return "\\fB" + escaped(text) + "\\fR"


def is_own(argument):
    """Whether the program declares it: the argument parser adds --help and --version everywhere."""
    names = {name["name"] for name in argument.get("names", [])}
    return argument.get("shouldDisplay", True) and not names & {"help", "version"}


def term(argument):
    """An argument as it is typed: -o, --output folder."""
    value = "\\fI" + escaped(argument.get("valueName", "")) + "\\fR"
    if argument["kind"] == "positional":
        return value
    spellings = {"short": "-", "long": "--", "longWithSingleDash": "-"}
    names = [spellings[name["kind"]] + name["name"] for name in argument["names"]]
    written = ", ".join(bold(name) for name in sorted(names, key=lambda name: (len(name), name)))
    return written if argument["kind"] == "flag" else written + " " + value


def operands(command):
    """The arguments of a verb that have no name, those that may be left out in brackets."""
    parts = []
    for argument in command.get("arguments", []):
        if argument["kind"] == "positional" and is_own(argument):
            text = term(argument) + ("..." if argument.get("isRepeating") else "")
            parts.append("[" + text + "]" if argument.get("isOptional") else text)
    return parts


def explained(argument):
    lines = [".TP", term(argument)]
    meaning = argument.get("abstract", "")
    if argument.get("defaultValue"):
        meaning += " [" + argument["defaultValue"] + "]"
    lines.append(escaped(meaning) if meaning else "\\&")
    return lines


def discussed(text):
    """A discussion: lines that begin with blanks are examples and stay lines."""
    lines, is_set = [], True
    for line in text.splitlines():
        if line.startswith(" ") == is_set:
            lines.append(".PP\n.RS\n.nf" if is_set else ".fi\n.RE\n.PP")
            is_set = not is_set
        if line.strip():
            blanks = len(line) - len(line.lstrip(" "))
            lines.append("\\ " * max(0, blanks - 2) + escaped(line.strip()))
    return lines + ([] if is_set else [".fi", ".RE"])


def shared(verbs):
    """The options that every verb has, in their order: they are explained once."""
    first, *others = [[item for item in verb.get("arguments", []) if is_own(item)] for verb in verbs]
    return [item for item in first if item["kind"] != "positional" and all(item in other for other in others)]


def page(command, text, words):
    verbs = [verb for verb in command["subcommands"] if verb.get("shouldDisplay", True) and verb["commandName"] != "help"]
    common = shared(verbs)
    synopsis, details = [], []
    for verb in verbs:
        call = " ".join([bold("jiedui " + verb["commandName"])] + operands(verb))
        synopsis += [call + " [\\fI@LABEL@\\fR]", ".br"]
        heading = " ".join(["\\fB" + escaped(verb["commandName"]) + "\\fR"] + operands(verb))
        details += [".SS " + heading] + [escaped(line) for line in verb.get("abstract", "").splitlines()]
        for argument in verb.get("arguments", []):
            if is_own(argument) and argument not in common:
                details += explained(argument)
        if verb.get("discussion"):
            details += [".PP"] + discussed(verb["discussion"])
    options = [line for argument in common for line in explained(argument)]
    parts = {"@SYNOPSIS@": synopsis, "@VERBS@": details, "@OPTIONS@": options}
    lines = []
    for line in text.splitlines():
        mark, _, label = line.partition(" ")
        lines += [part.replace("@LABEL@", label) for part in parts.get(mark, [line])]
    result = "\n".join(lines) + "\n"
    for word, value in words.items():
        result = result.replace(word, value)
    return result


def main():
    dump, template, version, prefix = sys.argv[1:]
    with open(dump, encoding="utf-8") as file:
        command = json.load(file)["command"]
    with open(template, encoding="utf-8") as file:
        text = file.read()
    words = {"@VERSION@": escaped(version), "@PREFIX@": escaped(prefix)}
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(page(command, text, words))


if __name__ == "__main__":
    main()
