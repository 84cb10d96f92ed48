#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Do real shells complete as a person expects? Usage: completion_test.py REPOSITORY. zsh is skipped where there is none."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

import shells

COMPLETION = pathlib.Path(sys.argv.pop(1), "packaging/completion").resolve() if len(sys.argv) > 1 else None
FACETS = ["country", "organization", "month", "year", "language", "source", "author", "type"]


class BashTest(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)
        (self.folder / "news archive").mkdir()
        (self.folder / "news.jsonl").touch()

    def offers(self, *words):
        return shells.bash_offers(COMPLETION, list(words), self.folder)

    def test_commands(self):
        self.assertEqual(self.offers("dateline-index", "su"), ["suppress"])
        self.assertIn("build", self.offers("dateline-index", "--config", "build", ""))

    def test_options_of_the_command(self):
        self.assertEqual(self.offers("dateline-index", "build", "--no-p"), ["--no-positions"])
        self.assertEqual(self.offers("dateline-index", "audit", "--field", ""), ["country", "organization"])
        self.assertEqual(self.offers("dateline-index", "status", "--no"), [])
        self.assertEqual(self.offers("dateline-search", "--sn"), ["--snippets"])
        self.assertEqual(self.offers("dateline-web", "--max-e"), ["--max-exports"])

    def test_values(self):
        self.assertEqual(self.offers("dateline-index", "build", "--on-error", ""), ["skip", "stop"])
        self.assertEqual(self.offers("dateline-search", "--format", "js"), ["json", "jsonl"])
        self.assertEqual(self.offers("dateline-search", "--facet", ""), FACETS)
        self.assertEqual(self.offers("dateline-search", "--exclude", "cou"), ["country="])

    def test_values_behind_an_equals_sign(self):
        self.assertEqual(self.offers("dateline-search", "--sort", "=", "n"), ["newest"])
        self.assertEqual(self.offers("dateline-search", "--color", "="), ["auto", "always", "never"])

    def test_files_and_folders(self):
        self.assertEqual(sorted(self.offers("dateline-index", "build", "n")), ["news archive", "news.jsonl"])
        self.assertEqual(self.offers("dateline-index", "build", "--index", ""), ["news archive"])
        self.assertEqual(self.offers("dateline-search", "--batch", "news."), ["news.jsonl"])
        self.assertEqual(self.offers("dateline-index", "status", "n"), [])
        self.assertEqual(self.offers("dateline-web", "--index", "n"), ["news archive"])
        self.assertEqual(self.offers("dateline-web", "--listen", "n"), [])

    def test_words_of_a_query_are_left_alone(self):
        self.assertEqual(self.offers("dateline-search", "--index", "x", "n"), [])


@unittest.skipUnless(shells.has_zsh(), "zsh is not installed")
class ZshTest(unittest.TestCase):
    def offers(self, line):
        """What is offered when `line` and a tab are typed."""
        script = pathlib.Path(__file__).with_name("zsh_offers.zsh")
        with tempfile.TemporaryDirectory() as home:
            return subprocess.run(["zsh", "-f", script, COMPLETION, line], capture_output=True, text=True, timeout=60,
                                  check=True, stdin=subprocess.DEVNULL,
                                  env={"PATH": "/usr/bin:/bin", "HOME": home, "TERM": "dumb"}).stdout.split()

    def test_commands_and_options_and_values(self):
        self.assertEqual(self.offers("dateline-index su"), ["suppress"])
        self.assertEqual(self.offers("dateline-index build --no-p"), ["--no-positions"])
        self.assertEqual(self.offers("dateline-index retag --dry"), ["--dry-run"])
        self.assertEqual(self.offers("dateline-index --config x build --on-error "), ["skip", "stop"])
        self.assertEqual(self.offers("dateline-search --facet "), FACETS)
        self.assertEqual(self.offers("dateline-search --format=js"), ["json", "jsonl"])
        self.assertEqual(self.offers("dateline-web --max-e"), ["--max-exports"])


if __name__ == "__main__":
    unittest.main()
