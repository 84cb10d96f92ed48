// SPDX-License-Identifier: GPL-3.0-or-later
// What does the page of an article show?
#pragma once

#include "schema/stored_article.h"
#include "searcher/result.h"
#include "web/state/search_state.h"

#include <string>
#include <vector>

namespace dateline::web {

struct ArticleView {
  const SearchState& state;  // the search that the reader comes from
  const schema::StoredArticle& article;
  std::vector<searcher::TextRange> matches;
  std::vector<searcher::Hit> similar;
  std::string citation;
};

/// Text, matches with their keys, evidence, similar articles, citation, link to the source. Text only: what was
/// archived is never served as markup.
[[nodiscard]] std::string article_page(const ArticleView& view);

}  // namespace dateline::web
