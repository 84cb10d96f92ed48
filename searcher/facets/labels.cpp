// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/labels.h"

#include "schema/fold.h"
#include "schema/language_names.h"
#include "searcher/evaluate/evaluator.h"

#include <optional>
#include <utility>

namespace dateline::searcher {
using schema::Facet;

namespace {

/// nullopt where only the index could know.
std::optional<std::string> known_label(Facet facet, std::string_view key, const schema::Gazetteer& gazetteer) {
  if (facet == Facet::Country) {
    if (const auto country = gazetteer.country(key)) return std::string(country->name);
  }
  if (facet == Facet::Organization) {
    if (const auto organization = gazetteer.organization(key)) return std::string(organization->name);
  }
  if (facet == Facet::Language && !key.empty()) return schema::language_name(key);
  return std::nullopt;
}

}  // namespace

std::string facet_label(Facet facet, const schema::FacetColumn& column, schema::Ordinal ordinal,
                        const schema::Gazetteer& gazetteer) {
  const std::string_view key = column.key(ordinal);
  // What the archive calls an organization is what its hits show: a rule of its user may have chosen the name.
  if (facet == Facet::Organization && !column.label(ordinal).empty()) return std::string(column.label(ordinal));
  if (auto label = known_label(facet, key, gazetteer)) return *std::move(label);
  return std::string(facet == Facet::Country ? key : column.label(ordinal));
}

std::string label_of_key(Facet facet, const schema::FacetColumn& column, std::string_view key, std::string_view typed,
                         const schema::Gazetteer& gazetteer) {
  if (const auto ordinal = column.find(key)) return facet_label(facet, column, *ordinal, gazetteer);
  return known_label(facet, key, gazetteer).value_or(std::string(typed));
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
