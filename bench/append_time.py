#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long does an update take after one record was appended to a large file?

append_time.py PROGRAM... FOLDER   builds with the first program of `dateline-index`, in an empty FOLDER, an index of 200 MB
of JSON lines and one of a WARC of 100 MB, appends a record to each file and prints the seconds that `update` of each program
takes, from a copy of the same index.
"""
import json
import pathlib
import random
import shutil
import subprocess
import sys
import time

WORDS = """government minister said talks agreement market police court report economy company election president parliament
billion percent growth trade border people city region council review plan budget water energy school hospital union strike
Tuesday Friday January March officials sources according after before during against between under over new old first""".split()
PLACES = ["France", "Kenya", "Peru", "Japan", "Berlin", "Geneva", "the United Nations", "the World Bank"]
TEXT_BYTES = 6000


def text(chooser, size):
    sentences = []
    while sum(map(len, sentences)) < size:
        words = " ".join(chooser.choices(WORDS, k=14))
        sentences.append(f"{words.capitalize()} in {chooser.choice(PLACES)}.")
    return " ".join(sentences)


def json_line(chooser, number):
    record = {"title": text(chooser, 40), "url": f"https://news.example/{number}",
              "date": f"2020-{number % 12 + 1:02}-{number % 28 + 1:02}", "text": text(chooser, TEXT_BYTES)}
    return json.dumps(record) + "\n"


def web_record(chooser, number):
    page = (f"<!DOCTYPE html><html><head><title>{text(chooser, 40)}</title></head><body><article><h1>Report {number}</h1>"
            f"<p>{text(chooser, TEXT_BYTES)}</p></article></body></html>")
    block = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}"
    return (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
            f"WARC-Date: 2020-03-29T10:00:00Z\r\nWARC-Target-URI: https://web.example/{number}\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(block)}\r\n\r\n{block}\r\n\r\n")


def measure(programs, folder, name, record, size):
    chooser = random.Random(1)
    news = folder / pathlib.Path(name).suffix[1:]
    news.mkdir()
    number = written = 0
    with open(news / name, "w", encoding="ascii", newline="") as file:
        while written < size:
            written += file.write(record(chooser, number))
            number += 1
    index = folder / f"{name}.idx"
    subprocess.run([programs[0], "build", "--index", index, news], check=True, capture_output=True)
    time.sleep(3)  # a file that changed within two seconds of a run is looked at again by the next one
    with open(news / name, "a", encoding="ascii", newline="") as file:
        file.write(record(chooser, number))
    for place, program in enumerate(programs):
        copy = folder / f"{name}.{place}.idx"
        shutil.copytree(index, copy)
        started = time.monotonic()
        subprocess.run([program, "update", "--index", copy], check=True, capture_output=True)
        print(f"{name}\t{written / 1e6:.0f} MB\t{number} records\t{program}\t{time.monotonic() - started:.2f} s")


def main():
    *programs, folder = sys.argv[1:]
    if not programs:
        sys.exit(__doc__)
    measure(programs, pathlib.Path(folder), "lines.jsonl", json_line, 200_000_000)
    measure(programs, pathlib.Path(folder), "pages.warc", web_record, 100_000_000)


if __name__ == "__main__":
    main()
