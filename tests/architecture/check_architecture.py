#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Do the arrows only go down? Each rule of CONTRIBUTING.md that a machine can check, one CTest case per rule.

Usage: check_architecture.py REPOSITORY RULE, or --list for the names of the rules. A rule prints each breach as
file:line: what is wrong, and exits 1.
"""
import pathlib
import re
import sys

ROOMS = ("schema", "indexer", "searcher", "web")
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')
ICU_FILES = re.compile(
    r"^schema/(character|fold|scan_word|segment|split_words|elision|word|language_names|utf8|stem|stop)"
    r"|^schema/gazetteer/compile/|^indexer/(dates|language|entities|readers)/|^searcher/query/[a-z_]+\.cpp$")


def sources(root, *rooms):
    for room in rooms:
        for path in sorted((root / room).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8").splitlines()


def includes(root, *rooms):
    for name, lines in sources(root, *rooms):
        for number, line in enumerate(lines, 1):
            found = INCLUDE.match(line)
            if found:
                yield name, number, found.group(1)


def forbid(root, rooms, forbidden, why):
    return [f"{name}:{number}: {why}: {included}"
            for name, number, included in includes(root, *rooms) if forbidden(name, included)]


def forbid_text(root, rooms, pattern, why):
    breaches = []
    for name, lines in sources(root, *rooms):
        if "/cli/" in name or name.startswith("schema/gazetteer/compile/main"):
            continue
        for number, line in enumerate(lines, 1):
            if pattern.search(line.split("//")[0]):
                breaches.append(f"{name}:{number}: {why}: {line.strip()}")
    return breaches


def arrows(root):
    """indexer and searcher never include each other; schema includes none of the others."""
    breaches = []
    for room, others in (("schema", ("indexer", "searcher", "web")), ("indexer", ("searcher", "web")),
                         ("searcher", ("indexer", "web"))):
        breaches += forbid(root, [room], lambda _, included: included.split("/")[0] in others,
                           f"{room} must not include")
    return breaches


def web_doors(root):
    """web includes only public headers of the searcher, and of the schema what they expose and what is about text."""
    doors = re.compile(r"^(searcher/([a-z_]+|render/[a-z_]+)\.h|schema/(cli/[a-z_]+|gazetteer/gazetteer|code_points|content_hash"
                       r"|dates|error|fields|language_names|stored_article|utf8|words)\.h)$")
    return forbid(root, ["web"],
                  lambda _, included: included.split("/")[0] in ("indexer", "searcher", "schema")
                  and not doors.match(included), "web must not include")


WEB_BELOW = {"html": (), "http": ("html",), "assets": (), "draw": ("html",), "state": (),
             "pages": ("html", "assets", "draw", "state"),
             "app": ("html", "http", "assets", "draw", "state", "pages"), "cli": ("app", "http")}


def web_rooms(root):
    """Within web, the drawings, the addresses and the server know no pages, and pages no server."""
    def breaks(name, included):
        if not included.startswith("web/"):
            return False
        room, other = name.split("/")[1], included.split("/")[1]
        return other != room and other not in WEB_BELOW.get(room, ())
    return forbid(root, ["web"], breaks, "this room of web must not include")


def xapian_behind_the_door(root):
    """<xapian.h> never stands in a public header of the searcher, in cli or in web."""
    closed = re.compile(r"^(searcher/[a-z_]+\.h|searcher/(query|render)/.*\.h|[a-z]+/cli/.*|web/.*)$")
    return forbid(root, ROOMS, lambda name, included: included == "xapian.h" and closed.match(name),
                  "Xapian must stay behind")


def cli11_in_cli(root):
    """<CLI/...> only in cli folders."""
    return forbid(root, ROOMS, lambda name, included: included.startswith("CLI/") and "/cli/" not in name,
                  "CLI11 only in cli folders")


def icu_behind_our_functions(root):
    """ICU headers only where text is folded, split or parsed."""
    return forbid(root, ROOMS, lambda name, included: included.startswith("unicode/")
                  and ("/cli/" in name or not ICU_FILES.match(name)),
                  "ICU only behind our own functions")


def quiet_libraries(root):
    """Libraries never print, exit, read the environment or set a locale."""
    pattern = re.compile(r"\bstd::(cout|cerr|clog|exit|_Exit|abort|getenv|setlocale)\b|\bgetenv\(|\bexit\(|\bprintf\("
                         r"|\bstd::printf\(|\bfprintf\(|\bputs\(|std::locale::global")
    return forbid_text(root, ROOMS, pattern, "libraries never do this")


def names(root):
    """No folder or file is named util, common, misc, helpers, manager."""
    banned = re.compile(r"(^|[_\-.])(utils?|misc|helpers?|managers?)($|[_\-.])|^common($|\.)")
    breaches = []
    for room in ROOMS + ("tests", "bench", "scripts", "cmake", "docs", "packaging"):
        for path in sorted((root / room).rglob("*")):
            if banned.search(path.name):
                breaches.append(f"{path.relative_to(root)}: says nothing about what is in it")
    return breaches


def file_heads(root):
    """Every source starts with its licence."""
    return [f"{name}:1: no SPDX line" for name, lines in sources(root, *ROOMS, "tests", "bench")
            if not lines or "SPDX-License-Identifier: GPL-3.0-or-later" not in lines[0]]


def file_sizes(root):
    """No source is longer than 400 lines."""
    return [f"{name}: {len(lines)} lines" for name, lines in sources(root, *ROOMS, "tests", "bench")
            if len(lines) > 400]


RULES = (arrows, web_doors, web_rooms, xapian_behind_the_door, cli11_in_cli, icu_behind_our_functions, quiet_libraries, names,
         file_heads, file_sizes)


def main():
    if sys.argv[1:] == ["--list"]:
        print(";".join(rule.__name__ for rule in RULES), end="")
        return 0
    root = pathlib.Path(sys.argv[1])
    rule = next(rule for rule in RULES if rule.__name__ == sys.argv[2])
    if not any(True for _ in sources(root, "schema")):
        print(f"{root}: no sources here")
        return 1
    breaches = rule(root)
    for breach in breaches:
        print(breach)
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
