// SPDX-License-Identifier: GPL-3.0-or-later
// What is the text of the article on a page?
#pragma once

#include "indexer/html/tree.h"

#include <string>
#include <string_view>

namespace dateline::indexer {

/// The article's paragraphs joined by "\n\n", without title, byline, captions and page furniture; clean UTF-8. Where
/// under 500 characters are found, pruning by class is left out, then `stated_text` (articleBody of JSON-LD; "" for
/// none) and what stands in <noscript> are tried, and the longest wins. "" for a page without text. Linear.
/// The method is described in docs/html.md.
[[nodiscard]] std::string article_text(const HtmlTree& tree, std::string_view stated_text);

}  // namespace dateline::indexer
