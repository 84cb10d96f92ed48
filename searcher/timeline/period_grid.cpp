// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/timeline/period_grid.h"

#include <algorithm>

namespace dateline::searcher {
namespace {

using schema::DateRange;
using schema::DayNumber;

constexpr std::int64_t months_a_year = 12;
constexpr std::int64_t days_a_week = 7;
constexpr std::int64_t monday_offset = 3;  // 1970-01-01 was a Thursday

/// Periods of one kind, numbered without a hole.
std::int64_t number_of(TimelinePeriod period, DayNumber day) noexcept {
  if (period == TimelinePeriod::Day) return day;
  if (period == TimelinePeriod::Week) {
    const std::int64_t since_monday = std::int64_t{day} + monday_offset;
    return (since_monday - (since_monday < 0 ? days_a_week - 1 : 0)) / days_a_week;
  }
  const schema::Date date = schema::date_of(day);
  return period == TimelinePeriod::Year ? date.year : date.year * months_a_year + date.month - 1;
}

DayNumber first_day_of(TimelinePeriod period, std::int64_t number) noexcept {
  switch (period) {
    case TimelinePeriod::Day:
      return static_cast<DayNumber>(number);
    case TimelinePeriod::Week:
      return static_cast<DayNumber>(number * days_a_week - monday_offset);
    case TimelinePeriod::Month:
      return schema::day_number(static_cast<int>(number / months_a_year), static_cast<int>(number % months_a_year) + 1,
                                1);
    default:
      return schema::day_number(static_cast<int>(number), 1, 1);
  }
}

}  // namespace

PeriodGrid::PeriodGrid(TimelinePeriod period, DateRange days) noexcept
    : period_(period),
      days_(days),
      first_number_(number_of(period, days.first)),
      size_(static_cast<std::size_t>(number_of(period, days.last) - first_number_) + 1) {}

std::size_t PeriodGrid::index_of(DayNumber day) const noexcept {
  return static_cast<std::size_t>(number_of(period_, day) - first_number_);
}

DateRange PeriodGrid::days_of(std::size_t index) const noexcept {
  const std::int64_t number = first_number_ + static_cast<std::int64_t>(index);
  return {std::max(first_day_of(period_, number), days_.first),
          std::min(first_day_of(period_, number + 1) - 1, days_.last)};
}

std::string PeriodGrid::label_of(std::size_t index) const {
  schema::Date date = schema::date_of(first_day_of(period_, first_number_ + static_cast<std::int64_t>(index)));
  if (period_ == TimelinePeriod::Year) date = {date.year, 0, 0, schema::DatePrecision::Year};
  if (period_ == TimelinePeriod::Month) date = {date.year, date.month, 0, schema::DatePrecision::Month};
  return schema::to_string(date);
}

DateRange period_around(TimelinePeriod period, DayNumber day) noexcept {
  const std::int64_t number = number_of(period, day);
  return {std::max(first_day_of(period, number), schema::min_day),
          std::min(first_day_of(period, number + 1) - 1, schema::max_day)};
}

bool fits_period(schema::DatePrecision precision, TimelinePeriod period) noexcept {
  switch (period) {
    case TimelinePeriod::Month:
      return precision >= schema::DatePrecision::Month;
    case TimelinePeriod::Year:
      return precision >= schema::DatePrecision::Year;
    default:
      return precision == schema::DatePrecision::Day;
  }
}

}  // namespace dateline::searcher
