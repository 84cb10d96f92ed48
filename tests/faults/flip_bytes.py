#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is every flipped byte of a published index found?

Usage: flip_bytes.py BIN_FOLDER REPOSITORY [--flips N] [--seed N] [--source PATH...]

Builds an index of the sources (default: sample-corpus), twice, so that a generation before the published one lies beside
it, and takes a copy. Then, N times: changes one byte of one published file to another value, runs `verify --deep` and sets
the byte back. Places are drawn over all bytes, and every fourth one from the small files (stub, version file, hashes) and
from the heads of blocks, which a draw over bytes would hardly ever meet. Each flip must give exit 5 and name the file,
within the time limit. Prints the figures and each miss; exit 1 if there is one.
"""
import argparse
import collections
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

BLOCK = 8192
TIME_LIMIT = 60


def published_files(index):
    """The files that readers of the index read: stub, published generation, its hashes and columns."""
    generation = (index / "XAPIANDB").read_text(encoding="ascii").split()[1]
    files = [index / "XAPIANDB", index / f"{generation}.hashes", *(index / "columns").iterdir()]
    files += [file for file in (index / generation).iterdir() if file.name == "iamglass" or file.suffix == ".glass"]
    return sorted(file for file in files if file.stat().st_size > 0)


def named_columns(index, program, files):
    """Without the columns of the generation before, which no reader reads: flips in them are no damage."""
    kept = []
    for file in files:
        if file.parent.name == "columns":
            aside = file.with_suffix(".aside")
            file.rename(aside)
            missed = subprocess.run([program, "verify", "--index", index], capture_output=True, check=False).returncode == 5
            aside.rename(file)
            if not missed:
                continue
        kept.append(file)
    return kept


def place(files, sizes, number, chance):
    if number % 4 == 3:
        file = chance.choice(files)
        size = file.stat().st_size
        if file.suffix == ".glass" and chance.random() < 0.5:
            return file, chance.randrange(size // BLOCK) * BLOCK + chance.randrange(8)
        return file, chance.randrange(size)
    at = chance.randrange(sum(sizes))
    for file, size in zip(files, sizes):
        if at < size:
            return file, at
        at -= size
    raise AssertionError("no such place")


def flip(descriptor, offset, chance):
    byte = os.pread(descriptor, 1, offset)[0]
    changed = byte ^ (1 << chance.randrange(8)) if chance.random() < 0.5 else (byte + chance.randrange(1, 256)) % 256
    os.pwrite(descriptor, bytes([changed]), offset)
    return byte


def verify(program, index):
    start = time.monotonic()
    try:
        result = subprocess.run([program, "verify", "--deep", "--index", index], capture_output=True, text=True,
                                errors="replace", timeout=TIME_LIMIT, check=False)
        return result.returncode, result.stdout + result.stderr, time.monotonic() - start
    except subprocess.TimeoutExpired:
        return "hang", "", time.monotonic() - start


def campaign(program, index, flips, chance):
    files = named_columns(index, program, published_files(index))
    sizes = [file.stat().st_size for file in files]
    found = collections.Counter()
    misses, times = [], []
    for number in range(flips):
        file, offset = place(files, sizes, number, chance)
        descriptor = os.open(file, os.O_RDWR)
        try:
            byte = flip(descriptor, offset, chance)
            status, output, seconds = verify(program, index)
            os.pwrite(descriptor, bytes([byte]), offset)
        finally:
            os.close(descriptor)
        times.append(seconds)
        if status == 5 and file.name in output:
            found[file.name if file.parent.name != "columns" else "columns"] += 1
        else:
            misses.append(f"{file.relative_to(index)} byte {offset}: {status} {output.strip()[:300]}")
    status, output, _ = verify(program, index)
    if status != 0:
        misses.append(f"the index as it was built: {status} {output.strip()[:300]}")
    return found, misses, times, sum(sizes)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("repository", type=pathlib.Path)
    parser.add_argument("--flips", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--source", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    program = str(options.bin.resolve() / "dateline-index")
    sources = options.source or [options.repository / "sample-corpus"]
    with tempfile.TemporaryDirectory() as scratch:
        index = pathlib.Path(scratch) / "flipped.idx"
        for _ in range(2):
            subprocess.run([program, "build", "--quiet", "--index", index, *sources], check=True)
        found, misses, times, size = campaign(program, index, options.flips, random.Random(options.seed))
    for miss in misses:
        print(f"MISSED: {miss}")
    print(f"{sum(found.values())} of {options.flips} flipped bytes found in {size} bytes; seed {options.seed}; "
          f"verify --deep took {sum(times) / len(times):.3f} s on average, {max(times):.3f} s at most")
    print(", ".join(f"{name} {count}" for name, count in sorted(found.items())))
    return 1 if misses or not found else 0


if __name__ == "__main__":
    sys.exit(main())
