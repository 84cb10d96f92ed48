// SPDX-License-Identifier: GPL-3.0-or-later
// Where in its text does an article match?
#pragma once

#include "schema/code_points.h"
#include "schema/stored_article.h"
#include "searcher/snippets/snippet.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::searcher {

/// Code points [start, end) of the text to highlight. `term` tells different terms apart.
struct TextMatch {
  std::uint32_t start;
  std::uint32_t end;
  std::string term;
};

/// Matches in order and apart; where two overlap the earlier stays, of those that start together the longer, and
/// evidence before words: "Russia" and "Moscow" show the same thing. `points` are those of the article's text.
[[nodiscard]] std::vector<TextMatch> text_matches(const schema::StoredArticle& article, const SnippetTerms& terms,
                                                  const schema::CodePoints& points);

}  // namespace dateline::searcher
