// SPDX-License-Identifier: GPL-3.0-or-later
// How do the matches of a request spread over time, and how much of that is the archive's own spread?
#pragma once

#include "schema/dates.h"
#include "searcher/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

/// Weeks are those of ISO 8601: Monday to Sunday. Auto is the finest period that gives at most max_auto_bars bars and
/// in which nine of ten dated matches can be counted; years where none does.
enum class TimelinePeriod : std::uint8_t { Day, Week, Month, Year, Auto };

inline constexpr std::size_t max_auto_bars = 120;
/// More bars than this are never made: the next coarser period takes their place, with a warning. All years fit.
inline constexpr std::size_t max_timeline_bars = 20000;
/// A run of periods without an article of the archive is a gap from this length on: neither a weekend nor the rhythm of
/// a weekly makes one, nor a period that is cut to a few days; a missing week, month or year always does.
inline constexpr schema::DayNumber min_gap_days = 7;

/// "day", "week", "month", "year", "auto".
[[nodiscard]] std::string_view name_of(TimelinePeriod period) noexcept;
[[nodiscard]] std::optional<TimelinePeriod> timeline_period_named(std::string_view name) noexcept;

/// One period. An article counts in the period that holds its whole date: one dated to a month counts in no week.
struct TimelineBar {
  std::string period;       // "2017", "2017-03", "2017-03-27"; a week is named by its Monday
  schema::DateRange days;   // cut at the ends of the asked range
  std::size_t count = 0;    // matches
  std::size_t archive = 0;  // all articles of the archive, whatever was asked

  /// The matches in percent of the archive's articles; nullopt where it has none.
  [[nodiscard]] std::optional<double> share() const noexcept;
};

/// Sum of all counts + missing == answer.total.
struct Timeline {
  SearchResult answer;                            // without hits, facets and clauses; never relaxed
  TimelinePeriod period = TimelinePeriod::Month;  // never Auto
  std::vector<TimelineBar> bars;                  // one after the other, those without a match too
  std::vector<schema::DateRange> gaps;            // without an article of the archive; ascending
  std::size_t missing = 0;                        // matches without a date, or with one too coarse for these periods
  std::size_t archive_missing = 0;                // the same of all articles of the archive
};

}  // namespace dateline::searcher
