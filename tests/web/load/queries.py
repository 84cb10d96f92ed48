#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does every query that fits an address get its answer, or its refusal, in time?

Usage: queries.py BIN_FOLDER SAMPLE_CORPUS FUZZ_SEEDS [--index DIR] [--queries N] [--seed N] [--slowest N]
Asks a dateline-web with its standard time limit hostile and random queries at every address that reads one, one after the
other. Broken is a bound where an answer takes more than BOUND_SECONDS of processor time (a busy machine breaks none), has
another status than those in ALLOWED, or the server ends. Prints figures as JSON; exit 1 where a bound is broken.
docs/testing.md holds the figures of a long run.
"""
import argparse
import collections
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time
import urllib.parse

from hostile_queries import hostile_query, words
from server import Server, get, read_response

BOUND_SECONDS = 2.2  # the time limit of 2 s, and what it costs to stop and to say so
ALLOWED = {200, 400, 414, 503}
FIRST_BYTES = 1 << 14
LONG_ARTICLE_WORDS = 200_000
ADDRESSES = ["/", "/search.json", "/timeline.json", "/facets/country.json", "/suggest.json", "/article/{id}",
             "/search.csv"]
MORE = ["", "", "match=any", "sort=newest", "understand=filter", "understand=off", "snippets=20&limit=100",
        "offset=10000", "country=US&any=country&country=RU", "from=1987-03&undated=include", "facet=author:1000"]


class Campaign:
    def __init__(self, server, options, ids):
        self.server, self.options, self.ids = server, options, ids
        self.random = random.Random(options.seed)
        self.seeds = [path.read_text(encoding="utf-8", errors="ignore")
                      for path in sorted(options.fuzz_seeds.joinpath("query").iterdir())]
        self.answers = []  # seconds, seconds of processor time, status, kind, target

    def next_target(self):
        kind, query = hostile_query(self.random, self.seeds)
        path = self.random.choice(ADDRESSES).format(id=self.random.choice(self.ids))
        more = self.random.choice(MORE)
        return kind, f"{path}?q={urllib.parse.quote_plus(query)}" + (f"&{more}" if more else "")

    def run(self):
        for _ in range(self.options.queries):
            kind, target = self.next_target()
            before, worked = time.monotonic(), self.worked()
            status = self.status_of(target)
            self.answers.append((time.monotonic() - before, self.worked() - worked, status, kind, target))

    def worked(self):
        """Processor seconds of the server so far, of all its threads; 0 once it has ended."""
        try:
            stat = pathlib.Path(f"/proc/{self.server.process.pid}/stat").read_text(encoding="ascii", errors="replace")
        except OSError:
            return 0
        user, system = stat.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def status_of(self, target):
        try:
            with self.server.connect() as client:
                client.sendall(get(target))
                if not target.startswith("/search.csv"):
                    return read_response(client)[0]
                first = client.recv(FIRST_BYTES)
                return int(first.split(b" ", 2)[1]) if first.startswith(b"HTTP/1.1 ") else 0
        except OSError:
            return 0

    def figures(self):
        took = sorted(answer[0] for answer in self.answers)
        worked = [answer[1] for answer in self.answers]
        return {"queries": len(took), "seed": self.options.seed,
                "statuses": dict(sorted(collections.Counter(answer[2] for answer in self.answers).items())),
                "p50_ms": round(took[len(took) // 2] * 1000, 1), "p99_ms": round(took[len(took) * 99 // 100] * 1000, 1),
                "max_ms": round(took[-1] * 1000, 1), "max_processor_ms": round(max(worked) * 1000),
                "over_bound": sum(seconds > BOUND_SECONDS for seconds in worked),
                "time_limit_by_kind": dict(collections.Counter(answer[3] for answer in self.answers if answer[2] == 503)),
                "slowest": [[round(answer[0] * 1000), round(answer[1] * 1000), *answer[2:]]
                            for answer in sorted(self.answers, reverse=True)[:self.options.slowest]],
                "wrong": [answer[2:] for answer in self.answers if answer[2] not in ALLOWED][:10]}


def read_ids(options, index):
    found = subprocess.run([options.bin_folder / "dateline-search", "--index", index, "--format", "ids", "--limit", "100",
                            "--quiet"], check=True, capture_output=True, text=True)
    return found.stdout.split()


def build_index(options, folder):
    """The sample corpus, and a long article of the commonest words: what is slow about it is slow in one article."""
    source = folder / "long"
    source.mkdir()
    chance = random.Random(options.seed)
    text = "\n\n".join(" ".join(words(chance, 500)) for _ in range(LONG_ARTICLE_WORDS // 500))
    (source / "long.txt").write_text("A long article\n\n" + text + "\n", encoding="utf-8")
    index = folder / "sample.idx"
    subprocess.run([options.bin_folder / "dateline-index", "build", "--quiet", "--index", index, options.sample_corpus,
                    source], check=True)
    return index


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bin_folder", type=pathlib.Path)
    parser.add_argument("sample_corpus", type=pathlib.Path)
    parser.add_argument("fuzz_seeds", type=pathlib.Path)
    parser.add_argument("--index")
    parser.add_argument("--queries", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--slowest", type=int, default=0, help="print that many targets")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        index = options.index or build_index(options, pathlib.Path(scratch))
        # An export that nobody reads on keeps its place for a moment: that is not what is asked here.
        with Server(options.bin_folder / "dateline-web", index, scratch, "--quiet", "--max-exports", "64") as server:
            campaign = Campaign(server, options, read_ids(options, index))
            campaign.run()
            figures = campaign.figures() | {"peak_mb": round(server.peak_mb(), 1), "exit": server.stop()}
    good = not figures["wrong"] and figures["over_bound"] == 0 and figures["exit"] == 0
    print(json.dumps({"good": good, **figures}, ensure_ascii=False, indent=1))
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
