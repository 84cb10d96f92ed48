// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/retag_document.h"

#include "indexer/dates/dateline.h"
#include "indexer/document/document_builder.h"
#include "indexer/document/entity_terms.h"
#include "indexer/enrich/publisher_country.h"
#include "indexer/entities/article_entities.h"
#include "schema/stored_article.h"
#include "schema/words.h"

#include <optional>
#include <string_view>
#include <utility>

namespace dateline::indexer {

RetaggedDocument retag_document(const EntityTables& tables, Xapian::Document document) {
  const std::string before = document.get_data();
  const schema::StoredArticle former = schema::decode_article(before);
  schema::StoredArticle article = former;
  const std::string_view title = article.title_from.empty() ? std::string_view(article.title) : std::string_view();
  const schema::Words title_words = schema::split_words(title, article.language);
  const schema::Words text_words = schema::split_words(article.text, article.language);
  // Its place in the text is not stored, but the same text gives the same dateline.
  const std::optional<Dateline> dateline = parse_dateline(article.text, article.language);
  ArticleEntities found = find_article_entities(
      tables, {title, article.text, title_words, text_words, article.language, article.published}, dateline);
  set_entities(article, found.countries, found.organizations);
  article.dateline_country = std::move(found.dateline_country);
  article.publisher_country = publisher_country_of(tables.gazetteer, article.url);
  set_entity_terms(document, article);
  const std::string after = schema::encode_article(article);
  document.set_data(after);
  return {article.id, document.serialise(), after != before, changes_between(former, article)};
}

}  // namespace dateline::indexer
