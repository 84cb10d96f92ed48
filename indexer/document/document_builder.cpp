// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/document/document_builder.h"

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

/// Indexes the values of one facet as Boolean terms and in their slot.
void add_values(Xapian::Document& document, schema::Facet facet, const std::vector<FacetValue>& values) {
  const schema::FacetField& field = schema::field_of(facet);
  bool any = false;
  for (const FacetValue& value : values) {
    if (value.key.empty()) continue;
    document.add_boolean_term(schema::value_term(field.term_prefix, value.key));
    any = true;
  }
  if (!any) return;
  document.add_boolean_term(schema::has_term(field.name));
  document.add_value(field.slot, schema::encode_values(values));
}

void add_country(Xapian::Document& document, std::string_view prefix, std::string_view field, const std::string& code) {
  if (code.empty()) return;
  document.add_boolean_term(schema::value_term(prefix, code));
  document.add_boolean_term(schema::has_term(field));
}

/// A name that a query was understood to mean weighs by these: more for what the article is about.
constexpr Xapian::termcount main_country_weight = 3;
constexpr Xapian::termcount most_organization_weight = 3;

/// Adds `extra` to the wdf of a term that add_values made. A Boolean term has a wdf of 0 and could not weigh.
void add_weight(Xapian::Document& document, schema::Facet facet, const std::string& key, Xapian::termcount extra) {
  if (key.empty()) return;
  document.add_term(schema::value_term(schema::field_of(facet).term_prefix, key), extra);
}

FacetValue folded_value(const std::string& label) {
  return {schema::fold_filter_value(label), label};
}

void add_facets(Xapian::Document& document, const EnrichedArticle& enriched) {
  std::vector<FacetValue> countries;
  for (const CountryMention& country : enriched.countries) {
    countries.push_back({country.code, {}});
    if (country.main) add_country(document, schema::country_main_prefix, "country.main", country.code);
  }
  std::vector<FacetValue> organizations;
  for (const OrganizationMention& organization : enriched.organizations) {
    organizations.push_back({organization.id, organization.name});
  }
  std::vector<FacetValue> authors;
  for (const std::string& author : enriched.article.authors) authors.push_back(folded_value(author));

  add_values(document, schema::Facet::Country, countries);
  add_values(document, schema::Facet::Organization, organizations);
  add_values(document, schema::Facet::Author, authors);
  for (const CountryMention& country : enriched.countries) {
    add_weight(document, schema::Facet::Country, country.code, country.main ? main_country_weight : 1);
  }
  for (const OrganizationMention& organization : enriched.organizations) {
    const auto mentions = static_cast<Xapian::termcount>(organization.evidence.size());
    add_weight(document, schema::Facet::Organization, organization.id,
               std::clamp(mentions, 1U, most_organization_weight));
  }
  add_values(document, schema::Facet::Source, {folded_value(enriched.article.source)});
  add_values(document, schema::Facet::Language, {{enriched.language, {}}});
  add_values(document, schema::Facet::Type,
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
  if (enriched.dateline) add_country(document, schema::dateline_prefix, "dateline", enriched.dateline->country);
  add_country(document, schema::publisher_country_prefix, "publisher", enriched.publisher_country);
  document.add_boolean_term(std::string(schema::id_prefix) + enriched.id);
  document.add_value(schema::id_slot, enriched.id);
  document.add_value(schema::date_slot, schema::date_value(enriched.published.date));
  document.add_value(schema::order_slot, schema::order_value(enriched.published.date, enriched.id));
  schema::StoredArticle stored = stored_article(enriched);
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
