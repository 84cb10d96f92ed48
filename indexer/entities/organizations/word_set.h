// SPDX-License-Identifier: GPL-3.0-or-later
// How is a closed list of words kept, and asked?
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace dateline::indexer::organizations {

using Word = std::string_view;

template <std::size_t Size>
consteval std::array<Word, Size> sorted(std::array<Word, Size> words) {
  std::sort(words.begin(), words.end());
  return words;
}

/// `words` as sorted() returns them.
template <std::size_t Size>
bool holds(const std::array<Word, Size>& words, Word word) noexcept {
  return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace dateline::indexer::organizations
