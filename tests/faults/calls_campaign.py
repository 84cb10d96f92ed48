#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does a stop at each single call that makes something durable lead to the same index?

Usage: calls_campaign.py BIN_FOLDER [--step N] [--seed S] [--broken lose-renames]
An update, a build, a compact and a retag are killed at each of their renames, syncs and removals, once before the call and
once after it (or at each STEPth). The next run must give the index that the run would have given, article by article.
"""
import pathlib
import shutil
import sys

import archive_model
import faults

CALLS = "sync rename unlink"
SAME_ARTICLES = ("compact", "retag")


class Campaign:
    def __init__(self, options, folder):
        self.options = options
        self.tally = faults.Tally("calls", options.broken)
        self.folder = folder
        self.archive = archive_model.Archive(folder / "news", options.seed)
        self.index = faults.Dateline(options.bin_folder, folder / "index", folder / "log")
        self.kept = folder / "kept"

    def arguments(self, command):
        if command in SAME_ARTICLES:
            return ["--jobs", 1] if command == "retag" else []
        return ["--allow-removals", "--jobs", 1] + (["--commit-articles", 4] if command == "update" else []) + [
            self.archive.folder]

    def restore(self):
        shutil.rmtree(self.index.index, ignore_errors=True)
        shutil.copytree(self.kept, self.index.index)

    def whole_run(self, command):
        """An undisturbed run, and what the next update leads to: the articles of the index."""
        self.restore()
        run = self.index.write(command, *self.arguments(command), fault=faults.Fault(calls=CALLS))
        self.tally.check(run.status and f"{command} ended with {run.status}: {run.errors}")
        self.index.write("update", *self.arguments("update"))
        return run, self.index.dump(check=True)[1]

    def stop_at(self, command, action, number, wanted):
        self.restore()
        fault = faults.Fault(action, str(number), CALLS, self.options.broken)
        run = self.index.write(command, *self.arguments(command), fault=fault)
        self.tally.count(f"stops of {command}")
        problem = None if run.fault else "the run never came to that call"
        if self.index.search("--count", "account").returncode not in faults.WORKS:
            problem = problem or "the index cannot be searched"
        after = self.index.write("update", *self.arguments("update"))
        status, rows, errors = self.index.dump(check=True)
        if after.status != 0 or status != 0 or rows != wanted:
            problem = problem or f"the next update ({after.status}) gave another index: {after.errors} {errors}"
        self.tally.check(problem and f"{command}, {action} at {number} ({run.fault}): {problem}")

    def run(self):
        built = self.index.write("build", *self.arguments("build"))
        self.tally.check(built.status and f"build ended with {built.status}: {built.errors}")
        shutil.move(self.index.index, self.kept)
        self.archive.change(5)
        for command in ("update", "build", *SAME_ARTICLES):
            whole, wanted = self.whole_run(command)
            for number in range(1, whole.calls + 1, self.options.step):
                for action in ("kill", "kill-after"):
                    if len(self.tally.failures) >= self.options.failures:
                        return self.tally.close()
                    self.stop_at(command, action, number, wanted)
        return self.tally.close()


def main():
    options = faults.arguments_of(__doc__, step=8)
    with faults.scratch_folder() as folder:
        return Campaign(options, pathlib.Path(folder)).run()


if __name__ == "__main__":
    sys.exit(main())
