#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Do whole command lines answer as their golden files say?

Usage: run_cases.py BIN_FOLDER REPOSITORY CASE...   A case file holds commands, each followed by its exit status and its
whole output (stdout, then stderr lines after "stderr:"). Commands run in an empty folder by /bin/sh with the programs on
PATH, $SAMPLE = sample-corpus and $INDEX = an index of it, built once. DATELINE_ACCEPT=1 writes what came out into the
case files, and into README.md the answer to its first query: review the diff. Times and index ids, which no two runs share, are printed as T and ID, numbers of
blocks as N, scores with two decimals.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

VARIABLE = ((re.compile(r'("took_ms": ?)[0-9.e+-]+'), r"\1T"), (re.compile(r'("index": ?\{\s*"id": ?)"[0-9a-z]{26}"'), r'\1"ID"'),
            (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"), "TIME"), (re.compile(r"in \d+\.\d s"), "in T s"),
            (re.compile(r'("score": ?\d+\.\d\d)\d+'), r"\1"),
            (re.compile(r"index [0-9a-z]{26}"), "index ID"), (re.compile(r"size +\d+ bytes"), "size N bytes"),
            # Sources and times of their files stand in the index, which differ from place to place.
            (re.compile(r"\b\d+ blocks"), "N blocks"), (re.compile(r'("blocks": )\d+'), r"\1N"))


def tidy(text, folder, sample):
    text = text.replace(str(sample), "$SAMPLE").replace(str(folder), "$FOLDER")
    for pattern, replacement in VARIABLE:
        text = pattern.sub(replacement, text)
    return text


def run(command, environment, folder, sample):
    result = subprocess.run(["/bin/sh", "-c", command], cwd=folder, env=environment, capture_output=True, text=True,
                            timeout=120, check=False)
    output = tidy(result.stdout, folder, sample)
    if result.stderr:
        output += "stderr:\n" + tidy(result.stderr, folder, sample)
    return f"$ {command}\nexit {result.returncode}\n{output}"


def commands_of(text):
    head = []
    commands = []
    for line in text.splitlines():
        if line.startswith("$ "):
            commands.append(line[2:])
        elif line.startswith("#") and not commands:
            head.append(line)
    return head, commands


def check(case, environment, folder, sample):
    text = case.read_text(encoding="utf-8")
    head, commands = commands_of(text)
    if not commands:
        return f"{case.name}: holds no command"
    found = "\n".join(head + [run(command, environment, folder, sample) for command in commands])
    if found == text:
        return None
    if os.environ.get("DATELINE_ACCEPT") == "1":
        case.write_text(found, encoding="utf-8")
        return None
    with tempfile.NamedTemporaryFile("w", suffix=case.name, encoding="utf-8") as other:
        other.write(found)
        other.flush()
        diff = subprocess.run(["diff", "-u", case, other.name], capture_output=True, text=True, check=False)
    return f"{case.name}: the answer differs\n{diff.stdout}"


def check_readme(readme, environment, folder, sample):
    """The first query of README.md must show its real output."""
    command = "dateline-search --index sample.idx --limit 2 North Korea workers Russia"
    text = readme.read_text(encoding="utf-8")
    before, found, behind = text.partition(f"$ {command}\n")
    shown, fence, behind = behind.partition("```")
    if not found or not fence:
        return f"{readme.name}: does not show the answer to $ {command}"
    result = subprocess.run(["/bin/sh", "-c", command.replace("sample.idx", '"$INDEX"')], cwd=folder, env=environment,
                            capture_output=True, text=True, timeout=120, check=True)
    answer = result.stdout.replace(str(sample), "sample-corpus")
    if shown == answer:
        return None
    if os.environ.get("DATELINE_ACCEPT") == "1":
        readme.write_text(before + found + answer + fence + behind, encoding="utf-8")
        return None
    return f"{readme.name}: shows another answer than\n{answer}"


def main():
    bin_folder, repository, *cases = map(pathlib.Path, sys.argv[1:])
    sample = (repository / "sample-corpus").resolve()
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch).resolve()
        environment = {"PATH": f"{bin_folder.resolve()}:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": scratch,
                       "SAMPLE": str(sample), "INDEX": str(folder / "sample.idx"), "NO_COLOR": "1"}
        subprocess.run(["dateline-index", "build", "--quiet", "--index", environment["INDEX"]]
                       + [str(sample)], env=environment, check=True)
        failures = [failure for case in cases if (failure := check(case, environment, folder, sample))]
        failures += filter(None, [check_readme(repository / "README.md", environment, folder, sample)])
    checks = len(cases) + 1
    for failure in failures:
        print(failure)
    print(f"{checks - len(failures)} passed, {len(failures)} failed")
    return 1 if failures or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
