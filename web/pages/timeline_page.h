// SPDX-License-Identifier: GPL-3.0-or-later
// What does the page about time show?
#pragma once

#include "searcher/timeline.h"
#include "web/state/search_state.h"

#include <string>

namespace dateline::web {

struct TimelineView {
  const SearchState& state;
  const searcher::Timeline& timeline;
  searcher::TimelinePeriod asked = searcher::TimelinePeriod::Auto;
  bool share = false;  // of the archive, in place of numbers
};

/// The chart, and the same as a table.
[[nodiscard]] std::string timeline_page(const TimelineView& view);

}  // namespace dateline::web
