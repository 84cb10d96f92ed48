// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/list_values.h"

#include "schema/name_search.h"
#include "searcher/facets/count_facets.h"
#include "searcher/facets/labels.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace dateline::searcher {
namespace {

using schema::Ordinal;

std::vector<NamedValue> candidates_of(const schema::FacetColumn& column, const ValueListing& listing) {
  if (!listing.request.contains.empty()) {
    return listing.names->holding(schema::searchable_name(listing.request.contains));
  }
  std::vector<NamedValue> all;
  for (Ordinal ordinal = 0; ordinal < column.size(); ++ordinal) all.push_back({ordinal, NameFit::Start});
  return all;
}

}  // namespace

FacetResult list_values(const schema::Columns& columns, const schema::Gazetteer& gazetteer,
                        const ValueListing& listing) {
  const FacetValuesRequest& request = listing.request;
  const schema::FacetColumn& column = columns.facet(request.facet);
  const ValueCounts counts = count_values(column, listing.matches);
  std::vector<bool> chosen(column.size(), false);
  for (const std::string& key : listing.selected) {
    if (const auto ordinal = column.find(key)) chosen[*ordinal] = true;
  }
  std::vector<NamedValue> values = candidates_of(column, listing);
  std::erase_if(
      values, [&](const NamedValue& value) { return counts.by_ordinal[value.ordinal] == 0 && !chosen[value.ordinal]; });
  const auto place_of = [&](const NamedValue& value) {
    const std::size_t count = is_period(request.facet) ? 0 : counts.by_ordinal[value.ordinal];  // else in time order
    return std::tuple(!chosen[value.ordinal], value.fit == NameFit::Alias,
                      std::numeric_limits<std::size_t>::max() - count, value.ordinal);
  };
  const auto comes_before = [&](const NamedValue& a, const NamedValue& b) { return place_of(a) < place_of(b); };
  const std::size_t first = std::min(request.offset, values.size());
  const std::size_t last = first + std::min(request.limit, values.size() - first);
  const auto end_of_page = values.begin() + static_cast<std::ptrdiff_t>(last);
  std::partial_sort(values.begin(), end_of_page, values.end(), comes_before);

  FacetResult result;
  result.facet = request.facet;
  result.missing = counts.missing;
  result.other = values.size() - last;
  for (std::size_t i = first; i < last; ++i) {
    const Ordinal ordinal = values[i].ordinal;
    result.values.push_back({std::string(column.key(ordinal)), facet_label(request.facet, column, ordinal, gazetteer),
                             counts.by_ordinal[ordinal], chosen[ordinal]});
  }
  return result;
}

}  // namespace dateline::searcher
