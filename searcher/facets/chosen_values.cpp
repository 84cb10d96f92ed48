// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/chosen_values.h"

#include "searcher/evaluate/evaluator.h"
#include "searcher/facets/labels.h"
#include "searcher/typed_request.h"

namespace dateline::searcher {
std::string key_of_choice(schema::Facet facet, std::string_view typed, const schema::Columns& columns,
                          const schema::Gazetteer& gazetteer) {
  if (typed == typed_none) return {};
  const std::string_view name = typed == typed_choice(typed_none) ? typed_none : typed;
  if (facet != schema::Facet::Organization) return key_of_typed_value(facet, name, gazetteer);
  // What a facet lists is chosen by its key, whatever the tables make of it.
  const schema::FacetColumn& column = columns.facet(facet);
  if (column.find(name)) return std::string(name);
  std::string key = key_of_typed_value(facet, name, gazetteer);
  if (column.find(key)) return key;
  const std::vector<schema::Ordinal> called = values_labelled(column, name);
  return called.empty() ? key : std::string(column.key(called.front()));
}

std::vector<ChosenValue> chosen_values(const SearchRequest& request, const schema::Columns& columns,
                                       const schema::Gazetteer& gazetteer) {
  std::vector<ChosenValue> chosen;
  const auto add = [&](schema::Facet facet, const std::string& typed, bool excluded) {
    const std::string key = key_of_choice(facet, typed, columns, gazetteer);
    chosen.push_back({facet, typed, key, label_of_key(facet, columns.facet(facet), key, typed, gazetteer), excluded});
  };
  for (const FacetChoice& choice : request.choices) {
    for (const std::string& typed : choice.values) add(choice.facet, typed, false);
  }
  for (const FacetExclusion& exclusion : request.exclusions) add(exclusion.facet, exclusion.value, true);
  return chosen;
}

}  // namespace dateline::searcher
