// SPDX-License-Identifier: GPL-3.0-or-later
// Which words, numbers and marks stand at the start of a text, and where?
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::indexer {

enum class DatelineTokenKind : std::uint8_t { Word, Number, Mark };

enum class LetterCase : std::uint8_t {
  Capitals,     // PYONGYANG, McALLEN, АМ
  Capitalised,  // Moskau, N
  Small,        // le, dpa
  None,         // letters of a script without case
};

struct DatelineToken {
  DatelineTokenKind kind = DatelineTokenKind::Mark;
  LetterCase letter_case = LetterCase::None;  // Word
  std::uint32_t start = 0;                    // bytes of the text
  std::uint32_t end = 0;
  int number = 0;     // Number; of five digits and more 0
  int digits = 0;     // Number
  int letters = 0;    // Word
  char32_t mark = 0;  // Mark: '-' for hyphens, U+2014 for all longer dashes
  bool after_space = false;
};

inline constexpr std::size_t max_dateline_tokens = 60;

/// Cuts the one line that starts at byte `from`; at most max_dateline_tokens. A word keeps its inner apostrophes and,
/// between letters with case, its inner hyphens ("AIX-EN-PROVENCE", "L'AQUILA").
[[nodiscard]] std::vector<DatelineToken> cut_dateline_tokens(std::string_view text, std::size_t from);

}  // namespace dateline::indexer
