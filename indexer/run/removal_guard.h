// SPDX-License-Identifier: GPL-3.0-or-later
// Would a run erase by accident what nobody meant to erase?
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace dateline::indexer {

/// The articles of one SOURCE before a run and what the run would do to them.
struct SourceBalance {
  std::string source;        // as the user knows it
  std::size_t before = 0;    // articles of it in the index
  std::size_t removed = 0;   // of those, how many would be in the index no longer
  bool has_articles = true;  // something of it is there now
};

/// An unmounted disk looks like a source without articles, a crawl that went wrong like one that lost many. Throws
/// Error{Io} naming the first source that is empty where the index has articles of it, or, unless `allow_removals`,
/// that would lose over 20 % of them.
void refuse_accidental_removal(const std::vector<SourceBalance>& balances, bool allow_removals);

}  // namespace dateline::indexer
