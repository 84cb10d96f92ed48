#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What does a failing or full disk do to an index?

Usage: errors_campaign.py BIN_FOLDER [--step N] [--seed S] [--broken lose-writes]
Each call of an update, a build, a compact and a retag that writes, syncs, renames or creates (or each STEPth) fails once with EIO, with
ENOSPC from then on, and each write is cut short once. Then a small file system fills up
in earnest. The published index must stay searchable and whole, the run must end with 74 and say what failed, and the
same run must succeed once there is room. A short write alone must do no harm at all.
"""
import contextlib
import pathlib
import shutil
import subprocess
import sys

import archive_model
import faults

BATCH = 3
SAME_ARTICLES = ("compact", "retag")
COMMANDS = ("update", "build", *SAME_ARTICLES)
IO_ERROR = 74
WRITING = "write sync rename create"
KINDS = (("EIO", "{}", WRITING), ("ENOSPC", "{}-", WRITING), ("short", "{}", "write"))


class Campaign:
    def __init__(self, options, folder):
        self.options = options
        self.tally = faults.Tally("errors", options.broken)
        self.folder = folder
        self.archive = archive_model.Archive(folder / "news", options.seed)
        self.index = faults.Dateline(options.bin_folder, folder / "index", folder / "log")
        self.before = {}

    def arguments(self, command):
        if command in SAME_ARTICLES:
            return ["--jobs", 1] if command == "retag" else []
        return ["--allow-removals", "--jobs", 1] + (["--commit-articles", BATCH] if command == "update" else []) + [
            self.archive.folder]

    def prepare(self):
        """An index of one state, kept aside, and the archive in the next."""
        built = self.index.write("build", *self.arguments("build"))
        shutil.copytree(self.index.index, self.folder / "kept")
        self.before = self.shown()
        self.archive.change(4)
        return None if built.status == 0 else f"the first build: {built.errors}"

    def restore(self):
        shutil.rmtree(self.index.index)
        shutil.copytree(self.folder / "kept", self.index.index)

    def shown(self):
        status, rows, errors = self.index.dump(check=True)
        return {identity: title for identity, (title, _) in rows.items()} if status == 0 else errors

    def wanted(self, command):
        return self.before if command in SAME_ARTICLES else self.archive.articles()

    def allowed(self, command):
        if command in ("build", *SAME_ARTICLES):
            return [self.before, self.wanted(command)]
        return archive_model.states_of_update(self.before, self.archive, BATCH)

    def check_failed(self, command, run):
        searched = self.index.search("--count", "account")
        if searched.returncode not in faults.WORKS:
            return f"search after it: {searched.returncode} {searched.stderr}"
        if self.shown() not in self.allowed(command):
            return f"the index shows no state of the run: {self.shown()}"
        if run.status != IO_ERROR or not run.errors.startswith("dateline-index: "):
            return f"ended with {run.status}: {run.errors}"
        return None

    def check_completed(self, command, run):
        if run.status != 0:
            return f"with room again, {command} ended with {run.status}: {run.errors}"
        return None if self.shown() == self.wanted(command) else f"with room again, {command} shows another state"

    def fail_at(self, command, kind, number):
        action, at, calls = kind
        self.restore()
        fault = faults.Fault(action, at.format(number), calls, self.options.broken)
        run = self.index.write(command, *self.arguments(command), fault=fault)
        self.tally.count(f"calls failed with {action}" if action != "short" else "writes cut short")
        repeated = is_repeated_sync(run)
        self.tally.count("syncs that Xapian's compaction ignores and ours repeats", repeated)
        if action == "short" or (run.status == 0 and repeated):
            problem = self.check_completed(command, run)
        else:
            again = self.check_failed(command, run)
            problem = again or self.check_completed(command, self.index.write(command, *self.arguments(command)))
        self.tally.check(problem and f"{command}, {action} at {number} ({run.fault}): {problem}")

    def fail_everywhere(self, command):
        for kind in KINDS:
            self.restore()
            whole = self.index.write(command, *self.arguments(command), fault=faults.Fault(calls=kind[2]))
            for number in range(1 + self.options.seed % self.options.step, whole.calls + 1, self.options.step):
                self.fail_at(command, kind, number)
                if len(self.tally.failures) >= self.options.failures:
                    return

    def run(self):
        if self.tally.check(self.prepare()):
            for command in COMMANDS:
                self.fail_everywhere(command)
            for kilobytes in range(0, 400, 20 * self.options.step):
                for command in COMMANDS:
                    self.fill_disk(command, kilobytes)
        return self.tally.close()

    def fill_disk(self, command, kilobytes):
        """Runs with so much room beside the index on a file system of its own."""
        with small_file_system(self.folder / "disk") as mount:
            if mount is None:
                self.tally.count("full disks skipped: this system lets nobody mount")
                return
            disk = faults.Dateline(self.options.bin_folder, mount / "index", self.folder / "log")
            shutil.copytree(self.folder / "kept", disk.index)
            used = sum(path.stat().st_blocks // 2 for path in mount.rglob("*"))
            resize(mount, used + kilobytes)
            index, self.index = self.index, disk
            try:
                self.tally.check(self.check_full(command, mount, kilobytes))
            finally:
                self.index = index

    def check_full(self, command, mount, kilobytes):
        run = self.index.write(command, *self.arguments(command))
        if run.status == 0:
            self.tally.count("runs that had room enough")
            return self.check_completed(command, run)
        self.tally.count("full disks")
        problem = self.check_failed(command, run)
        resize(mount, 100000)
        problem = problem or self.check_completed(command, self.index.write(command, *self.arguments(command)))
        return problem and f"{command} with {kilobytes} KB of room: {problem}"


def is_repeated_sync(run):
    """The call that failed was a sync, and the same file was synced later on."""
    place = next((number for number, line in enumerate(run.log) if line.startswith("fault ")), len(run.log))
    return run.fault.startswith("sync ") and run.fault in run.log[place + 1:]


def resize(mount, kilobytes):
    subprocess.run(["mount", "-o", f"remount,size={kilobytes}k", str(mount)], check=True)


@contextlib.contextmanager
def small_file_system(mount):
    """A file system in memory; None where this process may not mount one."""
    mount.mkdir(exist_ok=True)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=100000k", "dateline-faults", str(mount)],
                             capture_output=True, check=False).returncode == 0
    try:
        yield mount if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", str(mount)], check=True)


def main():
    options = faults.arguments_of(__doc__, step=9)
    with faults.scratch_folder() as folder:
        return Campaign(options, pathlib.Path(folder)).run()


if __name__ == "__main__":
    sys.exit(main())
