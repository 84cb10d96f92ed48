// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/state/changes.h"

#include <algorithm>
#include <utility>

namespace dateline::web {
namespace {

SearchState from_the_start(SearchState state) {
  state.offset = 0;
  return state;
}

std::string exclusion_text(const FacetValue& value) {
  return std::string(schema::field_of(value.facet).name) + '=' + value.value;
}

void add_once(std::vector<std::string>& list, const std::string& value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

}  // namespace

SearchState with_value(SearchState state, const FacetValue& value) {
  auto& choices = state.typed.choices;
  auto group = std::find_if(choices.begin(), choices.end(), [&](const auto& of) { return of.first == value.facet; });
  if (group == choices.end()) group = choices.emplace(choices.end(), value.facet, std::vector<std::string>());
  add_once(group->second, value.value);
  return from_the_start(without_exclusion(std::move(state), exclusion_text(value)));
}

SearchState without_value(SearchState state, const FacetValue& value) {
  for (auto& [facet, values] : state.typed.choices) {
    if (facet == value.facet) std::erase(values, value.value);
  }
  if (state.chosen(value.facet).empty()) state = with_any(std::move(state), value.facet, false);
  return from_the_start(std::move(state));
}

SearchState with_exclusion(SearchState state, const FacetValue& value) {
  state = without_value(std::move(state), value);
  add_once(state.typed.exclude, exclusion_text(value));
  return state;
}

SearchState without_exclusion(SearchState state, const std::string& exclusion) {
  std::erase(state.typed.exclude, exclusion);
  return from_the_start(std::move(state));
}

SearchState with_any(SearchState state, schema::Facet facet, bool any) {
  const std::string name(schema::field_of(facet).name);
  std::erase(state.typed.any, name);
  if (any) state.typed.any.push_back(name);
  return from_the_start(std::move(state));
}

SearchState with_dates(SearchState state, std::string from, std::string to) {
  state.typed.from = std::move(from);
  state.typed.to = std::move(to);
  state.typed.undated.clear();
  return from_the_start(std::move(state));
}

SearchState with_word(SearchState state, std::string searcher::TypedRequest::*member, std::string value) {
  state.typed.*member = std::move(value);
  return from_the_start(std::move(state));
}

SearchState without_filters(SearchState state) {
  state.typed.choices.clear();
  state.typed.exclude.clear();
  state.typed.any.clear();
  return with_dates(std::move(state), "", "");
}

SearchState without_page(SearchState state) {
  state.limit = searcher::default_hits;
  return from_the_start(std::move(state));
}

SearchState as_answered(SearchState state, const searcher::SearchResult& result) {
  if (result.relaxed) state.typed.match = "any";
  return state;
}

SearchState at_offset(SearchState state, std::size_t offset) {
  state.offset = offset;
  return state;
}

}  // namespace dateline::web
