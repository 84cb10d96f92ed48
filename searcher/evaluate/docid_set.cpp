// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/evaluate/docid_set.h"

#include <algorithm>

namespace dateline::searcher {

void DocidSet::add_all() noexcept {
  std::fill(words_.begin(), words_.end(), ~std::uint64_t{0});
  words_.front() &= ~std::uint64_t{1};  // docid 0
  const std::size_t used = std::size_t{last_docid_} % word_bits + 1;
  if (used < word_bits) words_.back() &= (std::uint64_t{1} << used) - 1;
}

std::size_t DocidSet::count() const noexcept {
  std::size_t total = 0;
  for (const std::uint64_t word : words_) total += static_cast<std::size_t>(std::popcount(word));
  return total;
}

bool DocidSet::empty() const noexcept {
  return std::all_of(words_.begin(), words_.end(), [](std::uint64_t word) { return word == 0; });
}

DocidSet& DocidSet::operator&=(const DocidSet& other) noexcept {
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
  return *this;
}

DocidSet& DocidSet::operator|=(const DocidSet& other) noexcept {
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  return *this;
}

DocidSet& DocidSet::operator-=(const DocidSet& other) noexcept {
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
  return *this;
}

Docid DocidSet::next(Docid from) const noexcept {
  if (from > last_docid_) return 0;
  std::size_t i = from / word_bits;
  std::uint64_t word = words_[i] & (~std::uint64_t{0} << (from % word_bits));
  while (word == 0) {
    if (++i == words_.size()) return 0;
    word = words_[i];
  }
  return static_cast<Docid>(i * word_bits + static_cast<std::size_t>(std::countr_zero(word)));
}

}  // namespace dateline::searcher
