// SPDX-License-Identifier: GPL-3.0-or-later
// Which day stands in a dateline?
#include <algorithm>
#include <array>
#include <bit>

#include "indexer/dates/date_words.h"
#include "indexer/dates/dateline_cursor.h"

namespace dateline::indexer {
namespace {

constexpr int first_year = 1600;
constexpr int last_year = 2999;

constexpr std::array<std::string_view, 8> day_articles{"le", "am", "den", "el", "il", "on", "tanggal", "ngày"};

bool is_article(std::string_view word) {
  return std::find(day_articles.begin(), day_articles.end(), word) != day_articles.end();
}

}  // namespace

std::uint16_t DatelineCursor::months_at(std::size_t ahead) const {
  if (!is_word(peek(ahead))) return 0;
  return find_date_word(fold_date_word(written(at_ + ahead, at_ + ahead + 1)), language_).months;
}

bool DatelineCursor::starts_day(std::size_t ahead) const {
  if (months_at(ahead) == 0) return false;
  const bool has_mark = sees_mark(U'.', ahead + 1) || sees_mark(U',', ahead + 1);
  const DatelineToken* number = peek(ahead + (has_mark ? 2 : 1));
  return is_number(number, 1, 31) || is_number(number, first_year, last_year);
}

bool DatelineCursor::take_weekday() {
  if (!is_word(peek()) || months_at(0) != 0) return false;
  if (find_date_word(fold_date_word(written(at_, at_ + 1)), language_).weekdays == 0) return false;
  ++at_;
  take_mark(U'.');
  return true;
}

bool DatelineCursor::take_month(DatelineDay& day) {
  const std::uint16_t months = months_at(0);
  if (std::popcount(months) != 1) return false;
  day.month = std::countr_zero(months) + 1;
  ++at_;
  take_mark(U'.');
  // Arabic names a month twice: آذار/مارس.
  if (sees_mark(U'/') && months_at(1) == months) at_ += 2;
  return true;
}

bool DatelineCursor::take_day_number(DatelineDay& day) {
  if (!is_number(peek(), 1, 31) || tokens_[at_].digits > 2) return false;
  day.day = tokens_[at_++].number;
  if (sees_mark(U'.') && is_word(peek(1))) ++at_;
  if (is_word(peek()) && is_word(peek(1)) && written(at_, at_ + 1) == "de") ++at_;
  return true;
}

std::optional<int> DatelineCursor::take_year() {
  const std::size_t before = at_;
  take_mark(U',');
  if (is_word(peek()) && is_number(peek(1), first_year, last_year)) {
    const std::string word = fold_date_word(written(at_, at_ + 1));
    if (word == "de" || word == "del") ++at_;
  }
  if (is_number(peek(), first_year, last_year)) return tokens_[at_++].number;
  at_ = before;
  return std::nullopt;
}

std::optional<DatelineDay> DatelineCursor::take_day() {
  const std::size_t before = at_;
  DatelineDay found;
  if (take_weekday() && !take_mark(U',') && !is_number(peek(), 1, 31) && months_at(0) == 0) return found;
  if (is_word(peek()) && is_article(fold_date_word(written(at_, at_ + 1)))) ++at_;
  if (take_month(found)) {
    take_mark(U',');  // "April, 9": seen on the wire
    take_day_number(found);
  } else if (take_day_number(found) && !take_month(found) && !sees_mark(U'(')) {
    found = {};
  }
  if (found.month) found.year = take_year();
  if (found.day || found.year) return found;
  at_ = before;
  return std::nullopt;
}

}  // namespace dateline::indexer
