// SPDX-License-Identifier: GPL-3.0-or-later
// Which numbers, words and marks does a written date consist of?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

enum class DateTokenKind : std::uint8_t {
  Number,  // digits of any script, or Chinese numerals
  Word,    // letters; folded
  Mark,    // one other character, or one Han, Kana or Hangul character
};

struct DateToken {
  DateTokenKind kind = DateTokenKind::Mark;
  std::int64_t value = 0;    // Number: at most max_number_digits count
  int digits = 0;            // Number: how many; 0 for Chinese numerals
  std::string word;          // Word
  char32_t mark = 0;         // Mark
  bool after_space = false;  // white space stands before it
};

inline constexpr int max_number_digits = 18;
inline constexpr std::size_t max_date_tokens = 96;

/// Cuts `text` into tokens; at most max_date_tokens, the rest is not looked at. Dashes of all kinds are '-'.
[[nodiscard]] std::vector<DateToken> cut_date_tokens(std::string_view text);

}  // namespace dateline::indexer
