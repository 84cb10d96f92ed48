#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long does an answer take, with exact total, ten hits with snippets and three facets?

Usage: search_times.py PROGRAM INDEX [QUERIES [ROUNDS]]   Runs every query of the file (default: queries.txt beside this
script) in one process, the first round to warm up, and prints median, 95th percentile and slowest of `took_ms` over the
others, and the five slowest queries.
"""
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile


def main():
    program, index = sys.argv[1:3]
    file = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else pathlib.Path(__file__).with_name("queries.txt")
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 5
    queries = [query for query in file.read_text(encoding="utf-8").splitlines() if query]
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as batch:
        batch.write("\n".join(queries * (rounds + 1)) + "\n")
        batch.flush()
        lines = subprocess.run([program, "--index", index, "--batch", batch.name], capture_output=True, text=True,
                               check=True).stdout.splitlines()
    answers = [json.loads(line) for line in lines]
    if len(answers) != len(queries) * (rounds + 1) or any("error" in answer for answer in answers):
        print("search_times: some queries were not answered", file=sys.stderr)
        return 1
    measured = answers[len(queries):]
    times = sorted(answer["took_ms"] for answer in measured)
    print(f"{answers[0]['index']['articles']} articles, {len(queries)} queries x {rounds}")
    print(f"p50 {statistics.median(times):.2f} ms, p95 {times[int(len(times) * 0.95)]:.2f} ms, slowest {times[-1]:.2f} ms")
    by_query = {}
    for answer in measured:
        by_query.setdefault(answer["query"]["text"], []).append(answer["took_ms"])
    slowest = sorted(by_query, key=lambda query: -statistics.median(by_query[query]))[:5]
    for query in slowest:
        total = next(answer["total"] for answer in measured if answer["query"]["text"] == query)
        print(f"  {statistics.median(by_query[query]):8.2f} ms  {total:8d} matches  {query}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
