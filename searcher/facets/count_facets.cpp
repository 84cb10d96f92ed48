// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/count_facets.h"

#include "searcher/facets/labels.h"

#include <algorithm>

namespace dateline::searcher {

using schema::Facet;
using schema::Ordinal;

ValueCounts count_values(const schema::FacetColumn& column, const DocidSet& matches) {
  ValueCounts counts{std::vector<std::size_t>(column.size(), 0), 0};
  matches.for_each([&](Docid docid) {
    const auto values = column.values_of(docid);
    if (values.empty()) ++counts.missing;
    for (const Ordinal ordinal : values) ++counts.by_ordinal[ordinal];
  });
  return counts;
}

FacetResult count_facet(const schema::Columns& columns, const schema::Gazetteer& gazetteer,
                        const FacetCounting& counting) {
  const Facet facet = counting.request.facet;
  const schema::FacetColumn& column = columns.facet(facet);
  const ValueCounts counts = count_values(column, counting.matches);
  std::vector<Ordinal> selected;
  for (const std::string& key : counting.selected) {
    if (const auto ordinal = column.find(key)) selected.push_back(*ordinal);
  }
  const auto chosen = [&](Ordinal ordinal) {
    return std::find(selected.begin(), selected.end(), ordinal) != selected.end();
  };

  std::vector<Ordinal> present;
  for (Ordinal ordinal = 0; ordinal < column.size(); ++ordinal) {
    if (counts.by_ordinal[ordinal] != 0 || chosen(ordinal)) present.push_back(ordinal);
  }
  std::size_t listed = present.size();
  if (!is_period(facet)) {
    listed = std::min(counting.request.limit, present.size());
    const auto more_articles = [&](Ordinal a, Ordinal b) {
      return counts.by_ordinal[a] != counts.by_ordinal[b] ? counts.by_ordinal[a] > counts.by_ordinal[b] : a < b;
    };
    const auto beyond = present.begin() + static_cast<std::ptrdiff_t>(listed);
    std::partial_sort(present.begin(), beyond, present.end(), more_articles);
    // Chosen values stay in sight, so that a choice can be undone where it was made.
    const auto others = std::partition(beyond, present.end(), chosen);
    std::sort(beyond, others, more_articles);
    listed = static_cast<std::size_t>(others - present.begin());
  }

  FacetResult result;
  result.facet = facet;
  result.missing = counts.missing;
  result.other = present.size() - listed;
  for (std::size_t i = 0; i < listed; ++i) {
    const Ordinal ordinal = present[i];
    result.values.push_back({std::string(column.key(ordinal)), facet_label(facet, column, ordinal, gazetteer),
                             counts.by_ordinal[ordinal], chosen(ordinal)});
  }
  return result;
}

}  // namespace dateline::searcher
