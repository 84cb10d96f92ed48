// SPDX-License-Identifier: GPL-3.0-or-later
// Does a place of a page belong to the article, or to what stands around it?
#pragma once

#include "indexer/html/tree.h"

#include <cstdint>

namespace dateline::indexer {

enum class RegionKind : std::uint8_t {
  Article,  // the article, or nothing that says otherwise
  Margin,   // a sidebar or footer: what is labelled there may be about the article
  Outside   // comments, related stories, navigation, quotes and embedded posts, events, consent boxes
};

/// Follows a walk in document order and knows in which region the current node is. An element that holds the headline
/// or half of the page is neither Margin nor Outside.
class PageRegion {
public:
  /// `heading` is the headline's element, no_node where there is none. `tree` is borrowed.
  PageRegion(const HtmlTree& tree, NodeIndex heading) noexcept : tree_(tree), heading_(heading) {}

  /// Call for every node in order.
  void enter(NodeIndex node);
  [[nodiscard]] RegionKind kind() const noexcept { return kind_; }

private:
  [[nodiscard]] RegionKind begins(NodeIndex node) const;

  const HtmlTree& tree_;
  NodeIndex heading_;
  NodeIndex outside_end_ = 0;
  NodeIndex margin_end_ = 0;
  RegionKind kind_ = RegionKind::Article;
};

}  // namespace dateline::indexer
