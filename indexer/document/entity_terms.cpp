// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/document/entity_terms.h"

#include "indexer/document/facet_values.h"
#include "schema/fields.h"
#include "schema/terms.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {
namespace {

using schema::FacetValue;

constexpr std::string_view country_main_field = "country.main";
constexpr std::string_view dateline_field = "dateline";
constexpr std::string_view publisher_field = "publisher";

/// A name that a query was understood to mean weighs by these: more for what the article is about.
constexpr Xapian::termcount main_country_weight = 3;
constexpr Xapian::termcount most_organization_weight = 3;

void remove_terms(Xapian::Document& document, std::string_view prefix) {
  const std::string start(prefix);
  std::vector<std::string> terms;
  auto term = document.termlist_begin();
  for (term.skip_to(start); term != document.termlist_end() && (*term).starts_with(start); ++term)
    terms.push_back(*term);
  for (const std::string& known : terms) document.remove_term(known);
}

void remove_entities(Xapian::Document& document) {
  static constexpr std::array prefixes = {schema::country_prefix, schema::country_main_prefix, schema::dateline_prefix,
                                          schema::publisher_country_prefix, schema::organization_prefix};
  for (const std::string_view prefix : prefixes) remove_terms(document, prefix);
  const auto& country = schema::field_of(schema::Facet::Country);
  const auto& organization = schema::field_of(schema::Facet::Organization);
  // Each is a whole term; that of "country" begins that of "country.main" as well.
  for (const std::string_view field :
       {country.name, organization.name, country_main_field, dateline_field, publisher_field})
    remove_terms(document, schema::has_term(field));
  document.add_value(country.slot, {});  // an empty one is none; removing what is not there would throw
  document.add_value(organization.slot, {});
}

void add_country(Xapian::Document& document, std::string_view prefix, std::string_view field, const std::string& code) {
  if (code.empty()) return;
  document.add_boolean_term(schema::value_term(prefix, code));
  document.add_boolean_term(schema::has_term(field));
}

/// Adds `extra` to the wdf of a term that add_facet_values made. A Boolean term has a wdf of 0 and could not weigh.
void add_weight(Xapian::Document& document, schema::Facet facet, const std::string& key, Xapian::termcount extra) {
  if (key.empty()) return;
  document.add_term(schema::value_term(schema::field_of(facet).term_prefix, key), extra);
}

void add_countries(Xapian::Document& document, const std::vector<schema::StoredCountry>& countries) {
  std::vector<FacetValue> values;
  for (const schema::StoredCountry& country : countries) {
    values.push_back({country.code, {}});
    if (country.main) add_country(document, schema::country_main_prefix, country_main_field, country.code);
  }
  add_facet_values(document, schema::Facet::Country, values);
  for (const schema::StoredCountry& country : countries)
    add_weight(document, schema::Facet::Country, country.code, country.main ? main_country_weight : 1);
}

void add_organizations(Xapian::Document& document, const std::vector<schema::StoredOrganization>& organizations) {
  std::vector<FacetValue> values;
  for (const schema::StoredOrganization& organization : organizations)
    values.push_back({organization.id, organization.name});
  add_facet_values(document, schema::Facet::Organization, values);
  for (const schema::StoredOrganization& organization : organizations) {
    const auto mentions = static_cast<Xapian::termcount>(organization.evidence.size());
    add_weight(document, schema::Facet::Organization, organization.id,
               std::clamp(mentions, 1U, most_organization_weight));
  }
}

}  // namespace

void set_entity_terms(Xapian::Document& document, const schema::StoredArticle& article) {
  remove_entities(document);
  add_countries(document, article.countries);
  add_organizations(document, article.organizations);
  add_country(document, schema::dateline_prefix, dateline_field, article.dateline_country);
  add_country(document, schema::publisher_country_prefix, publisher_field, article.publisher_country);
}

}  // namespace dateline::indexer
