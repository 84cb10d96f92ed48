// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of articles that have left their feed when the index is built anew?
#pragma once

#include "indexer/generation/former_index.h"

#include <cstdint>
#include <functional>
#include <set>
#include <string>

namespace dateline::indexer {

/// An article whose feed is still there and names it no more.
struct DepartedItem {
  std::string id;
  std::int64_t captured_at = 0;
  std::string language;
  std::string serialised;  // Xapian's form; only captures in feeds that are still there count as standing in a source
};

/// Visits the articles of the published index that stand in the feeds with these file keys and whose id `is_known` does
/// not know, each once.
void visit_departed_items(const FormerIndex& former, const std::set<std::string>& feeds,
                          const std::function<bool(const std::string& id)>& is_known,
                          const std::function<void(DepartedItem)>& visit);

}  // namespace dateline::indexer
