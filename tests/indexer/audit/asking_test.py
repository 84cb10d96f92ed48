#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does audit ask on a terminal, keep each answer, and go on where it was left?

Usage: asking_test.py BIN_FOLDER REPOSITORY
"""
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import unittest

BIN = pathlib.Path(sys.argv[1]).resolve()
SAMPLE = pathlib.Path(sys.argv[2]).resolve() / "sample-corpus"
PROGRAM = BIN / "dateline-index"


class AskingTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.scratch.name)
        subprocess.run([PROGRAM, "build", "--quiet", "--index", cls.folder / "index", SAMPLE], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def answer(self, answers, *arguments):
        """What audit prints to a terminal on which `answers` are typed."""
        controller, terminal = pty.openpty()
        process = subprocess.Popen([PROGRAM, "audit", "--index", self.folder / "index", *arguments], stdin=terminal,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        os.close(terminal)
        os.write(controller, answers.encode())
        output, errors = process.communicate(timeout=60)
        os.close(controller)
        self.assertEqual((process.returncode, errors), (0, ""))
        return output

    def rows(self, table):
        return [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()]

    def test_each_answer_counts(self):
        output = self.answer("r\nw\nwhat?\ns\nr\n", "--sample", "4")
        self.assertEqual(output.count("(r w s q)?"), 5)  # once more after an answer that is none
        self.assertIn("4/4", output)
        self.assertIn("3 judged: 2 right, 1 wrong; 1 skipped, 0 open", output)
        self.assertIn("rules to consider", output)

    def test_the_mention_is_marked_in_its_sentence(self):
        output = self.answer("q\n", "--sample", "1", "--value", "North Korea")
        self.assertRegex(output, r"country KP North Korea \([a-z]+, [a-z]+\)\n  .*\n  .*\[.+\]")

    def test_it_goes_on_where_it_was_left(self):
        table = self.folder / "judged.tsv"
        first = self.answer("r\nw\nq\n", "--sample", "5", "--judged", table)
        self.assertIn("2 judged: 1 right, 1 wrong", first)
        self.assertEqual([row[0] for row in self.rows(table)], ["verdict", "r", "w"])
        second = self.answer("s\nr\nr\n", "--sample", "5", "--judged", table)
        self.assertEqual(second.count("(r w s q)?"), 3)
        self.assertIn("4 judged: 3 right, 1 wrong; 1 skipped, 0 open", second)
        self.assertEqual([row[0] for row in self.rows(table)], ["verdict", "r", "w", "s", "r", "r"])
        self.assertNotIn("(r w s q)?", self.answer("", "--sample", "5", "--judged", table))

    def test_the_end_of_the_input_is_the_end(self):
        self.assertIn("0 judged", self.answer("\x04", "--sample", "3"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
