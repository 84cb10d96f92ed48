// SPDX-License-Identifier: GPL-3.0-or-later
// How are the names put into the word-hash trie?
#pragma once

#include "schema/gazetteer/compile/compilation.h"
#include "schema/gazetteer/layout.h"
#include "schema/gazetteer/word_hash.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace dateline::schema::gazetteer {

/// The trie while it grows. Names keep the order in which they were added.
class Trie {
public:
  Trie();
  /// Throws Error{Damaged} if two different words share a hash (then the hash must change).
  void add(const CompiledName& name, std::uint32_t index);

  /// The edges as an open-addressing table at most half full, a power of two.
  [[nodiscard]] std::vector<Edge> edges() const;
  /// The names' indexes in the order of the nodes that they end at.
  [[nodiscard]] std::vector<std::uint32_t> entry_order() const;
  [[nodiscard]] std::vector<Node> nodes() const;
  [[nodiscard]] std::vector<std::uint64_t> filter(EdgeKind kind) const;
  [[nodiscard]] std::uint32_t longest_name() const noexcept { return longest_name_; }

private:
  struct Growing {
    std::vector<std::uint32_t> entries;
    bool has_words = false;
    bool has_stems = false;
  };
  std::uint32_t step(std::uint32_t node, const std::string& word, EdgeKind kind);

  std::vector<Growing> nodes_;
  std::unordered_map<std::uint64_t, std::uint32_t> steps_;
  std::unordered_map<std::uint64_t, std::string> words_of_hashes_;
  std::vector<std::uint64_t> word_filter_;
  std::vector<std::uint64_t> stem_filter_;
  std::uint32_t longest_name_ = 0;
};

}  // namespace dateline::schema::gazetteer
