// SPDX-License-Identifier: GPL-3.0-or-later
// Which blocks of text does a page hold, where do they stand, and what does the page say about itself?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::indexer {

/// One block of text outside of everything that is dropped (scripts, navigation, footers, forms).
struct PageBlock {
  std::string text;             // clean, references resolved; one line but in <pre>
  std::size_t link_bytes = 0;   // how much of it is link text
  std::uint32_t container = 0;  // the innermost container element, numbered in document order; 0: none
  std::uint32_t article = 0;    // the innermost <article>
  std::uint32_t body = 0;       // the innermost itemprop=articleBody
  std::uint32_t main = 0;       // the innermost <main> or role=main
  bool list_item = false;
};

struct Page {
  std::vector<PageBlock> blocks;
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

inline constexpr std::size_t max_open_elements = 512;  // deeper ones keep the place of the last

/// Reads any bytes that are UTF-8 as a page. One pass, linear time.
[[nodiscard]] Page parse_page(std::string_view html);

}  // namespace dateline::indexer
