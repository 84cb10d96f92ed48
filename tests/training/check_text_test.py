#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does check_text.py find each mistake that it is there for? Usage: check_text_test.py CHECK_TEXT"""
import pathlib
import subprocess
import sys
import tempfile

TEXT = "The [O Bank of Ghana] said in [L Accra] that [P Ama Mensah] would speak. " + "Words follow words. " * 20
SOUND = "### wire 1998 Ghana\nA title\n\n" + TEXT + "\n"
FAULTS = {
    "the head is not": SOUND.replace("1998", "1898"),
    "an article needs a title and text": "### wire 1998 Ghana\nA title\n",
    "a bracket that is no mark": SOUND.replace("would speak", "would [sic] speak"),
    "a leading article": SOUND.replace("The [O Bank", "[O the Bank"),
    "a possessive": SOUND.replace("[L Accra]", "[L Accra's]"),
    "blanks in": SOUND.replace("[L Accra]", "[L Accra ]"),
    " words": "### wire 1998 Ghana\nA title\n\nToo short.\n",
    "stands in": SOUND + SOUND,
}


def check(text):
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "text.txt").write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, sys.argv[1], folder], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout


def main():
    status, printed = check(SOUND)
    assert status == 0 and "articles: 1" in printed and "O: 1" in printed, printed
    for message, text in FAULTS.items():
        status, printed = check(text)
        assert status == 1 and message in printed, f"{message}: {printed}"
    assert check("")[0] == 1, "no article is a mistake"
    print(f"{len(FAULTS)} kinds of mistakes found")


if __name__ == "__main__":
    main()
