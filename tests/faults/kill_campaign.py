#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is an index whole after its writer was killed at any moment, and does the next run go on?

Usage: kill_campaign.py BIN_FOLDER [--kills N] [--seed S] [--broken lose-renames]
A build or an update of an archive that keeps changing is killed (SIGKILL): three times in four at a call that changes
the index, the call made, half made or not made, else after a random time. Then the index must be absent (before the
first publish only) or open, hold exactly a state that the run may have committed, and be completed by the next run to
what a build from scratch gives, with nothing left lying about.
"""
import random
import shutil
import signal
import sys
import time

import archive_model
import faults

BATCH = 3
RUNS_OF_AN_INDEX = 12


class Campaign:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.random = random.Random(options.seed)
        self.tally = faults.Tally("kill", options.broken)
        self.log = folder / "log"
        self.calls = {"build": 120, "update": 60}  # as counted in the last whole run
        self.seconds = {"build": 0.5, "update": 0.2}
        self.index = None
        self.begin()

    def begin(self):
        """A new archive without an index."""
        for name in ("index", "golden", "news"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        self.archive = archive_model.Archive(self.folder / "news", self.random.random())
        self.index = faults.Dateline(self.options.bin_folder, self.folder / "index", self.log)
        self.shown = None  # a state; None: not published
        self.runs = 0

    def command(self):
        return "build" if self.shown is None or self.random.random() < 0.35 else "update"

    def arguments(self, command):
        return ["--allow-removals"] + (["--commit-articles", BATCH] if command == "update" else []) + [self.archive.folder]

    def allowed(self, command):
        if command == "build":
            return [self.shown, self.archive.articles()]
        return archive_model.states_of_update(self.shown, self.archive, BATCH)

    def killed_run(self, command):
        if self.random.random() < 0.75:
            action = self.random.choice(("kill", "kill-half", "kill-after"))
            fault = faults.Fault(action, str(self.random.randint(1, self.calls[command])), broken=self.options.broken)
            return self.index.write(command, *self.arguments(command), fault=fault)
        process = self.index.start(command, *self.arguments(command), fault=faults.Fault(broken=self.options.broken))
        time.sleep(self.random.uniform(0, self.seconds[command]))
        return self.index.kill(process)

    def check_state(self, command, run, allowed):
        """What is wrong with what the killed run left; takes over what the index shows."""
        where = f"seed {self.options.seed}, {command} ended by {run.status} at {run.fault or 'a random moment'}"
        if run.status not in (0, -signal.SIGKILL):
            return f"{where}: {run.errors}"
        searched = self.index.search("--count", "account")
        status, rows, errors = self.index.dump()
        if searched.returncode == faults.NO_INDEX == status and None in allowed:
            return None
        if searched.returncode not in faults.WORKS or status != 0:
            return f"{where}: search {searched.returncode} {searched.stderr}, dump {status} {errors}"
        self.shown = {identity: title for identity, (title, _) in rows.items()}
        if self.shown not in allowed:
            nearest = min((set(self.shown.items()) ^ set(state.items()) for state in allowed if state is not None), key=len)
            return f"{where}: shows no state of the run; apart from the nearest by {sorted(nearest)}"
        if int(searched.stdout) != len(rows):
            return f"{where}: search counts {searched.stdout.strip()} of {len(rows)}"
        return None

    def leftovers(self):
        names = {path.name for path in self.index.index.iterdir()}
        generations = {name for name in names if name.startswith("generation-") and "." not in name}
        strange = names - generations - {f"{name}.hashes" for name in generations} - {"XAPIANDB", "lock", "columns"}
        strange |= {path.name for path in (self.index.index / "columns").iterdir() if path.suffix != ".columns"}
        published = int((self.index.index / "XAPIANDB").read_text().split("-")[1])
        strange |= {name for name in generations if int(name.split("-")[1]) > published}
        if len(generations) > 2:
            strange |= generations
        return f"left behind: {sorted(strange)}" if strange else None

    def complete(self):
        """What is wrong with the next run."""
        command = "update" if self.shown is not None or self.random.random() < 0.5 else "build"
        start = time.monotonic()
        run = self.index.write(command, *self.arguments(command), fault=faults.Fault(broken=self.options.broken))
        if run.status != 0:
            return f"the next {command} ended with {run.status}: {run.errors}"
        self.calls[command] = max(run.calls, 10)
        self.seconds[command] = time.monotonic() - start
        golden = faults.Dateline(self.options.bin_folder, self.folder / "golden", self.log)
        built = golden.write("build", *self.arguments("build"))
        status, rows, errors = self.index.dump(check=True)
        wanted = golden.dump()[1]
        if built.status != 0 or status != 0:
            return f"the golden build ended with {built.status}, the dump with {status}: {errors}"
        self.shown = {identity: title for identity, (title, _) in rows.items()}
        if rows != wanted or self.shown != self.archive.articles():
            return f"the next {command} gave {len(rows)} articles, a build from scratch {len(wanted)}, or others"
        self.archive.renamed = False
        return self.leftovers()

    def step(self):
        command = self.command()
        allowed = self.allowed(command)
        run = self.killed_run(command)
        if run.status == 0:  # it ended before the chosen moment
            allowed = [self.archive.articles()]
        sound = self.tally.check(self.check_state(command, run, allowed))
        if run.status != 0:
            self.tally.count(f"kills of {command}")
            self.tally.count("of them at a call that changes the index", 1 if run.fault else 0)
        self.runs += 1
        if sound and self.random.random() < 0.3:
            return  # another run is killed before one completes
        if not sound or not self.tally.check(self.complete()) or self.runs >= RUNS_OF_AN_INDEX:
            self.begin()

    def run(self):
        kills = 0
        while kills < self.options.kills and len(self.tally.failures) < self.options.failures:
            if self.shown is not None:
                self.archive.change(self.random.randint(1, 4))
            self.step()
            kills = sum(count for figure, count in self.tally.figures.items() if figure.startswith("kills"))
        return self.tally.close()


def main():
    options = faults.arguments_of(__doc__, kills=25)
    with faults.scratch_folder() as folder:
        return Campaign(options, faults.pathlib.Path(folder)).run()


if __name__ == "__main__":
    sys.exit(main())
