// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/labels.h"

#include "schema/fold.h"
#include "schema/language_names.h"
#include "searcher/evaluate/evaluator.h"

namespace dateline::searcher {
using schema::Facet;

std::string facet_label(Facet facet, const schema::FacetColumn& column, schema::Ordinal ordinal,
                        const schema::Gazetteer& gazetteer) {
  const std::string_view key = column.key(ordinal);
  if (facet == Facet::Country) {
    const auto country = gazetteer.country(key);
    return std::string(country ? country->name : key);
  }
  if (facet == Facet::Organization) {
    const auto organization = gazetteer.organization(key);
    return std::string(organization ? organization->name : column.label(ordinal));
  }
  if (facet == Facet::Language) return schema::language_name(key);
  return std::string(column.label(ordinal));
}

std::string key_of_typed_value(Facet facet, std::string_view typed, const schema::Gazetteer& gazetteer) {
  switch (facet) {
    case Facet::Country: {
      const auto country = gazetteer.find_country(typed);
      return country ? std::string(country->code) : schema::fold_filter_value(typed);
    }
    case Facet::Organization: {
      const auto organization = gazetteer.find_organization(typed);
      return organization ? std::string(organization->id) : unlisted_organization_id(typed);
    }
    case Facet::Language:
      return schema::language_code(typed);
    case Facet::Month:
    case Facet::Year:
      return std::string(typed);
    case Facet::Source:
    case Facet::Author:
    case Facet::Type:
      break;
  }
  return schema::fold_filter_value(typed);
}

}  // namespace dateline::searcher
