#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many mixed faceted queries does dateline-web answer, and how fast?

Usage: measure.py BIN_FOLDER INDEX [--seconds N] [--connections N]

Starts the server over INDEX on a port of its own, asks it with wrk (mixed_queries.lua beside this file) for JSON and for
pages, and prints requests a second, latencies, and which share of the processors server and wrk took. Nothing is
cached between requests: every answer is evaluated, ranked and rendered anew. Statuses other than 200 are mistakes.
"""
import argparse
import os
import pathlib
import re
import resource
import subprocess
import sys
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
TICKS = os.sysconf("SC_CLK_TCK")


def start_server(program, index):
    server = subprocess.Popen([program, "--index", index, "--listen", "127.0.0.1:0", "--quiet"],
                              stderr=subprocess.PIPE, text=True)
    for line in server.stderr:
        found = re.search(r"serving .* at (http://\S+?)/", line)
        if found:
            return server, found.group(1)
    sys.exit("measure.py: the server did not start")


def processor_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def wrk_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def first_pages(address):
    times = []
    for _ in range(20):
        start = time.monotonic()
        with urllib.request.urlopen(address + "/") as response:
            size = len(response.read())
        times.append((time.monotonic() - start) * 1000)
    print(f"first page: {size} bytes of HTML, median {sorted(times)[10]:.1f} ms, slowest {max(times):.1f} ms")


def measure(options, server, address, path):
    before, wrk_before, start = processor_seconds(server.pid), wrk_seconds(), time.monotonic()
    output = subprocess.run(["wrk", "-t1", f"-c{options.connections}", f"-d{options.seconds}s", "-s",
                             str(HERE / "mixed_queries.lua"), address, "--", path],
                            capture_output=True, text=True, check=True).stdout
    wall = (time.monotonic() - start) * os.cpu_count()
    served, asked = processor_seconds(server.pid) - before, wrk_seconds() - wrk_before
    summary = output.strip().splitlines()[-1]
    print(f"{path}: {summary}; server {100 * served / wall:.0f} %, wrk {100 * asked / wall:.0f} % of {os.cpu_count()} "
          "processors")
    return "3xx 0, socket errors 0" in summary


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bin")
    parser.add_argument("index")
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--connections", type=int, default=16)
    options = parser.parse_args()
    server, address = start_server(os.path.join(options.bin, "dateline-web"), options.index)
    try:
        first_pages(address)
        sound = [measure(options, server, address, path) for path in ("/search.json", "/")]
    finally:
        server.terminate()
        server.wait()
    return 0 if all(sound) else 1


if __name__ == "__main__":
    sys.exit(main())
