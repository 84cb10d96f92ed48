// SPDX-License-Identifier: GPL-3.0-or-later
// How many matches hold each value of a facet?
#pragma once

#include "schema/columns/columns.h"
#include "schema/gazetteer/gazetteer.h"
#include "searcher/evaluate/docid_set.h"
#include "searcher/request.h"
#include "searcher/result.h"

#include <string>
#include <vector>

namespace dateline::searcher {

struct FacetCounting {
  FacetRequest request;
  const DocidSet& matches;            // the matches under the query and all other groups
  std::vector<std::string> selected;  // keys of chosen values: marked, and listed even beyond the limit
};

struct ValueCounts {
  std::vector<std::size_t> by_ordinal;  // articles with that value
  std::size_t missing = 0;              // articles without one
};

/// The numbers alone, of all values of the column.
[[nodiscard]] ValueCounts count_values(const schema::FacetColumn& column, const DocidSet& matches);

/// Whether the facet's values are stretches of time, which are listed in their order.
[[nodiscard]] constexpr bool is_period(schema::Facet facet) noexcept {
  return facet == schema::Facet::Month || facet == schema::Facet::Year;
}

/// Exact counts over all of `matches`, by count, then key; months and years complete and in time order.
[[nodiscard]] FacetResult count_facet(const schema::Columns& columns, const schema::Gazetteer& gazetteer,
                                      const FacetCounting& counting);

}  // namespace dateline::searcher
