#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the main job hold on real collections? Skipped, with a word, where the collections are not there.

Usage: corpora_test.py BIN_FOLDER CORPORA_FOLDER; DATELINE_CORPORA names another folder.
"""
import collections
import gzip
import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import unittest

BIN = pathlib.Path(sys.argv[1])
CORPORA = pathlib.Path(os.environ.get("DATELINE_CORPORA", sys.argv[2]))
MONTHS = {name: number for number, name in enumerate(
    "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(), 1)}


def needs(folder):
    return unittest.skipUnless((CORPORA / folder).is_dir(), f"SKIPPED: no collection {folder} beside the checkout")


def run(*arguments):
    return subprocess.run([str(BIN / arguments[0]), *map(str, arguments[1:])], capture_output=True, text=True, check=False)


def build(index, *arguments):
    report = pathlib.Path(f"{index}.json")
    result = run("dateline-index", "build", "--quiet", "--index", index, "--report", report, *arguments)
    return result, json.loads(report.read_text(encoding="utf-8"))


def search(index, *arguments):
    return json.loads(run("dateline-search", "--index", index, "--format", "json", *arguments).stdout)


class Reuters(unittest.TestCase):
    @needs("reuters-21578")
    def test_every_story_is_an_article_with_its_date(self):
        files = sorted((CORPORA / "reuters-21578").glob("*.sgm"))
        truth = {}
        for file in files:
            text = file.read_text(encoding="latin-1")
            for head, date in re.findall(r'<REUTERS[^>]*NEWID="(\d+)"[^>]*>\s*<DATE>\s*([^<]*?)\s*</DATE>', text):
                day, month, year = re.match(r"(\d+)-([A-Z]{3})-(\d{4})", date).groups()
                truth[head] = f"{year}-{MONTHS[month]:02}-{int(day):02}"
        self.assertEqual(len(truth), 21578)
        with tempfile.TemporaryDirectory() as folder:
            index = pathlib.Path(folder) / "reuters.idx"
            result, report = build(index, *files)
            self.assertEqual(result.returncode, 0, result.stderr[-2000:])
            self.assertEqual((report["articles"], report["rejected"], report["earlier_versions"]), (21578, 0, 0))
            lines = run("dateline-search", "--index", index, "--all", "--format", "jsonl", "--snippets", 0, "--fields",
                        "member,published").stdout.splitlines()
            found = {hit["member"]: hit["published"] for hit in map(json.loads, lines)}
            self.assertEqual(len(found), len(truth))
            wrong = [(member, date, found.get(member)) for member, date in truth.items() if found.get(member) != date]
            self.assertFalse(wrong[:5], f"{len(wrong)} dates are wrong")
            answer = search(index, "--limit", 0, "--facet", "country:1000", "said")
            for value in answer["facets"]["country"]["values"][:5] + answer["facets"]["country"]["values"][-5:]:
                chosen = search(index, "--limit", 0, "--country", value["value"], "said")
                self.assertEqual(chosen["total"], value["count"], value)


class AllSides(unittest.TestCase):
    @needs("allsides")
    def test_mapped_records_in_bounded_memory_and_wrong_dates_refused(self):
        source = CORPORA / "allsides"
        with tempfile.TemporaryDirectory() as folder:
            index = pathlib.Path(folder) / "allsides.idx"
            result, report = build(index, "--map", "text=content_original", "--map", "author=authors", source)
            memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
            self.assertEqual(result.returncode, 0, result.stderr[-2000:])
            self.assertEqual((report["articles"], report["earlier_versions"], report["rejected"]), (14998, 2, 0))
            self.assertLess(memory, 500 * 1024)
            status = json.loads(run("dateline-index", "status", "--json", "--index", index).stdout)
            self.assertLess(status["last_date"], "2021")

            with gzip.open(next(source.glob("*.gz")), "rt", encoding="utf-8") as lines:
                records = collections.OrderedDict((record["url"], record) for record in map(json.loads, lines))
            future = [record for record in records.values() if record["date"] > "2026"]
            self.assertTrue(future)
            for record in future:
                shown = json.loads(run("dateline-search", "--index", index, "--format", "json", "--show",
                                       record["url"]).stdout)
                self.assertNotEqual(shown["published"]["date"], record["date"])
                self.assertTrue([candidate for candidate in shown["published"]["candidates"]
                                 if candidate["raw"] == record["date"] and candidate.get("rejected")], shown["published"])


class Seed(unittest.TestCase):
    """The article that the project began with: scraped text, no date, a comment form at its end."""

    @needs("seed")
    def test_the_seed_article_is_read_as_a_person_reads_it(self):
        with tempfile.TemporaryDirectory() as folder:
            index = pathlib.Path(folder) / "seed.idx"
            result, report = build(index, CORPORA / "seed")
            self.assertEqual((result.returncode, report["articles"]), (0, 1), result.stderr)
            answer = search(index, "North Korea workers Russia")
            self.assertEqual(answer["total"], 1)
            hit = answer["hits"][0]
            article = json.loads(run("dateline-search", "--index", index, "--format", "json", "--show", hit["id"]).stdout)
            self.assertEqual(article["title"], "Russia, China Claim Thousands of North Korean Workers Sent Home")
            self.assertTrue(article["text"].endswith("labor."), article["text"][-200:])
            for word in ("comment", "Reply", "email"):
                self.assertNotIn(word, article["text"])
            self.assertEqual((article["published"]["date"], article["published"]["precision"]), (None, "none"))
            countries = {country["code"]: country["main"] for country in article["countries"]}
            self.assertEqual(set(countries), {"KP", "RU", "CN", "US", "LA"})
            self.assertTrue(countries["KP"] and countries["RU"], countries)
            organizations = {organization["name"] for organization in article["organizations"]}
            expected = {"United Nations Security Council", "CNN", "The Japan Times", "US State Department",
                        "Chinese Foreign Ministry"}
            self.assertLessEqual(expected, organizations, expected - organizations)
            facets = {value["value"] for value in answer["facets"]["country"]["values"]}
            self.assertLessEqual({"KP", "RU", "CN", "US"}, facets)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=2)
