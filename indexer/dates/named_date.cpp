// SPDX-License-Identifier: GPL-3.0-or-later
// What do "27 March 2019", "Mar. 27, 2019", "27-MAR-1987", "2019. március 27." and "March 2019" mean?
#include "indexer/dates/clock_time.h"
#include "indexer/dates/date_cursor.h"
#include "indexer/dates/date_pattern.h"
#include "indexer/dates/read_date.h"

#include <algorithm>
#include <bit>

namespace dateline::indexer {
namespace {

constexpr int first_year = 1000;
constexpr int last_year = 2999;
constexpr int buddhist_offset = 543;

/// The parts of a date around a month's name.
struct NamedParts {
  std::uint16_t months = 0;  // bits
  std::optional<int> day;
  std::optional<int> year;
  bool has_short_year = false;
  bool is_thai = false;
  std::size_t end = 0;
};

bool starts_thai(std::string_view word) {
  return word.starts_with("\xe0\xb8") || word.starts_with("\xe0\xb9");
}

/// A year of four figures, or of two with or without an apostrophe (behind a day only).
bool take_year(DateCursor& cursor, NamedParts& parts) {
  DateCursor ahead = cursor;
  ahead.skip_joiners();
  // พ.ศ. before the year: the Buddhist era.
  const DateToken* era = ahead.peek();
  if (parts.is_thai && era != nullptr && era->kind == DateTokenKind::Word && starts_thai(era->word)) {
    ahead.skip();
    ahead.skip_joiners();
    if (!ahead.sees_number(4, 4)) ahead.skip();
    ahead.skip_joiners();
  }
  std::optional<int> year = ahead.take_number(4, 4);
  if (year && parts.is_thai && *year > 2400) *year -= buddhist_offset;
  if (year && (*year < first_year || *year > last_year)) return false;
  if (!year && parts.day) {
    year = ahead.take_number(2, 2);
    parts.has_short_year = year.has_value();
    if (year && (ahead.sees_mark(U':') || ahead.sees_mark(U'.'))) return false;  // "27 March 10:00"
  }
  if (!year) return false;
  parts.year = year;
  cursor = ahead;
  return true;
}

bool take_month(DateCursor& cursor, const DateReading& reading, NamedParts& parts) {
  const DateToken* word = cursor.peek();
  parts.months = cursor.take_month(reading.language);
  parts.is_thai = parts.months != 0 && starts_thai(word->word);
  return parts.months != 0;
}

/// "27 March 2019", "27 de marzo de 2019", "27-MAR-1987", "27 March".
std::optional<NamedParts> day_first(DateCursor cursor, const DateReading& reading) {
  NamedParts parts;
  parts.day = cursor.take_day();
  if (!parts.day) return std::nullopt;
  cursor.skip_joiners();
  if (!take_month(cursor, reading, parts)) return std::nullopt;
  parts.end = cursor.at();
  if (take_year(cursor, parts)) parts.end = cursor.at();
  return parts;
}

/// "March 27, 2019", "Mar 27 10:00:00 UTC 2019", "March 2019", "March 27".
std::optional<NamedParts> month_first(DateCursor cursor, DateTokens tokens, const DateReading& reading) {
  NamedParts parts;
  if (!take_month(cursor, reading, parts)) return std::nullopt;
  DateCursor before_day = cursor;
  cursor.skip_joiners();
  parts.day = cursor.take_day();
  // "May 2019" has no day; "May 20, 2019" has.
  if (!parts.day) cursor = before_day;
  parts.end = cursor.at();
  DateCursor behind_clock = cursor;
  if (parts.day) {
    if (const std::optional<ClockTime> clock = read_clock(tokens, cursor.at())) {
      behind_clock.skip(clock->end - cursor.at());
      if (behind_clock.sees_number(4, 4) && take_year(behind_clock, parts)) cursor = behind_clock;
    }
  }
  if (parts.year || take_year(cursor, parts)) parts.end = cursor.at();
  if (!parts.year && !parts.day) return std::nullopt;
  return parts;
}

/// "2019. március 27.", "2019 m. kovo 27 d.", "2019. gada 27. marts", "2019-Mar-27".
std::optional<NamedParts> year_first(DateCursor cursor, const DateReading& reading) {
  const std::optional<int> year = cursor.take_number(4, 4);
  if (!year || *year < first_year || *year > last_year) return std::nullopt;
  NamedParts parts;
  cursor.skip_joiners();
  parts.day = cursor.take_day();
  cursor.skip_joiners();
  if (!take_month(cursor, reading, parts)) return std::nullopt;
  parts.year = year;
  parts.end = cursor.at();
  if (parts.day) return parts;
  cursor.skip_joiners();
  parts.day = cursor.take_day();
  if (parts.day) parts.end = cursor.at();
  return parts;
}

DatePattern short_year_pattern(const NamedParts& parts, int month) {
  DatePattern pattern;
  pattern.refused = short_year;
  const int year = *parts.year;
  for (const int century : {2000, 1900}) {
    if (const auto date = valid_day(century + year, month, *parts.day)) pattern.readings.push_back(*date);
  }
  // RFC 2822 4.3: 00 to 49 are 2000 to 2049.
  pattern.mail_date = valid_day(year + (year < 50 ? 2000 : 1900), month, *parts.day);
  return pattern;
}

std::optional<DatePattern> pattern_of_month(const NamedParts& parts, int month) {
  if (!parts.year) return month_and_day(month, parts.day.value_or(0));
  if (parts.has_short_year) return short_year_pattern(parts, month);
  return certain_date(*parts.year, month, parts.day.value_or(0));
}

/// A word that names several months gives the readings of all of them.
std::optional<DatePattern> pattern_of(const NamedParts& parts) {
  std::optional<DatePattern> pattern;
  for (int month = 1; month <= 12; ++month) {
    if ((parts.months >> static_cast<unsigned>(month - 1) & 1U) == 0) continue;
    const std::optional<DatePattern> one = pattern_of_month(parts, month);
    if (!one) continue;
    if (!pattern) {
      pattern = one;
      continue;
    }
    pattern->readings.insert(pattern->readings.end(), one->readings.begin(), one->readings.end());
    pattern->refused = ambiguous_month;
    pattern->mail_date.reset();
  }
  return pattern;
}

}  // namespace

std::optional<DatePattern> match_named_date(DateTokens tokens, std::size_t at, const DateReading& reading) {
  const DateCursor cursor(tokens, at);
  std::optional<NamedParts> parts;
  if (cursor.sees_number(4, 4)) parts = year_first(cursor, reading);
  if (!parts && cursor.sees_number(1, 2)) parts = day_first(cursor, reading);
  if (!parts && tokens[at].kind == DateTokenKind::Word) parts = month_first(cursor, tokens, reading);
  std::optional<DatePattern> pattern = parts ? pattern_of(*parts) : std::nullopt;
  if (!pattern) return std::nullopt;
  pattern->begin = at;
  pattern->end = parts->end;
  return pattern;
}

}  // namespace dateline::indexer
