// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/character_case.h"

#include "schema/utf8.h"

#include <unicode/uchar.h>

namespace dateline::schema {

LetterCase letter_case(std::string_view text) {
  LetterCase letters;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = read_code_point(text, at);
    const auto c = static_cast<UChar32>(point.value);
    if (u_isupper(c) != 0 || u_istitle(c) != 0) ++letters.upper;
    if (u_islower(c) != 0) ++letters.lower;
    at = point.end;
  }
  return letters;
}

bool begins_small(std::string_view text) {
  return !text.empty() && u_islower(static_cast<UChar32>(read_code_point(text, 0).value)) != 0;
}

bool is_letter_or_digit(char32_t c) noexcept {
  return u_isalnum(static_cast<UChar32>(c)) != 0;
}

std::size_t count_letters_and_digits(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = read_code_point(text, at);
    if (is_letter_or_digit(point.value)) ++count;
    at = point.end;
  }
  return count;
}

}  // namespace dateline::schema
