// SPDX-License-Identifier: GPL-3.0-or-later
// What does a run leave behind for people and programs to read?
#pragma once

#include "indexer/run/build.h"
#include "indexer/run/reading_tally.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dateline::indexer::cli {

/// Writes the report of --report: version, run, counts and reasons, and the rejected records with their places. `run`
/// is null for extract. Throws Error{Io}.
void write_report(const std::filesystem::path& file, const ReadingCounts& counts, const schema::IndexRun* run,
                  const std::vector<RejectedRecord>& rejected);

/// "21578 articles from 22 files in 35.2 s; 2 earlier versions, 0 records rejected".
[[nodiscard]] std::string summary(const BuildReport& report, double seconds);

}  // namespace dateline::indexer::cli
