// SPDX-License-Identifier: GPL-3.0-or-later
// How does an index get the entities of today's tables, tagger and rules without its sources?
#pragma once

#include "indexer/entities/entity_tables.h"
#include "indexer/run/entity_changes.h"
#include "indexer/run/run_observer.h"
#include "indexer/run/run_rules.h"
#include "schema/index_format.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace dateline::indexer {

struct RetagRequest {
  std::filesystem::path index;
  RulesChoice rules;
  unsigned jobs = 1;
  bool dry_run = false;  // count, publish nothing
  std::chrono::seconds lock_timeout{0};
};

struct RetagReport {
  std::size_t articles = 0;
  std::size_t changed = 0;           // articles of which any mention differs
  std::vector<ValueChange> changes;  // those of most articles first
  std::uint64_t generation = 0;      // that was published; 0 for none
};

/// Finds the entities of every article anew, from what the published index holds of it, and publishes the result as a
/// new generation in one step, as a build does: ids, run numbers, versions, suppressions and what is known of the
/// sources stay. Throws Error: NoIndex, Damaged, Busy, Io, Interrupted, and as open_rules() does; then the published
/// index is as it was.
[[nodiscard]] RetagReport retag_index(const RetagRequest& request, const EntityTables& tables, RunObserver& observer);

/// The same by these rules, for who holds the lock.
[[nodiscard]] RetagReport retag_published(const RetagRequest& request, const RunRules& rules,
                                          const EntityTables& tables, RunObserver& observer);

}  // namespace dateline::indexer
