// SPDX-License-Identifier: GPL-3.0-or-later
// What do the forms of ISO 8601 mean that nobody writes by hand: 20190327, 2019-W13-3, 2019-086, --03-27?
#include "indexer/dates/date_cursor.h"
#include "indexer/dates/date_pattern.h"
#include "indexer/dates/read_date.h"

namespace dateline::indexer {
namespace {

constexpr int first_year = 1000;
constexpr int last_year = 2999;

/// YYYYMMDD with or without hhmm and hhmmss behind it.
std::optional<DatePattern> compact_date(const DateToken& token) {
  if (token.digits != 8 && token.digits != 12 && token.digits != 14) return std::nullopt;
  std::int64_t digits = token.value;
  for (int i = token.digits; i > 8; --i) digits /= 10;
  const auto day = static_cast<int>(digits);
  const int year = day / 10000;
  if (day != 0 && (year < first_year || year > last_year)) return std::nullopt;
  DatePattern pattern = certain_date(year, day / 100 % 100, day % 100);
  // Most numbers of eight digits are none.
  if (pattern.refused == no_such_day && year / 100 != 19 && year / 100 != 20) return std::nullopt;
  return pattern;
}

std::optional<DatePattern> day_of_year(int year, int day) {
  const bool is_leap = schema::is_valid_day(year, 2, 29);
  if (day < 1 || day > (is_leap ? 366 : 365)) return std::nullopt;
  const schema::Date date = schema::date_of(schema::day_number(year, 1, 1) + day - 1);
  return certain_date(date.year, date.month, date.day);
}

/// `weekday` 1 is Monday, 0 none: then the month, where the whole week lies in one, or the year.
std::optional<DatePattern> week_date(int year, int week, int weekday) {
  if (week < 1 || week > 53 || weekday > 7) return std::nullopt;
  // Week 1 is the one that holds 4 January; 1970-01-01 was a Thursday.
  const schema::DayNumber fourth = schema::day_number(year, 1, 4);
  const schema::DayNumber monday = fourth - ((fourth + 3) % 7 + 7) % 7 + 7 * (week - 1);
  const schema::Date first = schema::date_of(monday);
  const schema::Date last = schema::date_of(monday + 6);
  if (schema::date_of(monday + 3).year != year) return std::nullopt;
  if (weekday == 0) return certain_date(year, first.month == last.month ? first.month : 0, 0);
  const schema::Date date = schema::date_of(monday + weekday - 1);
  return certain_date(date.year, date.month, date.day);
}

/// Behind "YYYYW" or "YYYY-W".
std::optional<DatePattern> read_week(int year, DateCursor& cursor) {
  if (const std::optional<int> basic = cursor.take_number(3, 3)) return week_date(year, *basic / 10, *basic % 10);
  const std::optional<int> week = cursor.take_number(2, 2);
  if (!week) return std::nullopt;
  int weekday = 0;
  if (cursor.sees_mark(U'-') && cursor.sees_number(1, 1, 1)) {
    cursor.skip();
    weekday = cursor.take_number(1, 1).value_or(0);
  }
  return week_date(year, *week, weekday);
}

std::optional<DatePattern> week_or_ordinal(DateCursor& cursor) {
  const std::optional<int> year = cursor.take_number(4, 4);
  if (!year || *year < first_year || *year > last_year) return std::nullopt;
  const bool has_hyphen = cursor.take_mark(U'-');
  if (cursor.take_word("w")) return read_week(*year, cursor);
  const std::optional<int> day = has_hyphen ? cursor.take_number(3, 3) : std::nullopt;
  return day ? day_of_year(*year, *day) : std::nullopt;
}

std::optional<DatePattern> without_year(DateCursor& cursor) {
  if (!cursor.take_mark(U'-') || !cursor.take_mark(U'-')) return std::nullopt;
  const std::optional<int> month = cursor.take_number(2, 2);
  if (!month || !cursor.take_mark(U'-')) return std::nullopt;
  const std::optional<int> day = cursor.take_number(2, 2);
  return day ? month_and_day(*month, *day) : std::nullopt;
}

}  // namespace

std::optional<DatePattern> match_iso_date(DateTokens tokens, std::size_t at) {
  std::optional<DatePattern> pattern;
  DateCursor cursor(tokens, at);
  if (tokens[at].kind == DateTokenKind::Number) pattern = compact_date(tokens[at]);
  if (pattern) {
    cursor.skip();
  } else if (tokens.size() == 1 && cursor.sees_number(7, 7)) {
    pattern = day_of_year(static_cast<int>(tokens[at].value / 1000), static_cast<int>(tokens[at].value % 1000));
    cursor.skip();
  } else if (cursor.sees_number(4, 4)) {
    pattern = week_or_ordinal(cursor);
  } else if (at == 0) {
    pattern = without_year(cursor);
  }
  if (!pattern) return std::nullopt;
  pattern->begin = at;
  pattern->end = cursor.at();
  return pattern;
}

}  // namespace dateline::indexer
