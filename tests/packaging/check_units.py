#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Are the systemd units sound, and no less confined than docs/operations.md says?

Usage: check_units.py REPOSITORY UNITS_FOLDER BIN_FOLDER. The table of docs/operations.md holds the exposure of each
service, as `systemd-analyze security` counts it, and names each point that is left open. Skipped (status 77) where
systemd-analyze is missing.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROW = re.compile(r"^\| `(dateline-[a-z-]+@?\.service)` \| (\d+\.\d) \| (.*) \|$", re.M)
SKIPPED = 77


def analyze(*arguments):
    return subprocess.run(["systemd-analyze", *arguments], capture_output=True, text=True, timeout=60, check=False,
                          env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "SYSTEMD_PAGER": "", "SYSTEMD_COLORS": "0"})


def judge(name, report, rows):
    """`report`: what systemd-analyze says of the service; `rows`: name -> (figure, points) of the page."""
    found = re.search(r"Overall exposure level for \S+: (\d+\.\d)", report)
    if not found:
        return [f"{name}: systemd-analyze gives no figure: {report}"]
    if name not in rows:
        return [f"{name}: docs/operations.md has no row for it"]
    written, points = rows[name]
    failures = []
    if float(found.group(1)) > float(written):
        failures.append(f"{name}: exposure {found.group(1)}, docs/operations.md says {written}")
    for point in sorted(set(re.findall(r"^✗ ([A-Za-z]+)=", report, re.M))):
        if f"`{point}`" not in points:
            failures.append(f"{name}: {point} is open, and docs/operations.md does not say why")
    return failures


def instances(units, bin_folder, folder):
    """Copies of the units, the templates as those of the archive `news`, with the programs of this build."""
    names = {}
    for unit in sorted(units.iterdir()):
        text = unit.read_text(encoding="utf-8")
        text = re.sub(r"^ExecStart=\S*/(dateline-[a-z]+)", rf"ExecStart={bin_folder}/\1", text, flags=re.M)
        copy = folder / unit.name.replace("@.", "@news.")
        copy.write_text(text, encoding="utf-8")
        names[unit.name] = copy
    return names


def main():
    repository, units, bin_folder = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    if not shutil.which("systemd-analyze"):
        print("systemd-analyze is not installed: skipped")
        return SKIPPED
    page = (repository / "docs/operations.md").read_text(encoding="utf-8")
    rows = {name: (figure, points) for name, figure, points in ROW.findall(page)}
    failures = []
    with tempfile.TemporaryDirectory() as scratch:
        copies = instances(units, bin_folder, pathlib.Path(scratch))
        verified = analyze("verify", "--man=no", *map(str, copies.values()))
        ours = [line for line in (verified.stdout + verified.stderr).splitlines() if "dateline" in line]
        failures += ours if ours or verified.returncode == 0 else [verified.stderr]
        for name, copy in copies.items():
            if name.endswith(".service"):
                report = analyze("security", "--offline=true", "--no-pager", str(copy))
                failures += judge(name, report.stdout + report.stderr, rows)
    if len(copies) < 6 or set(rows) != {name for name in copies if name.endswith(".service")}:
        failures.append(f"units {sorted(copies)}, rows of docs/operations.md {sorted(rows)}")
    print("\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
