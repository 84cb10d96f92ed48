// SPDX-License-Identifier: GPL-3.0-or-later
// Which words of titles begin with these letters, and in how many articles do they stand?
#pragma once

#include "searcher/index/open_index.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

struct IndexWord {
  std::string word;  // folded, unstemmed
  std::size_t articles = 0;
};

struct WordPrefix {
  std::string_view field;  // term prefix of the field that is looked at: title_prefix, lead_prefix
  std::string_view word;   // folded
};

/// The `most` words of the field that most articles have there, by that number, then by word; without those that only
/// hidden articles have. Looks at no more than 100,000 words. Throws Xapian::Error.
[[nodiscard]] std::vector<IndexWord> frequent_words(const OpenIndex& index, const WordPrefix& prefix, std::size_t most);

}  // namespace dateline::searcher
