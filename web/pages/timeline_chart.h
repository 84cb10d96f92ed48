// SPDX-License-Identifier: GPL-3.0-or-later
// How do counts per period become a chart whose bars are links?
#pragma once

#include "searcher/timeline.h"
#include "web/draw/timeline.h"
#include "web/html/markup.h"
#include "web/state/search_state.h"

#include <string>

namespace dateline::web {

/// The chart; each bar leads to `state` narrowed to its days. At most draw::max_timeline_bars bars: the last ones.
[[nodiscard]] draw::TimelineChart timeline_chart(const SearchState& state, const searcher::Timeline& timeline,
                                                 draw::TimelineMeasure measure);

/// The period that a click leads to next: months within a year, days within a month, else Auto.
[[nodiscard]] searcher::TimelinePeriod next_period(const SearchState& state);

/// "March 2017", "week of 6 March 2017".
[[nodiscard]] std::string period_text(const searcher::TimelineBar& bar, searcher::TimelinePeriod period);

/// The search narrowed to the days of a bar.
[[nodiscard]] SearchState with_bar(const SearchState& state, const searcher::TimelineBar& bar,
                                   searcher::TimelinePeriod period);

/// The way back from a period: to its month, its year, the whole time. Nothing where no dates were asked for.
void add_wider_periods(Markup& html, std::string_view path, const SearchState& state);

}  // namespace dateline::web
