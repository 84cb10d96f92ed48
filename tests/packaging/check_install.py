#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does `cmake --install` put everything in its place, and do the programs find their data there?

Usage: check_install.py CMAKE BUILD_FOLDER
"""
import pathlib
import subprocess
import sys
import tempfile

FILES = """
bin/dateline-index
bin/dateline-search
bin/dateline-web
share/dateline/gazetteer.bin
share/dateline/tagger.bin
share/dateline/sample-corpus/README.md
share/man/man1/dateline-index.1
share/man/man1/dateline-search.1
share/man/man1/dateline-web.1
share/bash-completion/completions/dateline-index
share/bash-completion/completions/dateline-search
share/bash-completion/completions/dateline-web
share/zsh/site-functions/_dateline-index
share/zsh/site-functions/_dateline-search
share/zsh/site-functions/_dateline-web
lib/systemd/system/dateline-reindex@.service
lib/systemd/system/dateline-reindex@.timer
lib/systemd/system/dateline-alerts@.service
lib/systemd/system/dateline-post-run@.service
lib/systemd/system/dateline-web.service
lib/systemd/system/dateline-web.socket
lib/sysusers.d/dateline.conf
share/doc/dateline/docs/operations.md
share/doc/dateline/examples/dateline.cron
share/doc/dateline/examples/news.conf
share/doc/dateline/examples/web.ini
""".split()


def main():
    cmake, build = sys.argv[1:]
    with tempfile.TemporaryDirectory() as scratch:
        prefix = pathlib.Path(scratch, "prefix")
        subprocess.run([cmake, "--install", build, "--prefix", prefix], check=True, stdout=subprocess.DEVNULL,
                       timeout=60)
        missing = [name for name in FILES if not (prefix / name).is_file()]
        article = pathlib.Path(scratch, "article.txt")
        article.write_text("Talks in Pyongyang\n\nMoscow, 3 May 2019 - Envoys met in North Korea.\n", encoding="utf-8")
        found = subprocess.run([prefix / "bin/dateline-index", "extract", "--quiet", article], capture_output=True,
                               text=True, check=True, timeout=60, env={"PATH": "/usr/bin:/bin", "HOME": scratch}).stdout
        for unit in (prefix / "lib/systemd/system").glob("*.service"):
            if "@CMAKE" in unit.read_text(encoding="utf-8"):
                missing.append(f"{unit}: a variable was left in it")
    if '"KP"' not in found:
        missing.append(f"extract finds no country: {found}")
    print("\n".join(missing))
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
