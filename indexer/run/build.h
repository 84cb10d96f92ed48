// SPDX-License-Identifier: GPL-3.0-or-later
// How does a folder of news become a published index?
#pragma once

#include "indexer/entities/entity_tables.h"
#include "indexer/readers/reader.h"
#include "indexer/run/reading_tally.h"
#include "indexer/run/run_observer.h"
#include "indexer/run/run_rules.h"
#include "schema/index_format.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace dateline::indexer {

struct BuildRequest {
  std::filesystem::path index;
  std::vector<std::string> sources;
  ReadOptions reading;
  RulesChoice rules;
  unsigned jobs = 1;
  bool stop_at_rejection = false;
  bool with_positions = true;
  bool allow_removals = false;  // also of over 20 % of the articles of a source
  bool dry_run = false;         // read and enrich everything, publish nothing
  std::chrono::seconds lock_timeout{0};
};

struct BuildReport {
  schema::IndexRun run;
  ReadingCounts counts;
  bool published = false;
};

/// Builds a new generation from scratch and publishes it in one step; readers see the old one until then. What the
/// index knew of each article's first run is carried over. Throws Error: Io for a missing SOURCE or a full disk, Busy,
/// Interrupted; then the published index is as it was.
[[nodiscard]] BuildReport build_index(const BuildRequest& request, const EntityTables& tables, RunObserver& observer);

}  // namespace dateline::indexer
