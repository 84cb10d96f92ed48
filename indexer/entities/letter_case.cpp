// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/letter_case.h"

#include "schema/utf8.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace dateline::indexer {
namespace {

constexpr std::size_t sample_bytes = 4096;
constexpr std::size_t min_cased_letters = 8;

LetterCase case_of(char32_t code_point) noexcept {
  if (code_point < 0x80) {  // most letters of most texts: ICU's tables cost five times as much
    if (code_point >= U'a' && code_point <= U'z') return LetterCase::Lower;
    return code_point >= U'A' && code_point <= U'Z' ? LetterCase::Upper : LetterCase::None;
  }
  const auto character = static_cast<UChar32>(code_point);
  if (u_isupper(character) != 0 || u_istitle(character) != 0) return LetterCase::Upper;
  return u_islower(character) != 0 ? LetterCase::Lower : LetterCase::None;
}

/// The next letter, digit or mark on a letter (Amman and Oman differ in theirs), 0 at the end.
char32_t next_letter(std::string_view text, std::size_t& at) noexcept {
  while (at < text.size()) {
    const schema::CodePoint character = schema::read_code_point(text, at);
    at = character.end;
    const auto value = static_cast<UChar32>(character.value);
    if (u_isalnum(value) != 0 || u_charType(value) == U_NON_SPACING_MARK) return character.value;
  }
  return 0;
}

}  // namespace

LetterCase case_at(std::string_view text, std::size_t at) noexcept {
  return at < text.size() ? case_of(schema::read_code_point(text, at).value) : LetterCase::None;
}

bool is_all_capitals(std::string_view text) noexcept {
  std::size_t upper = 0;
  std::size_t lower = 0;
  for (std::size_t at = 0; at < std::min(text.size(), sample_bytes);) {
    if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80U) {
      upper += byte >= 'A' && byte <= 'Z' ? 1 : 0;
      lower += byte >= 'a' && byte <= 'z' ? 1 : 0;
      ++at;
      continue;
    }
    const schema::CodePoint character = schema::read_code_point(text, at);
    const LetterCase letter = case_of(character.value);
    at = character.end;
    upper += letter == LetterCase::Upper ? 1 : 0;
    lower += letter == LetterCase::Lower ? 1 : 0;
  }
  return upper + lower >= min_cased_letters && upper * 100 >= (upper + lower) * 85;
}

bool same_letters(std::string_view text, std::string_view written) noexcept {
  std::size_t i = 0;
  std::size_t j = 0;
  while (true) {
    const char32_t a = next_letter(text, i);
    const char32_t b = next_letter(written, j);
    if (a != b) return false;
    if (a == 0) return true;
  }
}

}  // namespace dateline::indexer
