#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Are the man pages sound? Usage: check_pages.py REPOSITORY. mandoc and man look at them, where they are installed."""
import pathlib
import shutil
import subprocess
import sys

SECTIONS = ("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "ENVIRONMENT", "FILES", "EXIT STATUS", "EXAMPLES", "SEE ALSO")
# man-db's gitignore(5) and systemd.timer(5) may be missing here.
IGNORED = "mandoc.db lacks"


def complaints(command):
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False,
                            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "100"})
    lines = result.stderr.splitlines()
    if command[0] == "mandoc":
        lines += result.stdout.splitlines()
    return [line for line in lines if IGNORED not in line]


def main():
    pages = sorted(pathlib.Path(sys.argv[1], "packaging/man").glob("*.1"))
    failures = [] if pages else ["no pages"]
    tools = {"mandoc": ["mandoc", "-T", "lint", "-W", "warning"], "man": ["man", "--warnings", "-l"]}
    for page in pages:
        text = page.read_text(encoding="utf-8")
        failures += [f"{page.name}: no section {name}" for name in SECTIONS if f"\n.Sh {name}\n" not in text]
        for tool, command in tools.items():
            if shutil.which(tool):
                failures += complaints([*command, str(page)])
    for tool in tools:
        if not shutil.which(tool):
            print(f"{tool} is not installed: skipped")
    print("\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
