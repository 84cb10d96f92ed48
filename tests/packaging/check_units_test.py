#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does check_units.py find a service that is less confined than written?"""
import unittest

import check_units

REPORT = """  NAME            DESCRIPTION                                 EXPOSURE
✓ PrivateTmp=     Service has no access to others' files
✗ ProtectHome=    Service has read-only access to homes            0.1
✗ RestrictAddressFamilies=~AF_UNIX   Service may allocate sockets  0.1

→ Overall exposure level for dateline-reindex@news.service: 0.4 SAFE
"""


class CheckUnitsTest(unittest.TestCase):
    def judge(self, figure, points, report=REPORT):
        return check_units.judge("a.service", report, {"a.service": (figure, points)})

    def test_what_is_written_passes(self):
        self.assertEqual(self.judge("0.4", "`ProtectHome`: why; `RestrictAddressFamilies`: why"), [])

    def test_a_higher_figure_is_found(self):
        self.assertEqual(len(self.judge("0.3", "`ProtectHome` `RestrictAddressFamilies`")), 1)

    def test_a_point_without_a_reason_is_found(self):
        self.assertEqual(len(self.judge("0.4", "`ProtectHome`")), 1)

    def test_a_report_without_a_figure_is_found(self):
        self.assertEqual(len(self.judge("0.4", "", "unknown unit")), 1)

    def test_a_service_without_a_row_is_found(self):
        self.assertEqual(len(check_units.judge("a.service", REPORT, {})), 1)

    def test_rows_are_read(self):
        self.assertEqual(check_units.ROW.findall("| unit | x | y |\n| `dateline-post-run@.service` | 1.3 | `A`: b |\n"),
                         [("dateline-post-run@.service", "1.3", "`A`: b")])


if __name__ == "__main__":
    unittest.main()
