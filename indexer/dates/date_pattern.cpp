// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/date_pattern.h"

#include "indexer/dates/read_date.h"

namespace dateline::indexer {
namespace {

schema::Date date_of_parts(int year, int month, int day) {
  const schema::DatePrecision precision = day != 0     ? schema::DatePrecision::Day
                                          : month != 0 ? schema::DatePrecision::Month
                                                       : schema::DatePrecision::Year;
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day), precision};
}

}  // namespace

std::optional<schema::Date> valid_day(int year, int month, int day) {
  if (!schema::is_valid_day(year, month, day)) return std::nullopt;
  return date_of_parts(year, month, day);
}

DatePattern certain_date(int year, int month, int day) {
  DatePattern pattern;
  pattern.rank = day != 0 ? PatternRank::Day : month != 0 ? PatternRank::Month : PatternRank::Year;
  if (year == 0 && month == 0 && day == 0) {
    pattern.refused = placeholder;
    pattern.rank = PatternRank::Day;
  } else if ((month == 0 && day != 0) || !schema::is_valid_day(year, month == 0 ? 1 : month, day == 0 ? 1 : day)) {
    pattern.refused = no_such_day;
  } else {
    pattern.readings.push_back(date_of_parts(year, month, day));
  }
  return pattern;
}

std::optional<DatePattern> month_and_day(int month, int day) {
  constexpr int leap_year = 2000;
  if (!schema::is_valid_day(leap_year, month, day)) return std::nullopt;
  DatePattern pattern;
  pattern.rank = PatternRank::MonthAndDay;
  pattern.refused = no_year;
  pattern.month = month;
  pattern.day = day;
  return pattern;
}

}  // namespace dateline::indexer
