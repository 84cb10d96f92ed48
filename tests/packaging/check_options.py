#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Do the man pages and the completions of bash and zsh name each command, option and value, and no other?

Usage: check_options.py BIN_FOLDER REPOSITORY. promised.txt lists what pages and completions may have before the
programs. Without zsh its completion is not looked at.
"""
import pathlib
import re
import subprocess
import sys

import shells

PROGRAMS = ("dateline-index", "dateline-search", "dateline-web")
ANYWHERE = {"--config", "--version", "--help", "-h"}  # of the program, allowed behind the command too
HELP_LINE = re.compile(r"^  (?P<names>-[-\w]+(,-[-\w]+)*)(?P<rest>.*)$")
FACETS = re.compile(r"NAME\[:N\]: ([a-z ]+);")


def parse_help(text):
    """Options -> their values ([] where any value goes), and the commands."""
    options, commands, last, in_commands = {}, [], None, False
    for line in text.splitlines():
        if line.endswith(":"):
            in_commands = line == "Subcommands:"
        found = HELP_LINE.match(line)
        if found:
            last = found["names"].split(",")
            values = re.search(r":\{([^}]*)\}", found["rest"])
            for name in last:
                options[name] = values.group(1).split(",") if values else []
        elif in_commands and re.match(r"^  [a-z]", line):
            commands.append(line.split()[0])
        facets = FACETS.search(line)
        if facets:
            options["--facet"] = facets.group(1).split()
    return options, commands


def help_of(program):
    def ask(*arguments):
        return subprocess.run([program, *arguments, "--help"], capture_output=True, text=True, check=True,
                              timeout=60).stdout

    options, commands = parse_help(ask())
    return {"": options, **{command: parse_help(ask(command))[0] for command in commands}}


def page_of(text):
    """Command -> options -> text of the option, from the mdoc source."""
    page, section, targets, option = {"": {}}, "", [], []
    for line in text.splitlines():
        macro, _, rest = line.partition(" ")
        if macro == ".Sh":
            section, targets, option = rest, [""] if rest == "OPTIONS" else [], []
        elif macro == ".Ss" and section == "COMMANDS":
            page[rest] = {}
            targets, option = [rest], []
        elif macro == ".Ss" and section == "OPTIONS":
            targets, option = [""], []
            if rest.startswith("Options of "):
                named = rest.removeprefix("Options of ")
                targets = [c for c in page if c] if named == "every command" else named.split(", ")
        elif macro == ".It" and targets:
            option = re.findall(r"\bFl (-?[a-z][-\w]*)", rest)
            for target in targets:
                page[target].update({"-" + name: rest + "\n" for name in option})
        elif targets:
            for target in targets:
                for name in option:
                    page[target]["-" + name] += line + "\n"
    return page


def bash_of(folder, program, commands):
    found = {}
    for command in commands:
        before = [program, command] if command else [program]
        names = shells.bash_offers(folder, before + ["-"])
        found[command] = {name: shells.bash_offers(folder, before + [name, ""]) for name in names}
    found["commands"] = shells.bash_offers(folder, [program, ""])
    return found


def zsh_of(folder, program, commands):
    found = {}
    for command in commands:
        found[command] = {}
        for spec in shells.zsh_specs(folder, program, command):
            name = re.match(r"^(?:\*|\([^)]*\))?(-[-\w]+)", spec)
            values = re.search(r":\(([^)]*)\)$", spec)
            if name:
                found[command][name.group(1)] = values.group(1).split() if values else []
    return found


def differences(program, helped, others, promised):
    """`helped`: command -> options -> values. `others`: name of a text -> the same. One line each difference."""
    found = []
    for command, options in helped.items():
        title = f"{program} {command}".strip()
        if command and title in promised:
            found.append(f"{title} exists: take it out of promised.txt, and look whether the pages say it right")
        for name in options:
            if f"{title} {name}" in promised:
                found.append(f"{title} {name} exists: take it out of promised.txt")
        for text, commands in others.items():
            if command not in commands:
                found.append(f"{text} lacks the command {title}")
                continue
            names = set(commands[command])
            lacking = set(options) - names
            more = {name for name in names - set(options) if f"{title} {name}" not in promised}
            if command:
                more, lacking = more - ANYWHERE, lacking - ANYWHERE
            found += [f"{text} lacks {title} {name}" for name in sorted(lacking)]
            found += [f"{text} has {title} {name}, which the program has not" for name in sorted(more)]
    for text, commands in others.items():
        found += [f"{text} has the command {program} {command}, which the program has not" for command in commands
                  if command not in helped and f"{program} {command}" not in promised]
    return found


def value_differences(program, helped, others):
    """Values of options that take one of a list: the same ones everywhere."""
    found = []
    for command, options in helped.items():
        for name, values in options.items():
            for text, commands in others.items():
                offered = commands.get(command, {}).get(name)
                if not values or offered is None:
                    continue
                if isinstance(offered, str):
                    offered = [value for value in values if re.search(rf"\b{value}\b", offered)]
                if set(offered) != set(values):
                    taken, wrong = " ".join(values), " ".join(offered)
                    found.append(f"{text}: {program} {command} {name} takes {taken}, not {wrong}")
    return found


def among_each_other(program, others, commands):
    """Pages and completions agree also on what is only promised."""
    found = []
    (first, page), *rest = others.items()
    for text, other in rest:
        for command in commands:
            one, two = (set(side.get(command, {})) - (ANYWHERE if command else set()) for side in (page, other))
            found += [f"{first} and {text} differ: {program} {command} {name}" for name in sorted(one ^ two)]
    return found


def statuses(program, helped_text, page_text):
    """The exit statuses of the help's last lines stand in the page."""
    behind = helped_text.partition("Exit status:")[2].replace("\n", " ")
    numbers = set(re.findall(r"(?:^|;) *(\d+) ", behind))
    section = page_text.partition(".Sh EXIT STATUS")[2].partition(".Sh ")[0]
    listed = set(re.findall(r"^\.It (\d+)$", section, re.M))
    return [f"exit status {number} stands only in one of {program}'s help and page" for number in sorted(numbers ^ listed)]


def read_promises(folder):
    lines = (folder / "promised.txt").read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def main():
    bin_folder, repository = map(pathlib.Path, sys.argv[1:])
    promised = read_promises(repository / "tests/packaging")
    completion = repository / "packaging/completion"
    failures = []
    for program in PROGRAMS:
        helped = help_of(bin_folder / program)
        text = (repository / f"packaging/man/{program}.1").read_text(encoding="utf-8")
        page = page_of(text)
        bash = bash_of(completion, program, page)
        others = {"man page": page, "bash completion": bash}
        if shells.has_zsh():
            others["zsh completion"] = zsh_of(completion, program, page)
        offered = bash.pop("commands")
        if set(offered) != {command for command in page if command}:
            failures.append(f"bash completion offers the commands {offered}, the page has others")
        failures += differences(program, helped, others, promised)
        failures += value_differences(program, helped, others) + among_each_other(program, others, page)
        shown = subprocess.run([bin_folder / program, "--help"], capture_output=True, text=True, check=True).stdout
        failures += statuses(program, shown, text)
    for failure in failures:
        print(failure)
    if not shells.has_zsh():
        print("zsh is not installed: its completion was skipped")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
