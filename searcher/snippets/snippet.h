// SPDX-License-Identifier: GPL-3.0-or-later
// Which passage of an article shows best why it matches?
#pragma once

#include "schema/stored_article.h"
#include "searcher/evaluate/query_terms.h"
#include "searcher/query/ast.h"
#include "searcher/result.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

inline constexpr std::size_t snippet_chars = 240;  // code points of one passage, about

/// What of a query can be shown in a text. Folded forms of exact words, stems, starts of words, and facet values whose
/// evidence is highlighted.
struct SnippetTerms {
  std::set<std::string, std::less<>> exact;
  std::set<std::string, std::less<>> stems;
  std::vector<std::vector<std::string>> phrases;  // folded words that are shown only where they stand together
  std::vector<std::string> starts;                // of words: wildcards
  std::map<std::string, std::string> countries;   // code -> the code that it counts as: SU -> RU for Russia
  std::set<std::string> organizations;            // ids
  // Kept between articles: they remember words, and making one costs as much as a snippet.
  std::shared_ptr<schema::Stemmers> stemmers = std::make_shared<schema::Stemmers>();
};

/// Collects them from a tree; whatever stands under NOT is left out.
[[nodiscard]] SnippetTerms snippet_terms(const Node& root, QueryTerms& terms);

/// Up to `passages` passages of the article's text with their highlights, in its order and joined by " … "; those that
/// meet become one. The start of the text where nothing in it matches. Empty text for an empty article.
[[nodiscard]] Snippet make_snippet(const schema::StoredArticle& article, const SnippetTerms& terms,
                                   std::size_t passages);

}  // namespace dateline::searcher
