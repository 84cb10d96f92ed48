// SPDX-License-Identifier: GPL-3.0-or-later
// Which values of one facet are there to choose from, page by page and by what somebody types?
#pragma once

#include "schema/fields.h"
#include "searcher/request.h"
#include "searcher/result.h"

#include <cstddef>
#include <string>

namespace dateline::searcher {

struct FacetValuesRequest {
  schema::Facet facet = schema::Facet::Country;
  /// What a value's label, key, name or alias holds at the start of a word; "" for all values. Text without a letter
  /// or digit is held by none.
  std::string contains = {};
  std::size_t offset = 0;
  std::size_t limit = default_facet_values;
};

/// `facet.values` are chosen ones first, also those that count 0; then those whose own label or key holds the text
/// before those of which another name does; then by count and key, months and years in time order. `facet.other` counts
/// the values behind this page. Counts and `missing` are those that search() gives for the facet.
struct FacetValues {
  SearchResult answer;  // without hits, facets and clauses; never relaxed
  std::string contains;
  FacetResult facet;
};

}  // namespace dateline::searcher
