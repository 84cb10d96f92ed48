// SPDX-License-Identifier: GPL-3.0-or-later
// What does Dateline add to an article that a reader found?
#pragma once

#include "indexer/article.h"
#include "indexer/entities/entity_tables.h"
#include "schema/dates.h"
#include "schema/words.h"

#include <string>
#include <string_view>

namespace dateline::indexer {

/// An article with everything added, and its words, cut once for all later stages.
struct Enrichment {
  EnrichedArticle article;
  schema::Words title_words;  // empty where the title was made from the text: it is shown, not indexed
  schema::Words text_words;
};

/// Language, dateline, publication date, organizations, countries, the publisher's country, lead. Thread-safe.
class Enricher {
public:
  /// What `tables` borrow must outlive this object. `today` (UTC) bounds believable dates.
  Enricher(const EntityTables& tables, schema::DayNumber today) : tables_(tables), today_(today) {}

  /// `id` is the article's id.
  [[nodiscard]] Enrichment enrich(Article article, std::string id) const;

private:
  EntityTables tables_;
  schema::DayNumber today_;
};

/// The first paragraph of a text after its dateline, cut between words at about 500 code points.
[[nodiscard]] std::string lead_of(std::string_view text, std::size_t text_start);

}  // namespace dateline::indexer
