#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does check_options.py find what is forgotten?"""
import unittest

import check_options

HELP = """Searches.
Usage: dateline-search [OPTIONS]

Options:
  -h,--help                   Print this help message and exit
  --config=/home/me/.config/dateline/index.ini
                              configuration file
  -n,--limit UINT=10          hits
  --on-error TEXT:{skip,stop}=skip
                              what a rejected record does
  --facet TEXT ...            NAME[:N]: country month; repeatable

Subcommands:
  build                       read the sources

Exit status: 0 done; 3 done, some records were rejected;
74 cannot read or write.
"""

PAGE = """.Sh COMMANDS
.Ss build
Reads.
.Bl -tag -width Ds
.It Fl -dry-run
Nothing.
.El
.Ss status
.Sh OPTIONS
.Ss Options of build
.Bl -tag -width Ds
.It Fl -on-error Cm skip | stop
What.
.El
.Ss Options of every command
.It Fl q , Fl -quiet
.Ss Options before
.It Fl -config Ar FILE
See
.Sx FILES .
.Sh EXIT STATUS
.It 0
.It 3
"""


class CheckOptionsTest(unittest.TestCase):
    def test_help_is_read(self):
        options, commands = check_options.parse_help(HELP)
        self.assertEqual(commands, ["build"])
        self.assertEqual(options, {"-h": [], "--help": [], "--config": [], "-n": [], "--limit": [],
                                   "--on-error": ["skip", "stop"], "--facet": ["country", "month"]})

    def test_pages_are_read(self):
        page = check_options.page_of(PAGE)
        self.assertEqual({command: set(options) for command, options in page.items()},
                         {"": {"--config"}, "build": {"--dry-run", "--on-error", "-q", "--quiet"},
                          "status": {"-q", "--quiet"}})

    def differences(self, page, promised=()):
        helped = {"": {"--all": []}, "build": {"--jobs": []}}
        return check_options.differences("p", helped, {"page": page}, set(promised))

    def test_agreement_is_found(self):
        self.assertEqual(self.differences({"": {"--all": ""}, "build": {"--jobs": ""}}), [])

    def test_a_forgotten_option_is_found(self):
        self.assertEqual(self.differences({"": {"--all": ""}, "build": {}}), ["page lacks p build --jobs"])

    def test_a_forgotten_command_is_found(self):
        self.assertEqual(self.differences({"": {"--all": ""}}), ["page lacks the command p build"])

    def test_an_option_that_is_gone_is_found(self):
        page = {"": {"--all": "", "--new": ""}, "build": {"--jobs": "", "--deep": ""}, "watch": {}}
        self.assertEqual(self.differences(page),
                         ["page has p --new, which the program has not", "page has p build --deep, which the program has not",
                          "page has the command p watch, which the program has not"])
        self.assertEqual(self.differences(page, ["p --new", "p build --deep", "p watch"]), [])

    def test_a_kept_promise_is_found(self):
        page = {"": {"--all": ""}, "build": {"--jobs": ""}}
        self.assertEqual(len(self.differences(page, ["p --all", "p build --jobs", "p build"])), 3)

    def test_other_values_are_found(self):
        helped = {"": {"--on-error": ["skip", "stop"]}}
        for offered, count in ((["stop", "skip"], 0), (["skip"], 1), (["skip", "stop", "ask"], 1), ("skip | stop", 0),
                               ("stop", 1)):
            found = check_options.value_differences("p", helped, {"page": {"": {"--on-error": offered}}})
            self.assertEqual(len(found), count, offered)

    def test_pages_that_differ_are_found(self):
        self.assertEqual(check_options.among_each_other("p", {"page": {"a": {"-x": ""}}, "bash": {"a": {}}}, ["a"]),
                         ["page and bash differ: p a -x"])

    def test_exit_statuses_are_compared(self):
        self.assertEqual(check_options.statuses("p", HELP, PAGE),
                         ["exit status 74 stands only in one of p's help and page"])


if __name__ == "__main__":
    unittest.main()
