// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/letter_case.h"

#include "searcher/query/characters.h"

#include <cstddef>

namespace dateline::searcher {
namespace {

constexpr std::size_t most_words_with_operators = 6;  // of a query all in capitals

std::size_t count_spaced_words(std::string_view text) {
  std::size_t words = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const schema::CodePoint point = schema::read_code_point(text, at);
    at = point.end;
    if (is_query_space(point.value)) in_word = false;
    if (in_word || !schema::is_letter_or_digit(point.value)) continue;
    in_word = true;
    ++words;
  }
  return words;
}

}  // namespace

QueryCase query_case(const schema::LetterCase& letters) noexcept {
  if (letters.upper == 0) return letters.lower == 0 ? QueryCase::None : QueryCase::Lower;
  return letters.lower == 0 ? QueryCase::Upper : QueryCase::Mixed;
}

bool is_all_capitals(std::string_view query) {
  // Who types a backslash or a brace knows the language; printed queries begin with one where this rule would bite.
  if (query.find_first_of("\\{") != std::string_view::npos) return false;
  const schema::LetterCase letters = schema::letter_case(query);
  return letters.upper > 0 && letters.lower == 0 && count_spaced_words(query) > most_words_with_operators;
}

}  // namespace dateline::searcher
