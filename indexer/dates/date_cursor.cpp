// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/date_cursor.h"

#include "indexer/dates/date_words.h"

#include <algorithm>
#include <array>
#include <bit>

namespace dateline::indexer {
namespace {

// Folded: prepositions and articles, "day", "year" and their abbreviations in languages that write them into dates.
constexpr std::array<std::string_view, 41> joiners{
    "de",   "del", "d",  "of",   "the", "le", "den", "der",     "am",  "a",    "m",    "o",    "da",    "do",
    "la",   "el",  "il", "di",   "on",  "at", "em",  "i",       "nam", "ngay", "gada", "g",    "r",     "roku",
    "года", "г",   "р",  "року", "ж",   "ב",  "في",  "tanggal", "tgl", "dia",  "dne",  "dnia", "godine"};

constexpr std::array<std::string_view, 21> ordinal_endings{"st", "nd", "rd", "th",  "er", "re", "e",
                                                           "o",  "a",  "de", "ste", "en", "an", "jen",
                                                           "te", "ta", "го", "е",   "й",  "го", "η"};

constexpr int max_joiners = 3;

bool is_joining_mark(char32_t mark) {
  return mark == U',' || mark == U'.' || mark == U'-' || mark == U'/' || mark == U'\'' || mark == U'’' ||
         mark == U'،' || mark == U'、';
}

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool is_date_joiner(std::string_view folded) noexcept {
  return holds(joiners, folded);
}

bool DateCursor::sees_mark(char32_t mark, std::size_t ahead) const noexcept {
  const DateToken* token = peek(ahead);
  return token != nullptr && token->kind == DateTokenKind::Mark && token->mark == mark;
}

bool DateCursor::sees_number(int min_digits, int max_digits, std::size_t ahead) const noexcept {
  const DateToken* token = peek(ahead);
  return token != nullptr && token->kind == DateTokenKind::Number && token->digits >= min_digits &&
         token->digits <= max_digits;
}

bool DateCursor::take_mark(char32_t mark) noexcept {
  if (!sees_mark(mark)) return false;
  skip();
  return true;
}

bool DateCursor::take_word(std::string_view word) noexcept {
  const DateToken* token = peek();
  if (token == nullptr || token->kind != DateTokenKind::Word || token->word != word) return false;
  skip();
  return true;
}

std::optional<int> DateCursor::take_number(int min_digits, int max_digits) noexcept {
  if (!sees_number(min_digits, max_digits)) return std::nullopt;
  const auto value = static_cast<int>(peek()->value);
  skip();
  return value;
}

std::uint16_t DateCursor::take_month(std::string_view language) {
  const DateToken* token = peek();
  if (token == nullptr || token->kind != DateTokenKind::Word) return 0;
  if ((token->word == "thang" || token->word == "thg") && sees_number(1, 2, 1)) {
    const std::int64_t month = peek(1)->value;
    if (month < 1 || month > 12) return 0;
    skip(2);
    return static_cast<std::uint16_t>(1U << static_cast<unsigned>(month - 1));
  }
  std::uint16_t months = find_date_word(token->word, language).months;
  // Hebrew writes its "in" onto the month.
  constexpr std::string_view hebrew_in = "ב";
  if (months == 0 && token->word.starts_with(hebrew_in)) {
    months = find_date_word(std::string_view(token->word).substr(hebrew_in.size()), language).months;
  }
  // Thai abbreviates with inner dots: มี.ค.
  const DateToken* second = sees_mark(U'.', 1) ? peek(2) : nullptr;
  if (months == 0 && second != nullptr && second->kind == DateTokenKind::Word && !second->after_space) {
    months = find_date_word(token->word + second->word, language).months;
    if (months != 0) skip(2);
  }
  if (months == 0) return 0;
  skip();
  take_mark(U'.');
  return months;
}

std::optional<int> DateCursor::take_day() noexcept {
  const std::optional<int> day = take_number(1, 2);
  if (!day || *day < 1 || *day > 31) return std::nullopt;
  const std::size_t hyphen = sees_mark(U'-') ? 1 : 0;
  const DateToken* ending = peek(hyphen);
  if (ending == nullptr || ending->after_space) return day;
  if (ending->kind == DateTokenKind::Word && holds(ordinal_endings, ending->word)) {
    skip(hyphen + 1);
  } else if (sees_mark(U'.') || sees_mark(U'º') || sees_mark(U'°')) {
    skip();
  }
  return day;
}

void DateCursor::skip_joiners() noexcept {
  for (int i = 0; i < max_joiners && !at_end(); ++i) {
    const DateToken& token = *peek();
    const bool joins = token.kind == DateTokenKind::Mark
                           ? is_joining_mark(token.mark)
                           : token.kind == DateTokenKind::Word && is_date_joiner(token.word);
    if (!joins) return;
    skip();
  }
}

}  // namespace dateline::indexer
