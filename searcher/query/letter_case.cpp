// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/letter_case.h"

#include "schema/utf8.h"
#include "searcher/query/characters.h"

#include <unicode/uchar.h>

namespace dateline::searcher {
namespace {

constexpr std::size_t longest_mixed_reading = 6;  // words of a capitals-only query that still has operators

template <typename Visit>
void for_each_code_point(std::string_view text, Visit&& visit) {
  for (std::size_t at = 0; at < text.size();) {
    const schema::CodePoint point = schema::read_code_point(text, at);
    visit(point.value);
    at = point.end;
  }
}

std::size_t count_spaced_words(std::string_view text) {
  std::size_t words = 0;
  bool in_word = false;
  for_each_code_point(text, [&](char32_t c) {
    if (is_query_space(c)) in_word = false;
    if (in_word || u_isalnum(static_cast<UChar32>(c)) == 0) return;
    in_word = true;
    ++words;
  });
  return words;
}

}  // namespace

LetterCase letter_case(std::string_view text) {
  LetterCase letters;
  for_each_code_point(text, [&](char32_t c) {
    const auto letter = static_cast<UChar32>(c);
    if (u_isupper(letter) != 0 || u_istitle(letter) != 0) ++letters.upper;
    if (u_islower(letter) != 0) ++letters.lower;
  });
  return letters;
}

QueryCase query_case(const LetterCase& letters) noexcept {
  if (letters.upper == 0) return letters.lower == 0 ? QueryCase::None : QueryCase::Lower;
  return letters.lower == 0 ? QueryCase::Upper : QueryCase::Mixed;
}

std::size_t count_letters(std::string_view text) {
  std::size_t letters = 0;
  for_each_code_point(text, [&](char32_t c) { letters += u_isalnum(static_cast<UChar32>(c)) != 0 ? 1U : 0U; });
  return letters;
}

bool is_all_capitals(std::string_view query) {
  // Who types a backslash or a brace knows the language; printed queries begin with one where this rule would bite.
  if (query.find_first_of("\\{") != std::string_view::npos) return false;
  const LetterCase letters = letter_case(query);
  return letters.upper > 0 && letters.lower == 0 && count_spaced_words(query) > longest_mixed_reading;
}

}  // namespace dateline::searcher
