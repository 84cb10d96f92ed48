// SPDX-License-Identifier: GPL-3.0-or-later
// Which of many phrases start at a word of a text?
#pragma once

#include "schema/words.h"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline::indexer::rules {

/// Phrase `number` is words [first, first + count).
struct PhraseMatch {
  std::uint32_t number;
  std::uint32_t first;
  std::uint32_t count;
};

/// A trie of word hashes as the gazetteer's (schema/gazetteer/word_hash.h), kept in memory. Most words of a text are
/// turned away by one bit. Thread-safe once filled.
class PhraseTable {
public:
  PhraseTable();

  /// The number of the phrase of these folded words (not empty), from 0 in the order of adding; a known one keeps its.
  std::uint32_t add(const schema::Words& phrase);
  [[nodiscard]] std::size_t size() const noexcept { return phrases_.size(); }

  /// Appends the phrases that start at word `first`, shortest first.
  void matches_at(const schema::Words& words, std::size_t first, std::vector<PhraseMatch>& out) const;

private:
  static constexpr std::uint32_t no_phrase = UINT32_MAX;
  static constexpr unsigned filter_bits = 17;
  using Filter = std::bitset<std::size_t{1} << filter_bits>;

  std::uint32_t step(std::uint32_t node, std::uint64_t hash);
  [[nodiscard]] bool is_phrase(std::uint32_t number, const schema::Words& words, std::size_t first) const;

  std::unique_ptr<Filter> filter_;  // of the hashes that begin a phrase
  std::unordered_map<std::uint64_t, std::uint32_t> steps_;
  std::vector<std::uint32_t> phrase_at_{no_phrase};  // by node; node 0 is the root
  std::vector<std::vector<std::string>> phrases_;    // their words
};

}  // namespace dateline::indexer::rules
