// SPDX-License-Identifier: GPL-3.0-or-later
// How is an article's text shown with its matches and its evidence?
#pragma once

#include "schema/stored_article.h"
#include "searcher/result.h"
#include "web/html/markup.h"

#include <string>
#include <vector>

namespace dateline::web {

/// A mention of a country or an organization in the text.
struct TextMention {
  std::size_t start = 0;  // code points [start, end)
  std::size_t end = 0;
  std::string anchor;  // id of its element; unique in the page
  std::string kind;    // "country", "organization"
  std::string title;   // what it stands for and by which rule, shown on hover
};

/// Paragraphs of the text; matches as <mark id="hit-N"> from 1, mentions as elements with their anchor and title.
/// Matches are in order and apart; mentions may overlap, also each other. What lies beyond the text is left out.
void add_text(Markup& html, const schema::StoredArticle& article, const std::vector<searcher::TextRange>& matches,
              const std::vector<TextMention>& mentions);

}  // namespace dateline::web
