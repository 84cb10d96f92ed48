// SPDX-License-Identifier: GPL-3.0-or-later
// How much prose, and how much else, stands inside an element?
#pragma once

#include "indexer/article_text/text_blocks.h"

#include <cstdint>
#include <vector>

namespace dateline::indexer {

/// Sums over the blocks of a page, ready for any element in constant time. Made in one pass; says
/// nothing of what is dropped later.
class ProseSums {
public:
  ProseSums(const HtmlTree& tree, const BlockList& list);

  /// Letters of good blocks that are not dropped, in the subtree of `node`.
  [[nodiscard]] std::uint32_t good(NodeIndex node) const noexcept { return sum(good_, node); }
  /// Letters of what is dropped, of teasers, and of the links outside of prose; other short text speaks neither for nor
  /// against an article.
  [[nodiscard]] std::uint32_t bad(NodeIndex node) const noexcept { return sum(bad_, node); }
  [[nodiscard]] std::uint32_t all_good() const noexcept { return good_.back(); }

private:
  [[nodiscard]] std::uint32_t sum(const std::vector<std::uint32_t>& before, NodeIndex node) const noexcept {
    return before[(*tree_)[node].end] - before[node];
  }

  const HtmlTree* tree_;
  std::vector<std::uint32_t> good_;  // of the blocks that begin before a node
  std::vector<std::uint32_t> bad_;
};

}  // namespace dateline::indexer
