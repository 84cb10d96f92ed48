// SPDX-License-Identifier: GPL-3.0-or-later
// What do 2019-03-27, 27.03.2019, 03/27/2019, 03/2019 and 7/23/17 mean?
#include "indexer/dates/date_cursor.h"
#include "indexer/dates/date_pattern.h"
#include "indexer/dates/day_order.h"
#include "indexer/dates/read_date.h"

#include <algorithm>

namespace dateline::indexer {
namespace {

constexpr int first_year = 1000;  // of a year that stands without day and month order to prove it
constexpr int last_year = 2999;

bool is_separator(char32_t mark) {
  return mark == U'-' || mark == U'/' || mark == U'.';
}

/// The separator between two figures, 0 if there is none. Spaces stand around dots only ("2019. 3. 27.").
char32_t take_separator(DateCursor& cursor) {
  const DateToken* token = cursor.peek();
  const DateToken* next = cursor.peek(1);
  if (token == nullptr || next == nullptr || token->kind != DateTokenKind::Mark || !is_separator(token->mark)) return 0;
  if (token->mark != U'.' && token->after_space != next->after_space) return 0;
  cursor.skip();
  return token->mark;
}

void add_reading(std::optional<schema::Date> date, DatePattern& pattern) {
  if (!date) return;
  const auto known = std::find(pattern.readings.begin(), pattern.readings.end(), *date);
  if (known == pattern.readings.end()) pattern.readings.push_back(*date);
}

/// Two figures whose order is open, and a year of four.
DatePattern day_and_month_of(int first, int second, int year, char32_t separator, std::optional<bool> day_first) {
  DatePattern pattern;
  add_reading(valid_day(year, second, first), pattern);
  add_reading(valid_day(year, first, second), pattern);
  if (pattern.readings.empty()) pattern.refused = no_such_day;
  if (pattern.readings.size() < 2) return pattern;
  // Nobody writes dots with the month first.
  if (separator == U'.') day_first = true;
  if (!day_first) {
    pattern.refused = ambiguous_order;
  } else {
    pattern.readings.erase(*day_first ? pattern.readings.end() - 1 : pattern.readings.begin());
  }
  return pattern;
}

/// Three figures of two digits at most: the year may even come first. Refused, but another claim may choose.
std::optional<DatePattern> short_year_date(int first, int second, int third, char32_t separator,
                                           std::optional<bool> day_first) {
  const bool has_dots = separator == U'.';  // the day comes first
  if (has_dots) day_first = true;
  DatePattern pattern;
  pattern.refused = short_year;
  for (const int century : {2000, 1900}) {
    if (day_first.value_or(true)) add_reading(valid_day(century + third, second, first), pattern);
    if (!day_first.value_or(false)) add_reading(valid_day(century + third, first, second), pattern);
    if (!has_dots) add_reading(valid_day(century + first, second, third), pattern);
  }
  if (pattern.readings.empty()) return std::nullopt;
  return pattern;
}

std::optional<DatePattern> year_first(DateCursor cursor) {
  const std::optional<int> year = cursor.take_number(4, 4);
  const char32_t separator = year ? take_separator(cursor) : 0;
  if (separator == 0) return std::nullopt;
  const std::optional<int> month = cursor.take_number(1, 2);
  if (!month) return std::nullopt;
  DateCursor behind_month = cursor;
  if (take_separator(cursor) == separator) {
    if (const std::optional<int> day = cursor.take_number(1, 2)) {
      DatePattern pattern = certain_date(*year, *month, *day);
      cursor.take_mark(U'.');
      pattern.end = cursor.at();
      return pattern;
    }
  }
  if (*month < 1 || *month > 12 || *year < first_year || *year > last_year) return std::nullopt;
  DatePattern pattern = certain_date(*year, *month, 0);
  pattern.end = behind_month.at();
  return pattern;
}

std::optional<DatePattern> month_and_year(DateCursor cursor) {
  const std::optional<int> month = cursor.take_number(1, 2);
  const char32_t separator = month ? take_separator(cursor) : 0;
  const std::optional<int> year = separator != 0 ? cursor.take_number(4, 4) : std::nullopt;
  if (!year || *month < 1 || *month > 12 || *year < first_year || *year > last_year) return std::nullopt;
  DatePattern pattern = certain_date(*year, *month, 0);
  pattern.end = cursor.at();
  return pattern;
}

std::optional<DatePattern> year_last(DateCursor cursor, const DateReading& reading) {
  const std::optional<int> first = cursor.take_number(1, 2);
  const char32_t separator = first ? take_separator(cursor) : 0;
  const std::optional<int> second = separator != 0 ? cursor.take_number(1, 2) : std::nullopt;
  if (!second || take_separator(cursor) != separator) return std::nullopt;
  const bool has_short_year = cursor.sees_number(2, 2);
  const std::optional<int> year = cursor.take_number(has_short_year ? 2 : 4, 4);
  // 10.0.19.12 is an address or a version.
  if (!year || (cursor.sees_mark(separator) && cursor.sees_number(1, 4, 1))) return std::nullopt;
  const std::optional<bool> day_first = day_first_of(reading);
  std::optional<DatePattern> pattern = has_short_year ? short_year_date(*first, *second, *year, separator, day_first)
                                                      : day_and_month_of(*first, *second, *year, separator, day_first);
  if (pattern) pattern->end = cursor.at();
  return pattern;
}

}  // namespace

std::optional<DatePattern> match_numeric_date(DateTokens tokens, std::size_t at, const DateReading& reading) {
  const DateCursor cursor(tokens, at);
  std::optional<DatePattern> pattern = year_first(cursor);
  if (!pattern) pattern = year_last(cursor, reading);
  if (!pattern) pattern = month_and_year(cursor);
  if (pattern) pattern->begin = at;
  return pattern;
}

}  // namespace dateline::indexer
