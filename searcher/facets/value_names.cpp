// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/value_names.h"

#include "schema/name_search.h"
#include "searcher/facets/labels.h"

#include <algorithm>

namespace dateline::searcher {

using schema::Facet;
using schema::Ordinal;

namespace {

// Between the names of one value stands what no typed text holds, so that none is found across two of them.
constexpr char between = '\t';

}  // namespace

ValueNames::ValueNames(Facet facet, const schema::FacetColumn& column, const schema::Gazetteer& gazetteer)
    : facet_(facet), column_(column), gazetteer_(gazetteer) {
  ends_.reserve(column.size());
  const bool has_codes = facet != Facet::Source && facet != Facet::Author && facet != Facet::Type;
  for (Ordinal ordinal = 0; ordinal < column.size(); ++ordinal) {
    const std::string label = facet_label(facet, column, ordinal, gazetteer);
    text_ += schema::searchable_name(label);
    // Cutting words is all the time that this takes: keys that are folded labels hold no other ones.
    if (has_codes && column.key(ordinal) != label) text_ += between + schema::searchable_name(column.key(ordinal));
    if (column.label(ordinal) != label && column.label(ordinal) != column.key(ordinal)) {
      text_ += between + schema::searchable_name(column.label(ordinal));
    }
    text_ += schema::name_end;
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  }
}

NameFit ValueNames::fit_of(Ordinal ordinal, std::string_view typed) const {
  const std::size_t start = ordinal == 0 ? 0 : ends_[ordinal - 1];
  const std::string_view names = std::string_view(text_).substr(start, ends_[ordinal] - start);
  const bool is_key = schema::searchable_name(column_.key(ordinal)) == typed;
  return is_key || names.starts_with(typed) ? NameFit::Start : NameFit::Inside;
}

std::vector<NamedValue> ValueNames::holding(std::string_view typed) const {
  std::vector<NamedValue> found;
  schema::visit_names_holding(text_, ends_, typed, 0, [&](std::size_t i) {
    const auto ordinal = static_cast<Ordinal>(i);
    found.push_back({ordinal, fit_of(ordinal, typed)});
  });
  std::vector<std::string_view> named;
  if (facet_ == Facet::Country) named = gazetteer_.countries_named(typed);
  if (facet_ == Facet::Organization) named = gazetteer_.organizations_named(typed);
  for (const std::string_view key : named) {
    if (const auto ordinal = column_.find(key)) found.push_back({*ordinal, NameFit::Alias});
  }
  const auto same_value = [](const NamedValue& a, const NamedValue& b) { return a.ordinal == b.ordinal; };
  std::sort(found.begin(), found.end(), [](const NamedValue& a, const NamedValue& b) {
    return a.ordinal != b.ordinal ? a.ordinal < b.ordinal : a.fit < b.fit;
  });
  found.erase(std::unique(found.begin(), found.end(), same_value), found.end());
  return found;
}

}  // namespace dateline::searcher
