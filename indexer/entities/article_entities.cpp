// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/article_entities.h"

#include "indexer/entities/dateline_country.h"
#include "indexer/entities/entities.h"
#include "indexer/entities/rules/article_rules.h"

namespace dateline::indexer {

ArticleEntities find_article_entities(const EntityTables& tables, const ReadArticleText& article,
                                      std::optional<Dateline> dateline) {
  std::optional<rules::ArticleRules> ruled;
  if (tables.rules != nullptr)
    ruled.emplace(*tables.rules, rules::RuledText{article.title, article.title_words},
                  rules::RuledText{article.text, article.text_words}, article.language);
  const rules::ArticleRules* const rules = ruled ? &*ruled : nullptr;
  if (dateline)
    dateline->country =
        dateline_country(tables.gazetteer, *dateline, reading_day(article.published), article.language, rules);
  const EntityInput input{
      article.title, article.text, article.title_words, article.text_words, article.language, article.published,
      dateline,      rules};
  ArticleEntities found;
  if (dateline) found.dateline_country = dateline->country;
  found.organizations = find_organizations(tables, input);
  found.countries = find_countries(tables.gazetteer, input, found.organizations);
  return found;
}

}  // namespace dateline::indexer
