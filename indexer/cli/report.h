// SPDX-License-Identifier: GPL-3.0-or-later
// What does a run leave behind for people and programs to read?
#pragma once

#include "indexer/run/build.h"
#include "indexer/run/reading_tally.h"
#include "indexer/run/update.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dateline::indexer::cli {

/// Writes the report of --report: version, run, counts and reasons, and the rejected records with their places. `run`
/// is null for extract. Throws Error{Io}.
void write_report(const std::filesystem::path& file, const ReadingCounts& counts, const schema::IndexRun* run,
                  const std::vector<RejectedRecord>& rejected);

/// "21578 articles from 22 files in 35.2 s; 2 earlier versions, 0 records rejected", or for an update "3 added,
/// 1 changed, 0 removed, 21581 articles; 2 of 24 files read in 0.4 s; 0 records rejected".
[[nodiscard]] std::string summary(const UpdateReport& report, double seconds);

/// A rejected record as `rejected: PATH:MEMBER (byte OFFSET): REASON`, with its line end, and as a line of JSON.
[[nodiscard]] std::string rejected_text(const RejectedRecord& record);
[[nodiscard]] std::string rejected_json(const RejectedRecord& record);

}  // namespace dateline::indexer::cli
