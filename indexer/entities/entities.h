// SPDX-License-Identifier: GPL-3.0-or-later
// Which countries and organizations does an article name, and which countries is it about?
#pragma once

#include "indexer/article.h"
#include "indexer/entities/entity_tables.h"
#include "indexer/entities/rules/article_rules.h"
#include "schema/gazetteer/gazetteer.h"
#include "schema/words.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// What entity recognition looks at; everything is borrowed for the call. Words are cut once for all stages.
struct EntityInput {
  std::string_view title;
  std::string_view text;
  const schema::Words& title_words;
  const schema::Words& text_words;
  std::string_view language;  // "und" where unknown
  schema::Date published;     // precision None: names are read as of today
  const std::optional<Dateline>& dateline;
  const rules::ArticleRules* rules = nullptr;  // what the user says about this article; null: nothing
};

/// The organizations of an article, most mentioned first, ties by first mention; mentions never overlap.
[[nodiscard]] std::vector<OrganizationMention> find_organizations(const EntityTables& tables, const EntityInput& input);

/// The countries of an article, most salient first, ties by code; mentions never overlap. A country named only inside
/// an organization of `organizations` that does not speak for it ("The Japan Times") is no mention.
[[nodiscard]] std::vector<CountryMention> find_countries(const schema::Gazetteer& gazetteer, const EntityInput& input,
                                                         std::span<const OrganizationMention> organizations);

}  // namespace dateline::indexer
