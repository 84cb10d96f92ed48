// SPDX-License-Identifier: GPL-3.0-or-later
// What does a page say about itself beside its text?
#pragma once

#include "indexer/html/tree.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

struct MetaElement {
  std::string name;  // lower case
  std::string content;
  bool is_itemprop = false;  // named by itemprop alone: it belongs to an item of microdata
};

/// What the head of a page and its headings state, each on one line. Views point into the tree's source.
struct PageParts {
  std::vector<MetaElement> metas;         // of property, name, itemprop or http-equiv; at most 512
  std::vector<NodeIndex> headings;        // <h1>, at most 16
  std::vector<std::string_view> json_ld;  // the text of scripts, at most 64
  std::string title;                      // of <title>
  std::string language;                   // of <html lang>
  std::string base;                       // of <base href>, as written
  std::string canonical;                  // of <link rel=canonical>, as written

  /// The content of the first meta element that has one of these names (lower case), the first name first; "" where
  /// there is none.
  [[nodiscard]] std::string_view meta(std::initializer_list<std::string_view> names) const noexcept;
};

inline constexpr std::size_t max_heading_bytes = 2048;

/// Collects them in one walk.
[[nodiscard]] PageParts read_page_parts(const HtmlTree& tree);

}  // namespace dateline::indexer
