// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/clock_time.h"

#include "indexer/dates/date_cursor.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace dateline::indexer {
namespace {

struct NamedZone {
  std::string_view name;
  int hours;
};

// Those of RFC 822, and names that only one zone of the press goes by; IST, BST and AST name several.
constexpr std::array<NamedZone, 30> zones{
    {{"z", 0},    {"utc", 0},  {"gmt", 0},   {"ut", 0},    {"est", -5},  {"edt", -4}, {"cst", -6}, {"cdt", -5},
     {"mst", -7}, {"mdt", -6}, {"pst", -8},  {"pdt", -7},  {"wet", 0},   {"west", 1}, {"cet", 1},  {"cest", 2},
     {"mez", 1},  {"mesz", 2}, {"eet", 2},   {"eest", 3},  {"msk", 3},   {"jst", 9},  {"kst", 9},  {"hkt", 8},
     {"sgt", 8},  {"wib", 7},  {"aest", 10}, {"aedt", 11}, {"nzst", 12}, {"nzdt", 13}}};

constexpr int max_offset_minutes = 14 * 60;

std::optional<int> take_signed_offset(DateCursor& cursor) {
  const bool is_west = cursor.sees_mark(U'-');
  if ((!is_west && !cursor.sees_mark(U'+')) || !cursor.sees_number(1, 4, 1)) return std::nullopt;
  DateCursor ahead = cursor;
  ahead.skip();
  const bool is_joined = ahead.sees_number(3, 4);
  const int number = ahead.take_number(1, 4).value_or(0);
  int minutes = is_joined ? number / 100 * 60 + number % 100 : number * 60;
  if (!is_joined && ahead.sees_mark(U':') && ahead.sees_number(2, 2, 1)) {
    ahead.skip();
    minutes += ahead.take_number(2, 2).value_or(0);
  }
  if (minutes > max_offset_minutes) return std::nullopt;
  cursor = ahead;
  return is_west ? -minutes : minutes;
}

std::optional<int> take_zone(DateCursor& cursor) {
  const DateToken* token = cursor.peek();
  if (token == nullptr) return std::nullopt;
  if (token->kind != DateTokenKind::Word) return take_signed_offset(cursor);
  const auto* zone =
      std::find_if(zones.begin(), zones.end(), [&](const NamedZone& one) { return one.name == token->word; });
  if (zone == zones.end()) return std::nullopt;
  cursor.skip();
  // "GMT+0200", "UTC -3"
  if (zone->hours == 0) {
    if (const std::optional<int> offset = take_signed_offset(cursor)) return offset;
  }
  return zone->hours * 60;
}

/// "pm", "p.m." behind the figures.
void take_half_of_day(DateCursor& cursor, ClockTime& clock) {
  DateCursor ahead = cursor;
  bool is_afternoon = ahead.take_word("pm");
  if (!is_afternoon && !ahead.take_word("am")) {
    is_afternoon = ahead.take_word("p");
    if (!is_afternoon && !ahead.take_word("a")) return;
    ahead.take_mark(U'.');
    if (!ahead.take_word("m")) return;
    ahead.take_mark(U'.');
  }
  cursor = ahead;
  if (clock.hour > 12) return;
  clock.hour = clock.hour % 12 + (is_afternoon ? 12 : 0);
}

void skip_fraction(DateCursor& cursor) {
  if (!cursor.sees_mark(U'.') && !cursor.sees_mark(U',')) return;
  const DateToken* figures = cursor.peek(1);
  if (figures != nullptr && figures->kind == DateTokenKind::Number && !figures->after_space) cursor.skip(2);
}

/// "10:00", "10:00:00", "10:00:00.79"
bool take_figures(DateCursor& cursor, ClockTime& clock) {
  if (!cursor.sees_number(1, 2) || !cursor.sees_mark(U':', 1) || !cursor.sees_number(2, 2, 2)) return false;
  clock.hour = cursor.take_number(1, 2).value_or(0);
  cursor.skip();
  clock.minute = cursor.take_number(2, 2).value_or(0);
  if (!cursor.sees_mark(U':') || !cursor.sees_number(2, 2, 1)) return true;
  cursor.skip();
  clock.second = cursor.take_number(2, 2).value_or(0);
  skip_fraction(cursor);
  return true;
}

/// "T10", "T1015", "T101500" without colons.
bool take_basic_figures(DateCursor& cursor, ClockTime& clock) {
  const DateToken* token = cursor.peek();
  const bool fits = cursor.sees_number(2, 2) || cursor.sees_number(4, 4) || cursor.sees_number(6, 6);
  if (!fits || token->after_space) return false;
  int number = static_cast<int>(token->value);
  if (token->digits == 6) {
    clock.second = number % 100;
    number /= 100;
  }
  clock.hour = token->digits == 2 ? number : number / 100;
  clock.minute = token->digits == 2 ? 0 : number % 100;
  cursor.skip();
  skip_fraction(cursor);
  return true;
}

}  // namespace

std::optional<ClockTime> read_clock(DateTokens tokens, std::size_t at) {
  DateCursor cursor(tokens, at);
  ClockTime clock;
  clock.begin = at;
  const bool has_letter = cursor.take_word("t");
  if (!take_figures(cursor, clock) && !(has_letter && take_basic_figures(cursor, clock))) return std::nullopt;
  if (clock.hour > 24 || clock.minute > 59 || clock.second > 60) return std::nullopt;
  take_half_of_day(cursor, clock);
  clock.offset_minutes = take_zone(cursor);
  clock.end = cursor.at();
  return clock;
}

std::string instant_of(const schema::Date& day, const ClockTime& clock) {
  if (!clock.offset_minutes || day.precision != schema::DatePrecision::Day) return {};
  const int offset = *clock.offset_minutes;
  std::array<char, 64> time{};
  std::snprintf(time.data(), time.size(), "T%02d:%02d:%02d", clock.hour, clock.minute, clock.second);
  std::array<char, 64> zone{"Z"};
  if (offset != 0) {
    std::snprintf(zone.data(), zone.size(), "%c%02d:%02d", offset < 0 ? '-' : '+', std::abs(offset) / 60,
                  std::abs(offset) % 60);
  }
  return schema::to_string(day) + time.data() + zone.data();
}

}  // namespace dateline::indexer
