// SPDX-License-Identifier: GPL-3.0-or-later
// Which search does a link lead to? Each function gives the state after one step; the page starts anew.
#pragma once

#include "searcher/result.h"
#include "web/state/search_state.h"

namespace dateline::web {

/// A step that `with_value` and its like can take back and repeat.
struct FacetValue {
  schema::Facet facet;
  std::string value;  // "none": no value
};

[[nodiscard]] SearchState with_value(SearchState state, const FacetValue& value);
[[nodiscard]] SearchState without_value(SearchState state, const FacetValue& value);
[[nodiscard]] SearchState with_exclusion(SearchState state, const FacetValue& value);
/// `exclusion` as TypedRequest::exclude holds it.
[[nodiscard]] SearchState without_exclusion(SearchState state, const std::string& exclusion);
/// The chosen values of a many-valued facet combine with OR, or with AND again.
[[nodiscard]] SearchState with_any(SearchState state, schema::Facet facet, bool any);
/// Whole periods, both ends inclusive, in place of the dates so far; empty: open. What was said about undated articles
/// is taken back: a search by dates leaves them out.
[[nodiscard]] SearchState with_dates(SearchState state, std::string from, std::string to);
[[nodiscard]] SearchState with_word(SearchState state, std::string searcher::TypedRequest::*member, std::string value);
/// The search whose articles an answer shows: with match any where it was relaxed, and so what the links of a page go
/// on from. Its form, and the way back from an article, hold what was asked.
[[nodiscard]] SearchState as_answered(SearchState state, const searcher::SearchResult& result);
/// Without what narrows: values chosen and left out, and dates.
[[nodiscard]] SearchState without_filters(SearchState state);
/// Without offset and limit: on another kind of page these are pages of something else.
[[nodiscard]] SearchState without_page(SearchState state);
/// Beyond max_offset there is no page.
[[nodiscard]] SearchState at_offset(SearchState state, std::size_t offset);

}  // namespace dateline::web
