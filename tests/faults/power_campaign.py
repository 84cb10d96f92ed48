#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is an index whole after the power failed at any moment of its writer, and is all there that was acknowledged?

Usage: power_campaign.py BIN_FOLDER [--cuts N] [--seed S] [--broken skip-folder-sync]
The index lies on an ext4 file system in a file. While the writer stands still at a call that changes the index, the
kernel is made to write back some pages as it might at any time, and the file is copied: that is what the disk holds when
the power fails. The copy is mounted, which replays its journal. Its index must open, pass Xapian's check, and show a
state of the run not older than the last commit that was followed by a sync of its folder; the next run completes it.
Skipped (77) where nobody may mount.
"""
import contextlib
import ctypes
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys

import archive_model
import faults

BATCH = 4
PAGE = 4096
STOPS = 6  # in one run
RUNS_OF_AN_IMAGE = 8
SKIPPED = 77
WRITE_AND_WAIT = 7  # of sync_file_range
LIBC = ctypes.CDLL(None, use_errno=True)


def write_back(path, chance):
    """Has the kernel write pages of a file to the disk, each with that chance, and nothing of its folder or journal."""
    descriptor = os.open(path, os.O_RDONLY)
    for page in range((os.fstat(descriptor).st_size + PAGE - 1) // PAGE):
        if chance.random() < 0.5:
            LIBC.sync_file_range(descriptor, ctypes.c_int64(page * PAGE), ctypes.c_int64(PAGE), WRITE_AND_WAIT)
    os.close(descriptor)


class Disk:
    """An ext4 file system in a file. Its journal is written by syncs alone, not by the clock."""

    def __init__(self, image, mount):
        self.image = image
        self.mount = mount
        self.mount.mkdir(exist_ok=True)

    def format(self):
        with open(self.image, "wb") as file:
            file.truncate(24 << 20)
        subprocess.run(["mkfs.ext4", "-q", "-F", str(self.image)], check=True)

    @contextlib.contextmanager
    def mounted(self):
        subprocess.run(["mount", "-o", "loop,commit=3600", str(self.image), str(self.mount)], check=True)
        try:
            yield self.mount
        finally:
            subprocess.run(["umount", str(self.mount)], check=True)


def can_mount(folder):
    disk = Disk(folder / "try.img", folder / "try")
    try:
        disk.format()
        with disk.mounted():
            return True
    except (OSError, subprocess.CalledProcessError):
        return False


class Campaign:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.random = random.Random(options.seed)
        self.tally = faults.Tally("power", options.broken)
        self.disk = Disk(folder / "disk.img", folder / "disk")
        self.cut_disk = Disk(folder / "cut.img", folder / "cut")
        self.cuts = 0
        self.wanted_cuts = options.cuts * (4 if options.broken else 1)  # not each moment shows the broken promise

    def arguments(self, command):
        return ["--allow-removals"] + (["--commit-articles", BATCH] if command == "update" else []) + [self.archive.folder]

    def fault(self, at=""):
        return faults.Fault("stop", at, broken=self.options.broken)

    def run(self):
        while self.cuts < self.wanted_cuts and len(self.tally.failures) < self.options.failures:
            shutil.rmtree(self.folder / "news", ignore_errors=True)
            self.archive = archive_model.Archive(self.folder / "news", self.random.random())
            self.disk.format()
            with self.disk.mounted() as mount:
                self.follow(faults.Dateline(self.options.bin_folder, mount / "index", self.folder / "log"))
        return self.tally.close()

    def follow(self, index):
        """An index over some changes of its archive, with power failures in each run."""
        shown = None
        calls = 100
        for number in range(RUNS_OF_AN_IMAGE):
            if self.cuts >= self.wanted_cuts or len(self.tally.failures) >= self.options.failures:
                return
            command = "build" if shown is None or number == RUNS_OF_AN_IMAGE - 1 else "update"
            states = [shown, self.archive.articles()]
            if command == "update":
                states = archive_model.states_of_update(shown, self.archive, BATCH)
            stops = sorted(self.random.sample(range(1, calls + 1), STOPS))
            process = index.start(command, *self.arguments(command), fault=self.fault(" ".join(map(str, stops))))
            run = self.cut_at_stops(index, process, states)
            if not self.tally.check(run.status and f"{command} ended with {run.status}: {run.errors}"):
                return
            self.cut(index, [self.archive.articles()], 0, "after the run")
            calls = max(len([line for line in run.log if not line.startswith("stop ")]), STOPS)
            shown = self.archive.articles()
            self.archive.renamed = False
            self.archive.change(self.random.randint(2, 5))

    def cut_at_stops(self, index, process, states):
        committed = 0
        while True:
            _, status = os.waitpid(process.pid, os.WUNTRACED)
            if not os.WIFSTOPPED(status):
                process.returncode = os.waitstatus_to_exitcode(status)
                return index.end(process)
            log = index.log.read_text().splitlines()
            committed = self.committed(index, log, states, committed)
            self.cut(index, states, committed, log[-1])
            os.kill(process.pid, signal.SIGCONT)

    def committed(self, index, log, states, known):
        """How many of the states are over for good: what is shown has had its folder synced. `known`: so many were."""
        unsynced = set()
        for kind, path in (line.split(" ", 1) for line in log[:-1]):
            if kind == "rename":
                unsynced.add(str(pathlib.PurePath(path).parent))
            elif kind == "sync":
                unsynced.discard(path)
        status, rows, _ = index.dump()
        shown = {identity: title for identity, (title, _) in rows.items()} if status == 0 else None
        return known if unsynced or shown not in states else states.index(shown)

    def cut(self, index, states, committed, where):
        """The power fails now; on what is left all must hold."""
        for path in sorted(index.index.rglob("*")):
            if path.is_file() and self.random.random() < 0.5:
                write_back(path, self.random)
        subprocess.run(["cp", "--sparse=always", str(self.disk.image), str(self.cut_disk.image)], check=True)
        self.cuts += 1
        self.tally.count("power failures")
        with self.cut_disk.mounted() as mount:
            left = faults.Dateline(self.options.bin_folder, mount / "index", self.folder / "log.cut")
            problem = self.check_left(left, states[committed:]) or self.check_next_run(left)
        self.tally.check(problem and f"seed {self.options.seed}, cut {self.cuts} at {where}: {problem}")

    def check_left(self, left, states):
        searched = left.search("--count", "account")
        status, rows, errors = left.dump(check=True)
        if searched.returncode == faults.NO_INDEX == status and None in states:
            return None
        if searched.returncode not in faults.WORKS or status != 0:
            return f"damaged: search {searched.returncode}, {searched.stderr}; dump {status}, {errors}"
        shown = {identity: title for identity, (title, _) in rows.items()}
        return None if shown in states else "shows no state of the run, or one before its last commit"

    def check_next_run(self, left):
        run = left.write("update", *self.arguments("update"))
        if run.status != 0:
            return f"the next update ended with {run.status}: {run.errors}"
        status, rows, errors = left.dump(check=True)
        shown = {identity: title for identity, (title, _) in rows.items()}
        return None if shown == self.archive.articles() else f"the next update gave another state; dump {status} {errors}"


def main():
    options = faults.arguments_of(__doc__, cuts=14)
    with faults.scratch_folder() as scratch:
        folder = pathlib.Path(scratch)
        if not can_mount(folder):
            print("power: SKIPPED: nobody may mount a file system here")
            return SKIPPED
        return Campaign(options, folder).run()


if __name__ == "__main__":
    sys.exit(main())
