#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of a batch with a record in it that nobody would write on purpose?

Usage: poison_campaign.py BIN_FOLDER [--places 1] [--broken lose-neighbour]
Twenty-one kinds of records, each in the middle of a batch (or at every place), read by a build and by an update.
Every sound record of the batch must be in the index. The poison itself is harmless, then it is an article that search
and export can show, or rejected, then the report names it with its reason. A promise broken by hand: one sound record
goes missing from the source.
"""
import json
import pathlib
import shutil
import sys

import faults

BATCH = 5
RECORDS = 10
DONE = 0
DONE_WITH_REJECTIONS = 3
URL = "https://news.example/poison"


def record(**fields):
    return json.dumps({"url": URL, "title": "Poison", "text": "A text.", "date": "2020-03-11"} | fields).encode()


POISONS = {
    "a word of 300 bytes": record(text="w" * 300),
    "a word of a million bytes": record(text="w" * 1_000_000),
    "130 NULs in a word": record(text="a" + "\0" * 130 + "b"),
    "NULs everywhere": record(title="\0\0", text="\0 \0 \0", author="\0" * 300),
    "an author of 5,000 bytes": record(author="Ann " * 1250),
    "an author of one word of 5,000 bytes": record(author="A" * 5000),
    "2,000 authors": record(author=[f"Author {number}" for number in range(2000)]),
    "a source of 100,000 bytes": record(source="s" * 100_000),
    "a URL of 50,000 bytes": record(url=URL + "/" + "u" * 50_000),
    "a URL of control characters": record(url="https://news.example/\u0001\u0002\n"),
    "a language that is none": record(language="x" * 1000),
    "a type of 10,000 bytes": record(type="t" * 10_000),
    "an id of 10,000 bytes": record(url="", id="i" * 10_000),
    "invalid UTF-8": b'{"url": "' + URL.encode() + b'", "title": "Poison \xff\xfe", "text": "\xc3\x28 \xed\xa0\x80 text"}',
    "lone surrogates": b'{"url": "' + URL.encode() + b'", "title": "Poison \\ud800", "text": "a \\udfff text"}',
    "a line of 17 MB": record(text="word " * 3_400_000),
    "3 MB of different words": record(text=" ".join(f"w{number}" for number in range(400_000))),
    "combining marks without end": record(text="e" + "\u0301" * 100_000),
    "nested 10,000 deep": b'{"url": "' + URL.encode() + b'", "text": ' + b"[" * 10_000 + b"]" * 10_000 + b"}",
    "no JSON at all": b'{"url": "' + URL.encode() + b'", "text": "never ended',
    "a date beyond all dates": record(date="99999999999999999999-99-99", published="1e999"),
}


# Over what the tables of an index hold; takes seconds, and is tried at one place of the long form alone.
GIANT = "a text of 70 MB"
BEYOND_LIMITS = ["--max-record-bytes", 200_000_000]


def sound(number, version):
    return json.dumps({"url": f"https://news.example/{number}", "title": f"Sound {number} version {version}",
                       "date": "2020-03-11", "text": f"What is sound number{number} stays."}).encode()


class Campaign:
    def __init__(self, options, folder):
        self.options = options
        self.tally = faults.Tally("poison", options.broken)
        self.news = folder / "news"
        self.news.mkdir()
        self.report = folder / "report.json"
        self.index = faults.Dateline(options.bin_folder, folder / "index", folder / "log")

    def write_source(self, version, poison=None, place=0):
        records = [sound(number, version) for number in range(RECORDS)]
        if poison is not None:
            records.insert(place, poison)
            if self.options.broken:
                del records[0 if place else 1]
        (self.news / "batch.jsonl").write_bytes(b"\n".join(records) + b"\n")

    def try_poison(self, kind, command, place):
        shutil.rmtree(self.index.index, ignore_errors=True)
        version = 1
        if command == "update":
            self.write_source(version)
            self.index.write("build", self.news)
            version = 2
        self.write_source(version, record(text="x" * (70 << 20)) if kind == GIANT else POISONS[kind], place)
        batches = ["--commit-articles", BATCH] if command == "update" else []
        batches += BEYOND_LIMITS if kind == GIANT else []
        run = self.index.write(command, "--report", self.report, "--allow-removals", *batches, self.news)
        problem = self.check(run, version, place)
        self.tally.count("poisoned batches")
        self.tally.check(problem and f"{kind} at place {place} of {command}: {problem}")

    def check(self, run, version, place):
        if run.status not in (DONE, DONE_WITH_REJECTIONS):
            return f"ended with {run.status}: {run.errors}"
        status, rows, errors = self.index.dump(check=True)
        if status != 0:
            return f"dump {status}: {errors}"
        titles = [title.rsplit(" in ", 1)[0] for title, _ in rows.values()]
        missing = {f"Sound {number} version {version}" for number in range(RECORDS)} - set(titles)
        if missing:
            return f"missing: {sorted(missing)}"
        rejected = json.loads(self.report.read_text())["rejected_records"]
        return self.check_poison(len(rows) - RECORDS, rejected, place)

    def check_poison(self, articles, rejected, place):
        if articles == 0 and (len(rejected) != 1 or not rejected[0]["reason"]):
            return f"neither an article nor rejected with a reason: {rejected}"
        if articles == 0:
            self.tally.count("rejected with a reason")
            named = rejected[0].get("member")
            return None if named in ("", str(place + 1)) else f"the report names {named}, not line {place + 1}"
        if articles != 1 or rejected:
            return f"{articles} articles of it, and rejected: {rejected}"
        self.tally.count("harmless")
        return self.check_shown()

    def check_shown(self):
        exported = self.index.search("--all", "--format", "jsonl", "")
        if exported.returncode != 0 or len(exported.stdout.splitlines()) != RECORDS + 1:
            return f"export ended with {exported.returncode}: {exported.stderr}"
        for line in exported.stdout.splitlines():
            json.loads(line)
        return None

    def run(self):
        places = range(0, RECORDS + 1) if self.options.places else (RECORDS // 2,)
        for kind in POISONS:
            for command in ("build", "update"):
                for place in places:
                    if len(self.tally.failures) >= self.options.failures:
                        return self.tally.close()
                    self.try_poison(kind, command, place)
        if self.options.places:
            for command in ("build", "update"):
                self.try_poison(GIANT, command, 1)
        return self.tally.close()


def main():
    options = faults.arguments_of(__doc__, places=0)
    with faults.scratch_folder() as folder:
        return Campaign(options, pathlib.Path(folder)).run()


if __name__ == "__main__":
    sys.exit(main())
