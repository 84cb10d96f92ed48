// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/document/document_builder.h"

#include "indexer/document/entity_terms.h"
#include "indexer/document/facet_values.h"
#include "indexer/document/field_terms.h"
#include "schema/article_id.h"
#include "schema/date_value.h"
#include "schema/fields.h"
#include "schema/fold.h"
#include "schema/terms.h"
#include "schema/value_list.h"

#include <algorithm>

namespace dateline::indexer {
namespace {

using schema::FacetValue;

// Between title and text, so that no phrase runs from one into the other.
constexpr Xapian::termpos field_gap = 100;

FacetValue folded_value(const std::string& label) {
  return {schema::fold_filter_value(label), label};
}

void add_facets(Xapian::Document& document, const EnrichedArticle& enriched) {
  std::vector<FacetValue> authors;
  for (const std::string& author : enriched.article.authors) authors.push_back(folded_value(author));
  add_facet_values(document, schema::Facet::Author, authors);
  add_facet_values(document, schema::Facet::Source, {folded_value(enriched.article.source)});
  add_facet_values(document, schema::Facet::Language, {{enriched.language, {}}});
  add_facet_values(document, schema::Facet::Type,
                   {{schema::fold_filter_value(enriched.article.type), enriched.article.type}});
}

}  // namespace

schema::Stemmer& DocumentBuilder::stemmer_of(const std::string& language) {
  const auto found = stemmers_.find(language);
  if (found != stemmers_.end()) return found->second;
  return stemmers_.emplace(language, schema::Stemmer(language)).first->second;
}

Xapian::Document DocumentBuilder::build(const DocumentInput& input) {
  const EnrichedArticle& enriched = input.article;
  const Article& article = enriched.article;
  Xapian::Document document;

  FieldTerms text_terms(document, &stemmer_of(enriched.language), with_positions_);
  const Xapian::termpos after_title = text_terms.add(input.title_words, "", 1);
  text_terms.add(input.text_words, "", after_title + field_gap);
  text_terms.add(input.title_words, schema::title_prefix, 1);
  const schema::Words lead_words = schema::split_words(enriched.lead, enriched.language);
  text_terms.add(lead_words, schema::lead_prefix, 1);

  FieldTerms name_terms(document, nullptr, with_positions_);
  Xapian::termpos position = 1;
  for (const std::string& author : article.authors) {
    position = name_terms.add(schema::split_words(author, {}), schema::author_prefix, position) + field_gap;
  }
  const std::string url = schema::canonical_url(article.url);
  name_terms.add(schema::split_words(url, {}), schema::url_prefix, 1);

  add_facets(document, enriched);
  document.add_boolean_term(std::string(schema::id_prefix) + enriched.id);
  document.add_value(schema::id_slot, enriched.id);
  document.add_value(schema::date_slot, schema::date_value(enriched.published.date));
  document.add_value(schema::order_slot, schema::order_value(enriched.published.date, enriched.id));
  schema::StoredArticle stored = stored_article(enriched);
  set_entity_terms(document, stored);
  stored.record_hash = input.record_hash;
  stored.captures = {{std::string(input.file_key), article.captured_at, stored.content_hash,
                      std::string(input.record_hash), to_string(stored.published)}};
  if (!input.file_key.empty()) {
    document.add_boolean_term(std::string(schema::file_prefix) + std::string(input.file_key));
  }
  document.set_data(schema::encode_article(stored));
  return document;
}

}  // namespace dateline::indexer
