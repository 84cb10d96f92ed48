#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What does a run leave that is killed while it makes a new generation or a backup?

Usage: kill_publishing.py BIN_FOLDER REPOSITORY [--kills N] [--seed N]

SIGKILL at random moments, N times each:
- a first build: afterwards there is no index (exit 4) or the whole one, never a damaged one (5);
- a compact, a build over an index: the published index is sound and answers as before;
- a retag by other rules: every article and the rules that the index names are those of before, or all of the new ones;
- a backup over an earlier one: the target is a sound index, or (on a file system that cannot exchange two folders) absent.
At the end of each, the next run completes and nothing that was left behind remains. Prints the figures, exit 1 on a breach.
"""
import argparse
import collections
import json
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time


class Breach(Exception):
    pass


class Campaign:
    def __init__(self, program, search, sample, scratch, chance):
        self.program, self.search, self.sample, self.scratch, self.chance = program, search, sample, scratch, chance
        self.outcomes = collections.Counter()

    def run(self, *arguments):
        return subprocess.run([self.program, *map(str, arguments)], capture_output=True, text=True, check=False)

    def must(self, *arguments):
        result = self.run(*arguments)
        if result.returncode != 0:
            raise Breach(f"{arguments}: exit {result.returncode}: {result.stdout}{result.stderr}")

    def kill(self, longest, *arguments):
        """Kills the run at a random moment of the time that it takes; True if it was still running."""
        process = subprocess.Popen([self.program, *map(str, arguments)], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        time.sleep(self.chance.random() * longest)
        process.send_signal(signal.SIGKILL)
        return process.wait() == -signal.SIGKILL

    def seconds(self, *arguments):
        start = time.monotonic()
        self.must(*arguments)
        return time.monotonic() - start

    def hits(self, index):
        result = subprocess.run([self.search, "--index", str(index), "--count", "sanctions"], capture_output=True,
                                text=True, check=False)
        return result.returncode, result.stdout

    def names(self, index):
        return sorted(path.name.rstrip("0123456789") if path.name.startswith("generation") else path.name
                      for path in index.iterdir())

    def require_sound(self, index, expected):
        self.must("verify", "--deep", "--index", index)
        if self.hits(index) != expected:
            raise Breach(f"{index}: answers {self.hits(index)} instead of {expected}")

    def first_builds(self, kills):
        whole = self.scratch / "whole.idx"
        longest = self.seconds("build", "--quiet", "--index", whole, self.sample) * 1.1
        expected, names = self.hits(whole), self.names(whole)
        index = self.scratch / "first.idx"
        for _ in range(kills):
            killed = self.kill(longest, "build", "--quiet", "--index", index, self.sample)
            status = self.run("verify", "--deep", "--index", index).returncode
            if status not in (0, 4) or self.hits(index)[0] != status:
                raise Breach(f"a killed first build: verify {status}, search {self.hits(index)}")
            self.outcomes[f"first build {'killed' if killed else 'done'}: exit {status}"] += 1
            if status == 0:
                self.require_sound(index, expected)
                shutil.rmtree(index)
            elif self.chance.random() < 0.3:
                self.must("build", "--quiet", "--index", index, self.sample)
                self.require_sound(index, expected)
                if self.names(index) != names:
                    raise Breach(f"left behind: {self.names(index)}")
                shutil.rmtree(index)
        return whole, expected

    def later_runs(self, kills, index, expected, *arguments):
        longest = self.seconds(*arguments) * 1.1
        for _ in range(kills):
            killed = self.kill(longest, *arguments)
            self.require_sound(index, expected)
            self.outcomes[f"{arguments[0]} {'killed' if killed else 'done'}: sound"] += 1
        self.must(*arguments)
        result = self.run("check", "--index", index)
        if result.returncode != 0 or "note:" in result.stdout:
            raise Breach(f"after the next {arguments[0]}: {result.stdout}{result.stderr}")

    def state(self, index):
        """The rules that the index says it follows, and every article of it."""
        rules = json.loads(self.run("status", "--json", "--index", index).stdout)["rules"]
        dump = pathlib.Path(self.program).with_name("dump_index")
        articles = subprocess.run([dump, index], capture_output=True, text=True, check=True).stdout
        return rules["hash"], articles

    def retags(self, kills, index, expected):
        rules = self.scratch / "mine.rules"
        texts = ["stop country Washington\n", "alias country Geneva = KP\nstop organization id=un\n"]
        arguments = ("retag", "--quiet", "--index", index, "--rules", rules)
        known = {}
        for text in texts:
            rules.write_text(text, encoding="utf-8")
            longest = self.seconds(*arguments) * 1.1
            known.update([self.state(index)])
        if len(set(known.values())) != len(texts):
            raise Breach("the rules change nothing")
        for number in range(kills):
            before = self.state(index)
            rules.write_text(texts[number % 2], encoding="utf-8")
            killed = self.kill(longest, *arguments)
            self.require_sound(index, expected)
            found, articles = self.state(index)
            if known.get(found) != articles:
                raise Breach(f"after a killed retag: the articles are not those of the rules {found}")
            state = "as before" if (found, articles) == before else "the new state"
            self.outcomes[f"retag {'killed' if killed else 'done'}: {state}"] += 1
        self.must(*arguments)
        result = self.run("check", "--index", index)
        if result.returncode != 0 or "note:" in result.stdout:
            raise Breach(f"after the next retag: {result.stdout}{result.stderr}")

    def backups(self, kills, index, expected):
        target = self.scratch / "copy.idx"
        arguments = ("backup", "--quiet", "--index", index, target)
        longest = self.seconds(*arguments) * 1.1
        for _ in range(kills):
            killed = self.kill(longest, *arguments)
            self.require_sound(target, expected)
            self.outcomes[f"backup {'killed' if killed else 'done'}: the earlier or the new one"] += 1
        self.must(*arguments)
        left = sorted(path.name for path in self.scratch.iterdir() if path.name.startswith("copy.idx"))
        if left != ["copy.idx"]:
            raise Breach(f"after the next backup: {left}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("repository", type=pathlib.Path)
    parser.add_argument("--kills", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    programs = [str(options.bin.resolve() / name) for name in ("dateline-index", "dateline-search")]
    with tempfile.TemporaryDirectory() as scratch:
        campaign = Campaign(*programs, options.repository.resolve() / "sample-corpus", pathlib.Path(scratch),
                            random.Random(options.seed))
        try:
            index, expected = campaign.first_builds(options.kills)
            campaign.later_runs(options.kills, index, expected, "compact", "--quiet", "--index", index)
            campaign.later_runs(options.kills, index, expected, "build", "--quiet", "--index", index, campaign.sample)
            campaign.retags(options.kills, index, expected)
            campaign.backups(options.kills, index, expected)
        except Breach as breach:
            print(f"BREACH: {breach}")
            return 1
    for outcome, count in sorted(campaign.outcomes.items()):
        print(f"{outcome}: {count}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
