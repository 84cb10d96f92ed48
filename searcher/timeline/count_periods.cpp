// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/timeline/count_periods.h"

#include "searcher/timeline/period_grid.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace dateline::searcher {
namespace {

using schema::Columns;
using schema::DatePrecision;
using schema::DateRange;
using schema::DayNumber;

constexpr std::array periods_from_finest{TimelinePeriod::Day, TimelinePeriod::Week, TimelinePeriod::Month,
                                         TimelinePeriod::Year};
constexpr std::size_t precisions = 4;

/// How many dates there are, and from when to when.
struct Spread {
  std::size_t articles = 0;
  DayNumber first = schema::max_day;
  DayNumber last = schema::min_day;

  void add(DayNumber first_day, DayNumber last_day) {
    ++articles;
    first = std::min(first, first_day);
    last = std::max(last, last_day);
  }
};
using Spreads = std::array<Spread, precisions>;  // by DatePrecision

Spreads spreads_of(const Columns& columns, const DocidSet& set) {
  Spreads spreads;
  set.for_each([&](Docid docid) {
    spreads[static_cast<std::size_t>(columns.precision(docid))].add(columns.first_day(docid), columns.last_day(docid));
  });
  return spreads;
}

/// Of the dates that are known far enough for a period of this kind.
Spread countable(const Spreads& spreads, TimelinePeriod period) {
  Spread all;
  for (std::size_t i = 0; i < precisions; ++i) {
    if (spreads[i].articles == 0 || !fits_period(static_cast<DatePrecision>(i), period)) continue;
    all.articles += spreads[i].articles;
    all.first = std::min(all.first, spreads[i].first);
    all.last = std::max(all.last, spreads[i].last);
  }
  return all;
}

/// nullopt where an end is open and no match tells where it lies.
std::optional<PeriodGrid> grid_of(const PeriodCounting& counting, const Spread& matches, TimelinePeriod period) {
  const DateRange asked = counting.dates.value_or(DateRange{schema::min_day, schema::max_day});
  const bool open_first = asked.first == schema::min_day;
  const bool open_last = asked.last == schema::max_day;
  if (matches.articles == 0 && (open_first || open_last)) return std::nullopt;
  return PeriodGrid(period, {open_first ? period_around(period, matches.first).first : asked.first,
                             open_last ? period_around(period, matches.last).last : asked.last});
}

TimelinePeriod automatic_period(const PeriodCounting& counting, const Spreads& spreads) {
  const std::size_t dated = countable(spreads, TimelinePeriod::Year).articles;
  for (const TimelinePeriod period : periods_from_finest) {
    const Spread matches = countable(spreads, period);
    const std::size_t left_out = dated - matches.articles;
    const auto grid = grid_of(counting, matches, period);
    if (left_out * 10 <= dated && (!grid || grid->size() <= max_auto_bars)) return period;
  }
  return TimelinePeriod::Year;
}

QueryWarning coarser_warning(TimelinePeriod asked, std::size_t bars, TimelinePeriod taken) {
  return {"coarser_period",
          "by " + std::string(name_of(asked)) + " the timeline would have " + std::to_string(bars) +
              " bars, more than " + std::to_string(max_timeline_bars) + ": shown by " + std::string(name_of(taken)) +
              "; a narrower range of dates gives finer ones",
          0, 0};
}

/// The period to count by, and the warning where it is not the one that was asked for.
TimelinePeriod bounded_period(const PeriodCounting& counting, const Spreads& spreads,
                              std::vector<QueryWarning>& warnings) {
  if (counting.period == TimelinePeriod::Auto) return automatic_period(counting, spreads);
  std::size_t asked_bars = 0;
  for (TimelinePeriod period = counting.period;; period = static_cast<TimelinePeriod>(static_cast<int>(period) + 1)) {
    const auto grid = grid_of(counting, countable(spreads, period), period);
    const std::size_t bars = grid ? grid->size() : 0;
    if (period == counting.period) asked_bars = bars;
    if (bars > max_timeline_bars && period != TimelinePeriod::Year) continue;
    if (period != counting.period) warnings.push_back(coarser_warning(counting.period, asked_bars, period));
    return period;
  }
}

struct PeriodCounts {
  std::vector<std::size_t> by_index;
  std::size_t missing = 0;  // too coarse or undated, wherever they lie
};

PeriodCounts count_into(const PeriodGrid& grid, TimelinePeriod period, const Columns& columns, const DocidSet& set) {
  PeriodCounts counts{std::vector<std::size_t>(grid.size(), 0), 0};
  set.for_each([&](Docid docid) {
    if (!fits_period(columns.precision(docid), period)) {
      ++counts.missing;
      return;
    }
    const DayNumber first = columns.first_day(docid);
    if (first >= grid.days().first && columns.last_day(docid) <= grid.days().last) {
      ++counts.by_index[grid.index_of(first)];
    }
  });
  return counts;
}

/// Runs of bars without an article of the archive, from min_gap_days on.
std::vector<DateRange> gaps_of(const std::vector<TimelineBar>& bars) {
  std::vector<DateRange> gaps;
  const auto is_long = [](const DateRange& gap) { return gap.last - gap.first + 1 >= min_gap_days; };
  bool open = false;
  for (const TimelineBar& bar : bars) {
    if (open && bar.archive == 0) {
      gaps.back().last = bar.days.last;
    } else if (bar.archive == 0) {
      gaps.push_back(bar.days);
    } else if (open && !is_long(gaps.back())) {
      gaps.pop_back();
    }
    open = bar.archive == 0;
  }
  if (open && !is_long(gaps.back())) gaps.pop_back();
  return gaps;
}

}  // namespace

Timeline count_periods(const Columns& columns, const PeriodCounting& counting) {
  Timeline timeline;
  const Spreads spreads = spreads_of(columns, counting.matches);
  timeline.period = bounded_period(counting, spreads, timeline.answer.warnings);
  const Spread matches = countable(spreads, timeline.period);
  const auto grid = grid_of(counting, matches, timeline.period);
  if (!grid) {
    timeline.missing = counting.matches.count();
    timeline.archive_missing =
        counting.archive.count() - countable(spreads_of(columns, counting.archive), timeline.period).articles;
    return timeline;
  }
  const PeriodCounts found = count_into(*grid, timeline.period, columns, counting.matches);
  const PeriodCounts archive = count_into(*grid, timeline.period, columns, counting.archive);
  timeline.missing = found.missing;
  timeline.archive_missing = archive.missing;
  timeline.bars.reserve(grid->size());
  for (std::size_t i = 0; i < grid->size(); ++i) {
    timeline.bars.push_back({grid->label_of(i), grid->days_of(i), found.by_index[i], archive.by_index[i]});
  }
  timeline.gaps = gaps_of(timeline.bars);
  return timeline;
}

}  // namespace dateline::searcher
