// SPDX-License-Identifier: GPL-3.0-or-later
// How is a database opened that may crash or hold whoever opens it? By a process of its own: xapian-check crashed on 16
// of 700 random damages.
#pragma once

#include "indexer/integrity/database_report.h"

#include <chrono>
#include <filesystem>
#include <functional>

namespace dateline::indexer {

/// The subcommand of dateline-index that answers with encode_report(inspect_database(...)) on standard output.
inline constexpr const char* inspection_command = "inspect-database";
inline constexpr const char* counts_argument = "counts";
inline constexpr const char* structure_argument = "structure";

struct Inspector {
  std::filesystem::path program;       // dateline-index; of the running program: /proc/self/exe
  std::chrono::seconds time_limit{0};  // 0: a minute, and a second more for each 2 MB
  std::function<void()> keep_going;    // called ten times a second; throws to stop, which ends the process too
};

/// Inspects `generation` in a new process, which ends with this one. A crash or a passed time limit is a `failure` in
/// the report. Throws Error{Io} where no process can be started.
[[nodiscard]] DatabaseReport inspect_in_process(const Inspector& inspector, const std::filesystem::path& generation,
                                                InspectionDepth depth);

/// What the new process does first: dies with process `parent`, and leaves no core file. Returns false if `parent` is
/// gone already.
[[nodiscard]] bool tie_to_parent(int parent);

}  // namespace dateline::indexer
