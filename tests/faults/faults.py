# SPDX-License-Identifier: GPL-3.0-or-later
"""How does a campaign run Dateline on a machine that fails? See fault_shim.cpp for what can be asked of it."""
import argparse
import dataclasses
import os
import pathlib
import signal
import subprocess
import sys
import tempfile

EVERY_CALL = "write sync rename create unlink"
WORKS = (0, 1)  # a search that was answered
NO_INDEX = 4


@dataclasses.dataclass(frozen=True)
class Fault:
    """What happens at which calls; `broken` is a promise that the system does not keep."""
    action: str = ""
    at: str = ""
    calls: str = EVERY_CALL
    broken: str = ""


@dataclasses.dataclass(frozen=True)
class Run:
    status: int  # negative: ended by that signal
    errors: str
    log: tuple  # the counted calls: "kind path"

    @property
    def calls(self):
        return len(self.log)

    @property
    def fault(self):
        """The call at which the fault came; "" if it never did."""
        return next((line[len("fault "):] for line in self.log if line.startswith("fault ")), "")


class Dateline:
    """The programs, and one index that they write and search."""

    def __init__(self, bin_folder, index, log):
        self.bin = pathlib.Path(bin_folder).resolve()
        self.index = pathlib.Path(index)
        self.log = pathlib.Path(log)

    def environment(self, fault):
        clean = {name: value for name, value in os.environ.items() if not name.startswith("DATELINE") or name == "DATELINE_DATA"}
        if fault is None:
            return clean
        return clean | {"LD_PRELOAD": str(self.bin / "fault_shim.so"), "DATELINE_FAULT_UNDER": f"{self.index}/",
                        "DATELINE_FAULT_CALLS": fault.calls, "DATELINE_FAULT_AT": fault.at,
                        "DATELINE_FAULT_ACTION": fault.action, "DATELINE_FAULT_BROKEN": fault.broken,
                        "DATELINE_FAULT_LOG": str(self.log)}

    def start(self, command, *arguments, fault=None):
        self.log.unlink(missing_ok=True)
        return subprocess.Popen([str(self.bin / "dateline-index"), command, "--quiet", "--index", str(self.index),
                                 *map(str, arguments)], env=self.environment(fault), stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace")

    def end(self, process):
        errors = process.communicate(timeout=300)[1]
        log = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        return Run(process.returncode, errors, tuple(log))

    def write(self, command, *arguments, fault=None):
        return self.end(self.start(command, *arguments, fault=fault))

    def kill(self, process):
        process.send_signal(signal.SIGKILL)
        return self.end(process)

    def search(self, *arguments):
        return subprocess.run([str(self.bin / "dateline-search"), "--index", str(self.index), *map(str, arguments)],
                              env=self.environment(None), capture_output=True, text=True, timeout=300, check=False)

    def dump(self, index=None, check=False):
        """(exit status, {id: ("title in path:line", hash of content)}, what it says on standard error)"""
        command = [str(self.bin / "dump_index")] + (["--check"] if check else []) + [str(index or self.index)]
        result = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        rows = [line.split("\t") for line in result.stdout.splitlines()]
        return result.returncode, {row[0]: (row[1], row[2]) for row in rows}, result.stderr


class Tally:
    """Counts what was looked at and what was wrong; a campaign that looked at nothing has failed.

    With a promise that the system breaks (--broken) it is the other way round: a campaign that finds nothing has failed.
    """

    def __init__(self, name, broken=""):
        self.name = name
        self.broken = broken
        self.passed = 0
        self.failures = []
        self.figures = {}

    def check(self, problem):
        if problem:
            self.failures.append(problem)
            print(f"{self.name}: {problem}", file=sys.stderr, flush=True)
        else:
            self.passed += 1
        return not problem

    def count(self, figure, by=1):
        self.figures[figure] = self.figures.get(figure, 0) + by

    def close(self):
        figures = ", ".join(f"{value} {name}" for name, value in self.figures.items())
        print(f"{self.name}: {figures}")
        if self.broken:
            found = len(self.failures) > 0
            print(f"{self.name}: {self.broken} was {'found' if found else 'NOT FOUND'}, {len(self.failures)} times of "
                  f"{self.passed + len(self.failures)}\n{int(found)} passed, {int(not found)} failed", flush=True)
            return 0 if found else 1
        print(f"{self.passed} passed, {len(self.failures)} failed", flush=True)
        return 1 if self.failures or not self.passed else 0


def arguments_of(description, **defaults):
    """Command line of a campaign: BIN_FOLDER, the counts it knows (short form as default), --seed and --broken."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("bin_folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--broken", default="", help="a promise that the system breaks: the campaign must fail")
    parser.add_argument("--failures", type=int, default=0, help="so many are enough (default: 20, or 2 with --broken)")
    for name, value in defaults.items():
        parser.add_argument(f"--{name}", type=int, default=value)
    options = parser.parse_args()
    options.failures = options.failures or (2 if options.broken else 20)
    return options


def scratch_folder():
    """In memory where there is room: that a process is killed does not depend on the disk, and a disk is slow."""
    memory = pathlib.Path("/dev/shm")
    return tempfile.TemporaryDirectory(prefix="dateline-faults-",
                                       dir=memory if os.access(memory, os.W_OK) else None)
