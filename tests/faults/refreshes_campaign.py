#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How large does an index grow whose every text is changed again and again?

Usage: refreshes_campaign.py BIN_FOLDER [--refreshes N] [--articles N] [--percent P] [--broken compact-by-half]
After each full refresh by update, the published generation may take at most PERCENT of what a build of the same archive
takes, which is compact.
"""
import pathlib
import sys

import archive_model
import faults


def generation_bytes(index):
    """Of the published database alone."""
    generation = (index / "XAPIANDB").read_text().split()[1]
    return sum(path.stat().st_size for path in (index / generation).iterdir())


def main():
    options = faults.arguments_of(__doc__, refreshes=3, articles=200, percent=200)
    tally = faults.Tally("refreshes", options.broken)
    with faults.scratch_folder() as scratch:
        folder = pathlib.Path(scratch)
        archive = archive_model.Archive(folder / "news", options.seed, size=options.articles)
        index = faults.Dateline(options.bin_folder, folder / "index", folder / "log")
        compact = faults.Dateline(options.bin_folder, folder / "compact", folder / "log")
        index.write("build", archive.folder)
        limit = options.percent // 2 - 1 if options.broken else options.percent  # less than any index takes
        percents = []
        for _ in range(options.refreshes):
            archive.rewrite()
            run = index.write("update", archive.folder)
            built = compact.write("build", archive.folder)
            problem = f"{run.errors} {built.errors}" if run.status or built.status else None
            percents.append(100 * generation_bytes(index.index) // generation_bytes(compact.index))
            if percents[-1] > limit:
                problem = problem or f"the index takes {percents[-1]} % of a compact one"
            tally.check(problem)
        tally.count("articles", len(archive.articles()))
        print("refreshes: percent of a compact index:", *percents)
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
