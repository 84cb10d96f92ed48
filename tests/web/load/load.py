#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does dateline-web stay up, fair and small under load and abuse?

Usage: load.py BIN_FOLDER SAMPLE_CORPUS [--index DIR] [--seconds N] [--rounds ROUND...]
Rounds, all by default: `slow` (500 clients that never finish a request, beside ordinary ones), `header` (a header of
100 MB), `exports` (clients that take no byte of their export), `overload` (twice what the server can answer,
for --seconds, by wrk where it is installed). Prints figures as JSON; exit 1 where a bound is broken. docs/testing.md holds
the figures of long runs.
"""
import argparse
import json
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

from server import Server, get, read_response

P95_SECONDS = 1.0
GROWTH_MB = 20
DRIFT = 0.05
SHORT_SECONDS, SHORT_GROWTH_MB = 60, 64  # a shorter run still meets its connections, of 32 KiB each, and the index
ALLOWED = {200, 429, 503}
SLOW_CLIENTS = 500
QUEUE_PLACES = 256  # --max-waiting
HEADER_BYTES = 100_000_000
TARGET = "/search.json?q=Russia+OR+Korea"


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def ask_for(server, seconds, took, statuses):
    """Ordinary requests, one after the other on connections of their own."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        before = time.monotonic()
        with server.connect() as client:
            client.sendall(get(TARGET))
            statuses.append(read_response(client)[0])
        took.append(time.monotonic() - before)
        time.sleep(0.01)


def slow(server, options):
    """Slow clients send a byte of their request line or headers each second, and never end."""
    clients = [server.connect() for _ in range(SLOW_CLIENTS)]
    for number, client in enumerate(clients):
        client.sendall(b"GET / HTTP/1.1\r\nX-Slow: " if number % 2 else b"GET /")
    took, statuses = [], []
    ordinary = threading.Thread(target=ask_for, args=(server, options.slow_seconds, took, statuses))
    ordinary.start()
    dropped = set()
    while ordinary.is_alive():
        for number, client in enumerate(clients):
            try:
                client.send(b"x")
            except OSError:
                dropped.add(number)
        ordinary.join(1)
    for client in clients:
        client.close()
    p95 = percentile(took, 0.95)
    good = p95 < P95_SECONDS and set(statuses) == {200}
    return good, {"slow_clients": SLOW_CLIENTS, "dropped": len(dropped), "requests": len(took),
                  "p95_ms": round(p95 * 1000, 1), "statuses": sorted(set(statuses))}


def header(server, _options):
    before, piece, sent = server.resident_mb(), b"a" * 1_000_000, 0
    with server.connect() as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
        try:
            while sent < HEADER_BYTES:
                client.sendall(piece)
                sent += len(piece)
        except OSError:
            pass  # the server has seen enough
        status = read_response(client)[0]
    growth = server.peak_mb() - before
    return status == 431 and growth < GROWTH_MB, {"status": status, "sent_mb": sent // 1_000_000,
                                                  "growth_mb": round(growth, 1)}


def exports(server, _options):
    """More clients than exports, none of which reads; an ordinary one is answered all the same."""
    clients = []
    for _ in range(8):
        client = server.connect()
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        client.sendall(get("/search.csv?q=the&all=1"))
        clients.append(client)
    time.sleep(0.5)
    took, statuses = [], []
    ask_for(server, 2, took, statuses)
    for client in clients:
        client.close()
    return set(statuses) == {200}, {"requests": len(took), "p95_ms": round(percentile(took, 0.95) * 1000, 1)}


def parse_wrk(text):
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1))
    errors = re.search(r"Socket errors: (.*)", text)
    return rate, errors.group(1) if errors else ""


def wrk(server, connections, seconds, *script):
    return subprocess.Popen(["wrk", "-t2", f"-c{connections}", f"-d{seconds}", "--timeout", "10",
                             *(["-s", *script] if script else []), f"http://{server.address}{TARGET}"],
                            stdout=subprocess.PIPE, text=True)


def watch(server, flood):
    """Times and statuses of an ordinary client beside the flood, and the server's memory."""
    took, statuses, memory = [], [], []
    while flood.poll() is None:
        started = time.monotonic()
        with server.connect() as client:
            client.sendall(get(TARGET))
            statuses.append(read_response(client)[0])
        took.append(time.monotonic() - started)
        memory.append(server.resident_mb())
        time.sleep(0.1)
    return took, statuses, memory


def overload(server, options):
    """`factor` times the requests that the server can answer, over more connections than its queue has places. Drift: the
    most memory in the last fifth of the time against the most in the first."""
    if not shutil.which("wrk"):
        return True, {"skipped": "wrk is not installed"}
    capacity = parse_wrk(wrk(server, 32, 3).communicate()[0])[0]
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        # A connection rests, then waits for its turn in the queue.
        pause = options.connections / (capacity * options.factor) - QUEUE_PLACES / capacity
        script.write(f"function delay() return math.random(0, {max(1, int(2000 * pause))}) end\n")
        script.flush()
        flood = wrk(server, options.connections, options.seconds, script.name)
        took, statuses, memory = watch(server, flood)
        rate, errors = parse_wrk(flood.communicate()[0])
    seen = server.statuses()
    fifth = max(1, len(memory) // 5)
    first, last = max(memory[:fifth]), max(memory[-fifth:])
    steady = last - first < SHORT_GROWTH_MB if options.seconds < SHORT_SECONDS else last / first - 1 < DRIFT
    good = set(statuses) | set(seen) <= ALLOWED and not errors and steady
    return good, {"capacity_per_s": round(capacity), "offered_per_s": round(rate), "seconds": options.seconds,
                  "connections": options.connections, "statuses": seen, "socket_errors": errors,
                  "p95_ms": round(percentile(took, 0.95) * 1000, 1), "memory_mb": [round(first, 1), round(last, 1)],
                  "drift": round(last / first - 1, 4)}


ROUNDS = {"slow": slow, "header": header, "exports": exports, "overload": overload}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bin_folder", type=pathlib.Path)
    parser.add_argument("sample_corpus", type=pathlib.Path)
    parser.add_argument("--index")
    parser.add_argument("--seconds", type=int, default=5, help="of the overload")
    parser.add_argument("--factor", type=float, default=2, help="of the server's capacity")
    parser.add_argument("--slow-seconds", type=int, default=4, help="of the slow clients")
    parser.add_argument("--connections", type=int, default=1280, help="of the overload")
    parser.add_argument("--rounds", nargs="+", default=list(ROUNDS), choices=ROUNDS)
    options = parser.parse_args()
    failed = False
    with tempfile.TemporaryDirectory() as scratch:
        index = options.index or pathlib.Path(scratch, "sample.idx")
        if not options.index:
            subprocess.run([options.bin_folder / "dateline-index", "build", "--quiet", "--index", index,
                            options.sample_corpus], check=True)
        for name in options.rounds:
            with Server(options.bin_folder / "dateline-web", index, scratch) as server:
                good, figures = ROUNDS[name](server, options)
                ended = server.stop()
            good = good and ended == 0
            failed = failed or not good
            print(json.dumps({"round": name, "good": good, **figures, "exit": ended}), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
