// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/read_date.h"

#include "indexer/dates/clock_time.h"
#include "indexer/dates/date_cursor.h"
#include "indexer/dates/date_pattern.h"
#include "indexer/dates/date_words.h"
#include "indexer/dates/epoch_date.h"
#include "schema/utf8.h"

#include <algorithm>

namespace dateline::indexer {
namespace {

using schema::DatePrecision;

std::string_view trimmed(std::string_view raw) {
  constexpr std::string_view around = " \t\r\n\"'()[]";
  const std::size_t first = raw.find_first_not_of(around);
  if (first == std::string_view::npos) return {};
  return raw.substr(first, raw.find_last_not_of(around) - first + 1);
}

std::optional<DatePattern> lone_year(DateTokens tokens) {
  if (tokens.size() != 1 || tokens[0].digits != 4 || tokens[0].value < 1000 || tokens[0].value > 2999) {
    return std::nullopt;
  }
  DatePattern pattern = certain_date(static_cast<int>(tokens[0].value), 0, 0);
  pattern.end = 1;
  return pattern;
}

std::optional<DatePattern> match_at(DateTokens tokens, std::size_t at, const DateReading& reading) {
  std::optional<DatePattern> best;
  const auto consider = [&](std::optional<DatePattern> pattern) {
    if (pattern && (!best || pattern->rank > best->rank)) best = std::move(pattern);
  };
  // 2019-086 must not be read as the month 08.
  consider(match_iso_date(tokens, at));
  consider(match_numeric_date(tokens, at, reading));
  consider(match_named_date(tokens, at, reading));
  consider(match_east_asian_date(tokens, at));
  return best;
}

std::optional<DatePattern> best_pattern(DateTokens tokens, const DateReading& reading) {
  std::optional<DatePattern> best = lone_year(tokens);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    std::optional<DatePattern> pattern = match_at(tokens, at, reading);
    if (pattern && (!best || pattern->rank > best->rank)) best = std::move(pattern);
    if (best && best->rank == PatternRank::Day) break;
  }
  return best;
}

/// The time that stands nearest behind the date, else one before it.
std::optional<ClockTime> clock_beside(DateTokens tokens, const DatePattern& pattern) {
  for (std::size_t at = pattern.begin; at < tokens.size(); ++at) {
    if (const auto clock = read_clock(tokens, at)) return clock;
  }
  for (std::size_t at = 0; at < pattern.begin; ++at) {
    if (const auto clock = read_clock(tokens, at)) return clock;
  }
  return std::nullopt;
}

/// What stands around the date and its time.
struct Surroundings {
  std::uint8_t weekdays = 0;
  int unread_words = 0;
};

Surroundings look_around(DateTokens tokens, const DatePattern& pattern, const std::optional<ClockTime>& clock,
                         std::string_view language) {
  Surroundings found;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const bool is_read = (at >= pattern.begin && at < pattern.end) || (clock && at >= clock->begin && at < clock->end);
    if (is_read || tokens[at].kind == DateTokenKind::Mark) continue;
    const std::uint8_t weekdays =
        tokens[at].kind == DateTokenKind::Word ? find_date_word(tokens[at].word, language).weekdays : std::uint8_t{0};
    // Two letters are the beginning of "on 8 October" as often as a Norwegian Wednesday.
    if (tokens[at].word.size() > 2) found.weekdays |= weekdays;
    if (weekdays == 0 && !is_date_joiner(tokens[at].word)) ++found.unread_words;
  }
  return found;
}

bool falls_on(const schema::Date& date, std::uint8_t weekdays) {
  const schema::DayNumber day = schema::day_number(date.year, date.month, date.day);
  const auto weekday = static_cast<unsigned>(((day + 3) % 7 + 7) % 7);  // 0 is Monday; 1970-01-01 was a Thursday
  return (static_cast<unsigned>(weekdays) >> weekday & 1U) != 0;
}

/// A weekday beside the date chooses between its readings.
void settle_by_weekday(std::uint8_t weekdays, DatePattern& pattern) {
  if (weekdays == 0 || pattern.readings.size() < 2 || pattern.refused == short_year) return;
  std::vector<schema::Date> fitting;
  std::copy_if(
      pattern.readings.begin(), pattern.readings.end(), std::back_inserter(fitting),
      [&](const schema::Date& date) { return date.precision == DatePrecision::Day && falls_on(date, weekdays); });
  if (fitting.size() != 1) return;
  pattern.readings = std::move(fitting);
  pattern.refused = {};
}

/// What all readings share: the year of 01/02/2020.
schema::Date common_part(const std::vector<schema::Date>& readings) {
  if (readings.empty()) return {};
  const std::int16_t year = readings.front().year;
  const bool share_year =
      std::all_of(readings.begin(), readings.end(), [&](const auto& one) { return one.year == year; });
  if (!share_year) return {};
  return {year, 0, 0, DatePrecision::Year};
}

ReadDate read_date_of(DatePattern pattern, const std::optional<ClockTime>& clock, const Surroundings& around) {
  if (pattern.mail_date && clock) {
    pattern.readings = {*pattern.mail_date};
    pattern.refused = {};
  }
  settle_by_weekday(around.weekdays, pattern);
  ReadDate read;
  read.refused = pattern.refused;
  read.month = pattern.month;
  read.day = pattern.day;
  read.unread_words = around.unread_words;
  if (!pattern.refused.empty()) {
    read.date = common_part(pattern.readings);
    read.readings = std::move(pattern.readings);
    return read;
  }
  read.date = pattern.readings.front();
  if (clock) read.instant = instant_of(read.date, *clock);
  read.weekday_differs =
      around.weekdays != 0 && read.date.precision == DatePrecision::Day && !falls_on(read.date, around.weekdays);
  return read;
}

}  // namespace

std::optional<ReadDate> read_date(std::string_view raw, const DateReading& reading) {
  raw = trimmed(schema::cut_utf8(trimmed(raw), max_date_bytes));
  if (raw.empty()) return std::nullopt;
  if (std::optional<ReadDate> epoch = read_epoch(raw)) return epoch;
  const std::vector<DateToken> tokens = cut_date_tokens(raw);
  std::optional<DatePattern> pattern = best_pattern(tokens, reading);
  if (!pattern) return std::nullopt;
  const std::optional<ClockTime> clock = clock_beside(tokens, *pattern);
  return read_date_of(std::move(*pattern), clock, look_around(tokens, *pattern, clock, reading.language));
}

}  // namespace dateline::indexer
