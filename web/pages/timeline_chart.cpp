// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/timeline_chart.h"

#include "schema/dates.h"
#include "web/pages/numbers.h"
#include "web/state/changes.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline::web {
namespace {

using searcher::Timeline;
using searcher::TimelineBar;
using searcher::TimelinePeriod;

constexpr std::array short_months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

schema::Date date_named(const std::string& period) {
  return schema::parse_date(period).value_or(schema::Date{});
}

bool is_whole(const TimelineBar& bar) {
  return schema::period_of(date_named(bar.period)) == bar.days;
}

std::string tick_of(const TimelineBar& bar, TimelinePeriod period) {
  const schema::Date date = date_named(bar.period);
  if (period == TimelinePeriod::Year) return std::to_string(date.year);
  if (period == TimelinePeriod::Month) {
    return date.month == 1 ? std::to_string(date.year) : short_months.at(date.month - 1U);
  }
  return std::to_string(date.day) + ' ' + short_months.at(date.month - 1U);
}

bool lies_in_gap(const TimelineBar& bar, const Timeline& timeline) {
  return std::any_of(timeline.gaps.begin(), timeline.gaps.end(), [&](const schema::DateRange& gap) {
    return gap.first <= bar.days.first && bar.days.last <= gap.last;
  });
}

}  // namespace

TimelinePeriod next_period(const SearchState& state) {
  const auto from = schema::parse_date(state.typed.from);
  if (!from || state.typed.from != state.typed.to) return TimelinePeriod::Auto;
  if (from->precision == schema::DatePrecision::Year) return TimelinePeriod::Month;
  return from->precision == schema::DatePrecision::Month ? TimelinePeriod::Day : TimelinePeriod::Auto;
}

std::string period_text(const TimelineBar& bar, TimelinePeriod period) {
  const std::string text = day_text(date_named(bar.period));
  return period == TimelinePeriod::Week ? "week of " + text : text;
}

SearchState with_bar(const SearchState& state, const TimelineBar& bar, TimelinePeriod period) {
  if (period != TimelinePeriod::Week && is_whole(bar)) return with_dates(state, bar.period, bar.period);
  return with_dates(state, to_string(schema::date_of(bar.days.first)), to_string(schema::date_of(bar.days.last)));
}

draw::TimelineChart timeline_chart(const SearchState& state, const Timeline& timeline, draw::TimelineMeasure measure) {
  draw::TimelineChart chart;
  chart.measure = measure;
  chart.label = "Articles per " + std::string(name_of(timeline.period));
  const std::size_t skipped =
      timeline.bars.size() > draw::max_timeline_bars ? timeline.bars.size() - draw::max_timeline_bars : 0;
  for (auto bar = timeline.bars.begin() + static_cast<std::ptrdiff_t>(skipped); bar != timeline.bars.end(); ++bar) {
    chart.bars.push_back({period_text(*bar, timeline.period), tick_of(*bar, timeline.period),
                          static_cast<std::int64_t>(bar->count), static_cast<std::int64_t>(bar->archive),
                          address("/", with_bar(state, *bar, timeline.period)), lies_in_gap(*bar, timeline)});
  }
  return chart;
}

void add_wider_periods(Markup& html, std::string_view path, const SearchState& state) {
  if (state.typed.from.empty() && state.typed.to.empty()) return;
  const auto add = [&](const std::string& period, const std::string& text) {
    html.element("a", {{"href", address(path, with_dates(state, period, period))}}, text).text(" ");
  };
  html.open("p", {{"class", "wider"}});
  add("", "Whole time");
  const auto from = schema::parse_date(state.typed.from);
  const auto to = schema::parse_date(state.typed.to);
  const bool same_year = from && to && from->year == to->year;
  if (same_year && (from->month != 0 || to->month != 0)) add(std::to_string(from->year), std::to_string(from->year));
  if (same_year && from->month == to->month && from->month != 0 && (from->day != 0 || to->day != 0)) {
    const schema::Date month{from->year, from->month, 0, schema::DatePrecision::Month};
    add(to_string(month), day_text(month));
  }
  html.close();
}

}  // namespace dateline::web
