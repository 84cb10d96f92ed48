#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does audit ask on a terminal, keep each answer, and go on where it was left?

Usage: asking_test.py BIN_FOLDER REPOSITORY
"""
import json
import os
import pathlib
import pty
import signal
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

    def start(self, *arguments):
        """audit with a terminal to answer on, and the other end of that terminal."""
        controller, terminal = pty.openpty()
        process = subprocess.Popen([PROGRAM, "audit", "--index", self.folder / "index", *arguments], stdin=terminal,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        os.close(terminal)
        return process, controller

    def answer(self, answers, *arguments):
        """What audit reports, and what it asks, where `answers` are typed."""
        process, controller = self.start(*arguments)
        os.write(controller, answers.encode())
        report, questions = process.communicate(timeout=60)
        os.close(controller)
        self.assertEqual(process.returncode, 0, questions)
        return report, questions

    def rows(self, table):
        return [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()]

    def test_each_answer_counts(self):
        report, questions = self.answer("r\nw\nwhat?\ns\nr\n", "--sample", "4")
        self.assertEqual(questions.count("(r w s q)?"), 5)  # once more after an answer that is none
        self.assertIn("4/4", questions)
        self.assertIn("3 judged: 2 right, 1 wrong; 1 skipped, 0 open", report)
        self.assertIn("rules to consider", report)

    def test_nothing_but_the_report_is_on_standard_output(self):
        report, _ = self.answer("r\nw\n", "--sample", "2", "--json")
        self.assertEqual(json.loads(report)["wrong"], 1)

    def test_an_interruption_keeps_the_answers_and_reports_nothing(self):
        table = self.folder / "interrupted.tsv"
        process, controller = self.start("--sample", "5", "--judged", table)
        os.write(controller, b"r\n")
        asked = ""
        while asked.count("(r w s q)?") < 2:
            asked += process.stderr.read(1)
        process.send_signal(signal.SIGINT)
        report, errors = process.communicate(timeout=60)
        os.close(controller)
        self.assertEqual((process.returncode, report), (130, ""))
        self.assertIn("dateline-index: interrupted", errors)
        self.assertEqual([row[0] for row in self.rows(table)], ["verdict", "r"])

    def test_the_mention_is_marked_in_its_sentence(self):
        _, questions = self.answer("q\n", "--sample", "1", "--value", "North Korea")
        self.assertRegex(questions, r"country KP North Korea \([a-z]+, [a-z]+\)\n  .*\n  .*\[.+\]")

    def test_it_goes_on_where_it_was_left(self):
        table = self.folder / "judged.tsv"
        first, _ = self.answer("r\nw\nq\n", "--sample", "5", "--judged", table)
        self.assertIn("2 judged: 1 right, 1 wrong", first)
        self.assertEqual([row[0] for row in self.rows(table)], ["verdict", "r", "w"])
        second, questions = self.answer("s\nr\nr\n", "--sample", "5", "--judged", table)
        self.assertEqual(questions.count("(r w s q)?"), 3)
        self.assertIn("4 judged: 3 right, 1 wrong; 1 skipped, 0 open", second)
        self.assertEqual([row[0] for row in self.rows(table)], ["verdict", "r", "w", "s", "r", "r"])
        self.assertNotIn("(r w s q)?", self.answer("", "--sample", "5", "--judged", table)[1])

    def test_the_end_of_the_input_is_the_end(self):
        self.assertIn("0 judged", self.answer("\x04", "--sample", "3")[0])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
