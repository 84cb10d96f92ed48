#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does each rule find the breach that it is there for?"""
import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECK = pathlib.Path(__file__).with_name("check_architecture.py")
HEAD = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
BREACHES = {
    "arrows": ("schema/a.h", '#include "indexer/article.h"\n'),
    "web_doors": ("web/a.cpp", '#include "searcher/evaluate/evaluator.h"\n'),
    "xapian_behind_the_door": ("searcher/search.h", "#include <xapian.h>\n"),
    "cli11_in_cli": ("searcher/search.cpp", "#include <CLI/CLI.hpp>\n"),
    "icu_behind_our_functions": ("searcher/search.cpp", "#include <unicode/uchar.h>\n"),
    "quiet_libraries": ("indexer/a.cpp", "void f() { std::cout << 1; }\n"),
    "names": ("indexer/string_utils.h", ""),
    "file_heads": ("schema/b.h", None),
    "file_sizes": ("schema/b.h", "\n" * 401),
}


def run(root, rule):
    return subprocess.run([sys.executable, CHECK, root, rule], capture_output=True, text=True, check=False)


class Rules(unittest.TestCase):
    def test_each_rule_finds_its_breach(self):
        rules = subprocess.run([sys.executable, CHECK, "--list"], capture_output=True, text=True, check=True)
        self.assertEqual(sorted(rules.stdout.split(";")), sorted(BREACHES))
        for rule, (name, body) in BREACHES.items():
            with self.subTest(rule=rule), tempfile.TemporaryDirectory() as folder:
                root = pathlib.Path(folder)
                (root / "schema").mkdir()
                (root / "schema/sound.h").write_text(HEAD)
                self.assertEqual(run(root, rule).returncode, 0)
                breach = root / name
                breach.parent.mkdir(exist_ok=True)
                breach.write_text("int x;\n" if body is None else HEAD + body)
                result = run(root, rule)
                self.assertEqual(result.returncode, 1, result.stdout)
                self.assertIn(name.rsplit("/", 1)[-1], result.stdout)


if __name__ == "__main__":
    unittest.main()
