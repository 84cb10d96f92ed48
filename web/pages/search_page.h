// SPDX-License-Identifier: GPL-3.0-or-later
// What does the page of an answer show?
#pragma once

#include "searcher/result.h"
#include "web/state/search_state.h"

#include <string>
#include <vector>

namespace dateline::web {

/// What the page is made of; the request had the facets that the page lists.
struct SearchView {
  const SearchState& state;  // as asked
  const searcher::SearchResult& result;
  std::string timeline;              // its drawing; "" for none
  std::vector<std::string> indexes;  // as named on the command line
};

/// Of an answer, or of the whole archive where nothing was asked.
[[nodiscard]] std::string search_page(const SearchView& view);

/// What the request of the page asks for beside what the address says: facets and bounds.
[[nodiscard]] searcher::SearchRequest page_request(const SearchState& state);

}  // namespace dateline::web
