// SPDX-License-Identifier: GPL-3.0-or-later
// How does an answer look on a terminal?
#pragma once

#include "schema/stored_article.h"
#include "searcher/result.h"

#include <string>

namespace dateline::searcher::cli {

struct TextStyle {
  bool color = false;
  bool explain = false;
};

[[nodiscard]] std::string text_answer(const SearchResult& result, const TextStyle& style);
/// How the query was read, with a line for each note; "" where there is nothing to say.
[[nodiscard]] std::string text_understanding(const SearchResult& result, const TextStyle& style);
/// "12 articles of 70", and how many undated ones were left out; without a line end.
[[nodiscard]] std::string text_total(const SearchResult& result);
/// One hit as text_answer shows it, with the empty line behind it.
[[nodiscard]] std::string text_hit(const Hit& hit, const TextStyle& style);
/// The article with its countries and organizations; `style.explain` adds the evidence for them (text_evidence).
[[nodiscard]] std::string text_article(const schema::StoredArticle& article, const TextStyle& style);

}  // namespace dateline::searcher::cli
