// SPDX-License-Identifier: GPL-3.0-or-later
// How are facets shown, and where does each of their links lead?
#pragma once

#include "searcher/result.h"
#include "web/html/markup.h"
#include "web/state/search_state.h"

namespace dateline::web {

/// One facet: its values with counts, each a link that chooses it or takes it back, a link beside it that leaves it
/// out, any/all where the facet is many-valued, articles without a value (also none), and the way to all values.
/// A link that promises a number of articles carries it as data-count: the total of the page that it leads to.
void add_facet(Markup& html, const SearchState& state, const searcher::SearchResult& result,
               const searcher::FacetResult& facet);

/// "Countries", "Outlets".
[[nodiscard]] std::string_view heading_of(schema::Facet facet);

/// "countries", "outlets".
[[nodiscard]] std::string_view plural_of(schema::Facet facet);

/// What articles without a value of it are called: "no country", "undated".
[[nodiscard]] std::string_view missing_of(schema::Facet facet);

}  // namespace dateline::web
