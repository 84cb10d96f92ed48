#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is the annotated text in the form that README.md describes, and how much is it?

Usage: check_text.py FOLDER   prints each mistake as file:line, then the numbers; exits 1 if there is a mistake.
"""
import collections
import hashlib
import pathlib
import re
import sys

STYLES = {"wire", "broadsheet", "agency", "capitals", "headlines", "brief", "interview", "sport", "markets", "local"}
HEAD = re.compile(r"^### (\S+) (\d{4}) (.+)$")
MARK = re.compile(r"\[([OPL]) ([^\[\]]+)\]")
WORD = re.compile(r"\w[\w'’.\-]*")
LEADING_ARTICLE = re.compile(r"^(the|The|THE|a|an) ")


def articles(path):
    """(line number of the head, head, lines) of each article."""
    head, start, lines = None, 0, []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("### "):
            if head is not None:
                yield start, head, lines
            head, start, lines = line, number, []
        elif head is not None:
            lines.append((number, line))
        elif line.strip():
            yield number, "", []
    if head is not None:
        yield start, head, lines


def line_mistakes(line):
    rest = MARK.sub("", line)
    if "[" in rest or "]" in rest:
        yield "a bracket that is no mark"
    for kind, name in MARK.findall(line):
        if name != name.strip() or "  " in name:
            yield f"blanks in [{kind} {name}]"
        if name.endswith(("'s", "’s")) and kind != "O":
            yield f"a possessive in [{kind} {name}]"
        if kind != "P" and LEADING_ARTICLE.match(name) and not name.startswith("The ") and name != "THE HAGUE":
            yield f"a leading article in [{kind} {name}]"


def held_out(first_line):
    return hashlib.sha256(first_line.encode()).digest()[0] % 10 == 0


def main():
    mistakes, seen, numbers = [], {}, collections.Counter()
    names, styles = collections.Counter(), collections.Counter()
    for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.txt")):
        for start, head, lines in articles(path):
            place = f"{path}:{start}"
            found = HEAD.match(head)
            if not found or found.group(1) not in STYLES or not 1960 <= int(found.group(2)) <= 2025:
                mistakes.append(f"{place}: the head is not '### STYLE YEAR REGION'")
                continue
            text = [line for _, line in lines if line.strip()]
            if len(text) < 2:
                mistakes.append(f"{place}: an article needs a title and text")
                continue
            if text[0] in seen:
                mistakes.append(f"{place}: the title stands in {seen[text[0]]} too")
            seen[text[0]] = place
            for number, line in lines:
                mistakes += [f"{path}:{number}: {mistake}" for mistake in line_mistakes(line)]
            words = sum(len(WORD.findall(MARK.sub(r"\2", line))) for line in text)
            if not 60 <= words <= 900:
                mistakes.append(f"{place}: {words} words")
            styles[found.group(1)] += words
            numbers["articles"] += 1
            numbers["words"] += words
            numbers["held out words"] += words if held_out(text[0]) else 0
            for line in text:
                for kind, name in MARK.findall(line):
                    numbers[kind] += 1
                    if kind == "O":
                        names[name] += 1
    print("\n".join(mistakes))
    for key in ("articles", "words", "held out words", "O", "P", "L"):
        print(f"{key}: {numbers[key]}")
    print(f"different organization names: {len(names)}")
    print("words by style: " + ", ".join(f"{style} {count}" for style, count in styles.most_common()))
    return 1 if mistakes or not numbers["articles"] else 0


if __name__ == "__main__":
    sys.exit(main())
