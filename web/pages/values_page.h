// SPDX-License-Identifier: GPL-3.0-or-later
// What does the page of all values of a facet show?
#pragma once

#include "searcher/facet_values.h"
#include "web/state/search_state.h"

#include <cstddef>
#include <string>

namespace dateline::web {

inline constexpr std::size_t values_per_page = 100;

/// Which of the values a page shows; what the state says of a page is that of the hits, and not looked at.
struct ValuesWindow {
  std::size_t offset = 0;
  std::size_t limit = values_per_page;
};

/// The values as checkboxes of one form, with a form that looks among them.
[[nodiscard]] std::string values_page(const SearchState& state, const searcher::FacetValues& values,
                                      const ValuesWindow& window);

}  // namespace dateline::web
