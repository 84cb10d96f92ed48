// SPDX-License-Identifier: GPL-3.0-or-later
// What would indexing see in a folder of news?
#pragma once

#include "indexer/entities/entity_tables.h"
#include "indexer/readers/reader.h"
#include "indexer/run/reading_tally.h"
#include "indexer/run/run_observer.h"
#include "indexer/run/run_rules.h"

#include <functional>
#include <string>
#include <vector>

namespace dateline::indexer {

struct ExtractRequest {
  std::vector<std::string> sources;
  ReadOptions reading;
  unsigned jobs = 1;
  bool stop_at_rejection = false;
  RulesChoice rules = {};
};

/// Calls `print` with one JSON object per article (product contract, section 5; no line end), in the order of the walk,
/// one call at a time. Throws Error as build_index does, once what was read before is printed, and whatever `print`
/// throws, after which it is not called again.
[[nodiscard]] ReadingCounts extract_articles(const ExtractRequest& request, const EntityTables& tables,
                                             RunObserver& observer, const std::function<void(std::string)>& print);

}  // namespace dateline::indexer
