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
    "web_rooms": ("web/http/a.cpp", '#include "web/pages/frame.h"\n'),
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
                breach.parent.mkdir(parents=True, exist_ok=True)
                breach.write_text("int x;\n" if body is None else HEAD + body)
                result = run(root, rule)
                self.assertEqual(result.returncode, 1, result.stdout)
                self.assertIn(name.rsplit("/", 1)[-1], result.stdout)

    def test_each_back_door_of_the_web_is_closed(self):
        for included in ("searcher/cli/options.h", "searcher/query/parser.h", "searcher/saved/saved_file.h",
                         "schema/index_format.h", "schema/terms.h", "indexer/article.h"):
            with self.subTest(included=included), tempfile.TemporaryDirectory() as folder:
                root = pathlib.Path(folder)
                for name, body in (("schema/sound.h", ""), ("web/pages/a.cpp", f'#include "{included}"\n')):
                    (root / name).parent.mkdir(parents=True)
                    (root / name).write_text(HEAD + body)
                self.assertEqual(run(root, "web_doors").returncode, 1)


if __name__ == "__main__":
    unittest.main()
