// SPDX-License-Identifier: GPL-3.0-or-later
// What does an article name, by tables, tagger and the rules of the user together?
#pragma once

#include "indexer/article.h"
#include "indexer/entities/entity_tables.h"
#include "schema/dates.h"
#include "schema/words.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// The article as far as its entities depend on it; borrowed for the call.
struct ReadArticleText {
  std::string_view title;  // "" where it was made from the text
  std::string_view text;
  const schema::Words& title_words;
  const schema::Words& text_words;
  std::string_view language;
  schema::Date published;
};

struct ArticleEntities {
  std::string dateline_country;                    // code, "" where unknown
  std::vector<CountryMention> countries;           // most salient first
  std::vector<OrganizationMention> organizations;  // most mentioned first
};

/// The one way from a text to its entities: of an article that is read, and of one that an index holds. The country in
/// `dateline` is not looked at. Thread-safe.
[[nodiscard]] ArticleEntities find_article_entities(const EntityTables& tables, const ReadArticleText& article,
                                                    std::optional<Dateline> dateline);

}  // namespace dateline::indexer
