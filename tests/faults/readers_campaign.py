#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does whoever searches notice that the index is being written?

Usage: readers_campaign.py BIN_FOLDER [--updates N] [--publishes N] [--queries N] [--seed S] [--broken tear-stub]
Two readers ask all the time, one through --batch, one with a new process for each query, while the index is updated and
built anew. No answer may be an error; total, facet and hits of an answer must agree with each other and with one state
that the index had while the question was open. Ends when all three numbers are reached.

State n gives every article the country n and a title that names n, so that any mixture
of two states shows: a total other than all, a second facet value, hits of different versions.
"""
import json
import pathlib
import subprocess
import sys
import threading

import faults

ARTICLES = 30
COUNTRIES = ("France", "Kenya", "Peru", "Japan", "Norway")
BATCH_QUERIES = 200


class Archive:
    """One file of articles that all change at once."""

    def __init__(self, folder):
        self.folder = folder
        self.folder.mkdir()

    def write(self, state):
        country = COUNTRIES[state % len(COUNTRIES)]
        lines = [json.dumps({"url": f"https://news.example/{number}", "title": f"Account of state {state}",
                             "date": "2020-03-11", "text": f"What the government of {country} said about account {number}."})
                 for number in range(ARTICLES)]
        (self.folder / "all.jsonl").write_text("\n".join(lines) + "\n")


class Readers:
    """Two threads that ask until they are told to end."""

    def __init__(self, index, tally):
        self.index = index
        self.tally = tally
        self.lock = threading.Lock()
        self.ended = threading.Event()
        self.first_state = 0  # that the index may still show
        self.last_state = 0  # that it may show already
        self.queries = 0
        self.threads = [threading.Thread(target=self.loop, args=(ask,)) for ask in (self.ask_batch, self.ask_once)]

    def start(self):
        for thread in self.threads:
            thread.start()

    def end(self):
        self.ended.set()
        for thread in self.threads:
            thread.join()

    def loop(self, ask):
        while not self.ended.is_set():
            first = self.first_state
            answers, problem = ask()
            last = self.last_state
            with self.lock:
                self.tally.check(problem)
                for answer in answers:
                    self.queries += 1
                    self.tally.check(problem_of(answer, first, last))

    def ask_once(self):
        result = self.index.search("--format", "json", "--facet", "country", "--limit", ARTICLES, "account")
        if result.returncode != 0:
            return [], f"a search ended with {result.returncode}: {result.stderr}"
        return [json.loads(result.stdout)], None

    def ask_batch(self):
        command = [str(self.index.bin / "dateline-search"), "--index", str(self.index.index), "--facet", "country",
                   "--limit", "3", "--batch", "-"]
        queries = "account\ngovernment said\n" * (BATCH_QUERIES // 2)
        result = subprocess.run(command, input=queries, capture_output=True, text=True, timeout=300, check=False,
                                env=self.index.environment(None))
        lines = result.stdout.splitlines()
        if result.returncode != 0 or len(lines) != BATCH_QUERIES:
            return [], f"a batch ended with {result.returncode} after {len(lines)} answers: {result.stderr}"
        return [json.loads(line) for line in lines], None


def problem_of(answer, first, last):
    """What is wrong with an answer that was asked for while the states from `first` to `last` were to be seen."""
    if "error" in answer:
        return f"an error is shown: {answer['error']}"
    states = {int(hit["title"].split()[-1]) for hit in answer["hits"]}
    values = [(value["label"], value["count"]) for value in answer["facets"]["country"]["values"]]
    if len(states) != 1:
        return f"hits of the states {sorted(states)} in one answer"
    state = states.pop()
    if not first <= state <= last:
        return f"state {state} is shown, where {first} to {last} may be"
    if answer["total"] != ARTICLES or values != [(COUNTRIES[state % len(COUNTRIES)], ARTICLES)]:
        return f"state {state}: total {answer['total']}, facet {values}"
    return None


def write_states(options, archive, index, readers, tally):
    """Updates and builds in turn until both numbers and that of the queries are reached."""
    updates = publishes = state = 0
    while updates < options.updates or (
            publishes < options.publishes) or readers.queries < options.queries:
        if len(tally.failures) >= options.failures:
            break
        state += 1
        is_build = publishes * options.updates < updates * options.publishes
        archive.write(state)
        readers.last_state = state
        run = index.write("build" if is_build else "update", archive.folder,
                          fault=faults.Fault(broken=options.broken) if options.broken else None)
        updates, publishes = updates + (not is_build), publishes + is_build
        with readers.lock:
            tally.check(run.status and f"a run ended with {run.status}: {run.errors}")
        readers.first_state = state
    tally.count("updates", updates)
    tally.count("publishes", publishes)


def main():
    options = faults.arguments_of(__doc__, updates=12, publishes=6, queries=2000)
    tally = faults.Tally("readers", options.broken)
    with faults.scratch_folder() as scratch:
        folder = pathlib.Path(scratch)
        archive = Archive(folder / "news")
        archive.write(0)
        index = faults.Dateline(options.bin_folder, folder / "index", folder / "log")
        built = index.write("build", archive.folder)
        tally.check(built.status and f"the first build: {built.errors}")
        readers = Readers(index, tally)
        readers.start()
        try:
            write_states(options, archive, index, readers, tally)
        finally:
            readers.end()
        tally.count("queries", readers.queries)
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
