// SPDX-License-Identifier: GPL-3.0-or-later
// Does a place of a page belong to the article, or to what stands around it?
#pragma once

#include "indexer/html/tree.h"

namespace dateline::indexer {

/// Follows a walk in document order and knows whether the current node stands inside furniture: comments, related
/// stories, navigation, sidebars, footers. An element that holds the headline or half of the page is never furniture.
class PageRegion {
public:
  /// `heading` is the headline's element, no_node where there is none. `tree` is borrowed.
  PageRegion(const HtmlTree& tree, NodeIndex heading) noexcept : tree_(tree), heading_(heading) {}

  /// Call for every node in order, or at least for every element that is not inside one skipped.
  void enter(NodeIndex node);
  [[nodiscard]] bool is_furniture() const noexcept { return in_furniture_; }

private:
  [[nodiscard]] bool begins_furniture(NodeIndex node) const;

  const HtmlTree& tree_;
  NodeIndex heading_;
  NodeIndex furniture_end_ = 0;
  bool in_furniture_ = false;
};

}  // namespace dateline::indexer
