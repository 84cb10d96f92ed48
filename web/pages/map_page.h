// SPDX-License-Identifier: GPL-3.0-or-later
// What does the page of the map show?
#pragma once

#include "searcher/result.h"
#include "web/state/search_state.h"

#include <string>

namespace dateline::web {

/// The map, and every country as a list. `result` has all values of the country facet, and no hits.
[[nodiscard]] std::string map_page(const SearchState& state, const searcher::SearchResult& result);

}  // namespace dateline::web
