// SPDX-License-Identifier: GPL-3.0-or-later
// What does a page say about itself?
#pragma once

#include "indexer/html/tree.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::indexer {

struct Page {
  std::vector<std::string> headings;                       // the text of each <h1>, at most 16
  std::string title;                                       // of <title>
  std::string language;                                    // of <html lang>
  std::string canonical;                                   // of <link rel=canonical>
  std::vector<std::pair<std::string, std::string>> metas;  // name (lower case) and content, at most 512
  std::vector<std::string> times;                          // of <time datetime>, at most 8
  std::vector<std::string> author_links;                   // text of <a rel=author>, at most 8
  std::vector<std::string> json_ld;                        // scripts, at most 16

  /// The content of the first meta element of that name (lower case); empty where there is none.
  [[nodiscard]] std::string_view meta(std::string_view name) const noexcept;
};

/// Collects what the elements of a page state. Linear.
[[nodiscard]] Page read_page(const HtmlTree& tree);

}  // namespace dateline::indexer
