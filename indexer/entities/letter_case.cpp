// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/letter_case.h"

#include <algorithm>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace dateline::indexer {
namespace {

constexpr std::size_t sample_bytes = 4096;
constexpr std::size_t min_cased_letters = 8;

/// The character at `at`, which moves behind it; negative for bytes that are no UTF-8.
UChar32 next_character(std::string_view text, std::size_t& at) noexcept {
  auto position = static_cast<int32_t>(0);
  // At most 4 bytes are looked at, so that the offset never outgrows the 32 bits of the macro.
  const std::string_view rest = text.substr(at, 4);
  const auto size = static_cast<int32_t>(rest.size());
  UChar32 character = 0;
  U8_NEXT(rest.data(), position, size, character);
  at += static_cast<std::size_t>(position);
  return character;
}

LetterCase case_of(UChar32 character) noexcept {
  if (character < 0) return LetterCase::None;
  if (u_isupper(character) != 0 || u_istitle(character) != 0) return LetterCase::Upper;
  return u_islower(character) != 0 ? LetterCase::Lower : LetterCase::None;
}

/// The next letter or digit, 0 at the end.
UChar32 next_letter(std::string_view text, std::size_t& at) noexcept {
  while (at < text.size()) {
    const UChar32 character = next_character(text, at);
    if (character > 0 && u_isalnum(character) != 0) return character;
  }
  return 0;
}

}  // namespace

LetterCase case_at(std::string_view text, std::size_t at) noexcept {
  return at < text.size() ? case_of(next_character(text, at)) : LetterCase::None;
}

bool is_all_capitals(std::string_view text) noexcept {
  std::size_t upper = 0;
  std::size_t lower = 0;
  for (std::size_t at = 0; at < std::min(text.size(), sample_bytes);) {
    const LetterCase letter = case_of(next_character(text, at));
    upper += letter == LetterCase::Upper ? 1 : 0;
    lower += letter == LetterCase::Lower ? 1 : 0;
  }
  return upper + lower >= min_cased_letters && upper * 100 >= (upper + lower) * 85;
}

bool same_letters(std::string_view text, std::string_view written) noexcept {
  std::size_t i = 0;
  std::size_t j = 0;
  while (true) {
    const UChar32 a = next_letter(text, i);
    const UChar32 b = next_letter(written, j);
    if (a != b) return false;
    if (a == 0) return true;
  }
}

}  // namespace dateline::indexer
