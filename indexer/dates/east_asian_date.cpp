// SPDX-License-Identifier: GPL-3.0-or-later
// What do 2019年3月27日, 2019년 3월 27일, 平成31年3月27日 and 民國108年3月27日 mean?
#include "indexer/dates/date_cursor.h"
#include "indexer/dates/date_pattern.h"

#include <array>

namespace dateline::indexer {
namespace {

struct Era {
  std::u32string_view name;
  int year_before;  // of the year 1
};
constexpr std::array<Era, 7> eras{{{U"令和", 2018},
                                   {U"平成", 1988},
                                   {U"昭和", 1925},
                                   {U"大正", 1911},
                                   {U"明治", 1867},
                                   {U"民國", 1911},
                                   {U"民国", 1911}}};

bool take_either(DateCursor& cursor, std::u32string_view marks) {
  for (const char32_t mark : marks) {
    if (cursor.take_mark(mark)) return true;
  }
  return false;
}

/// The year before the first one of an era whose name stands next, 0 without era.
int take_era(DateCursor& cursor) {
  for (const Era& era : eras) {
    if (!cursor.sees_mark(era.name[0]) || !cursor.sees_mark(era.name[1], 1)) continue;
    cursor.skip(2);
    return era.year_before;
  }
  return 0;
}

std::optional<int> take_year(DateCursor& cursor) {
  const int before = take_era(cursor);
  std::optional<int> year = cursor.take_number(0, 4);
  // The first year of an era is called 元.
  if (!year && before != 0 && cursor.take_mark(U'元')) year = 1;
  if (!year || !take_either(cursor, U"年년")) return std::nullopt;
  *year += before;
  if (*year < 1000 || *year > 2999) return std::nullopt;
  return year;
}

std::optional<int> take_part(DateCursor& cursor, std::u32string_view signs) {
  DateCursor ahead = cursor;
  const std::optional<int> number = ahead.take_number(0, 2);
  if (!number || !take_either(ahead, signs)) return std::nullopt;
  cursor = ahead;
  return number;
}

}  // namespace

std::optional<DatePattern> match_east_asian_date(DateTokens tokens, std::size_t at) {
  DateCursor cursor(tokens, at);
  const std::optional<int> year = take_year(cursor);
  if (!year) cursor = DateCursor(tokens, at);
  const std::optional<int> month = take_part(cursor, U"月월");
  const std::optional<int> day = month ? take_part(cursor, U"日일号號") : std::nullopt;
  std::optional<DatePattern> pattern;
  if (year) pattern = certain_date(*year, month.value_or(0), day.value_or(0));
  if (!year && month && day) pattern = month_and_day(*month, *day);
  if (!pattern) return std::nullopt;
  pattern->begin = at;
  pattern->end = cursor.at();
  return pattern;
}

}  // namespace dateline::indexer
