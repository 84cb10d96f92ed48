// SPDX-License-Identifier: GPL-3.0-or-later
// Where does a word of letters and digits start and end?
#pragma once

#include "schema/elision.h"

#include <cstddef>
#include <string_view>

namespace dateline::schema {

/// Byte offsets: the word is [start, end); reading goes on at `resume`, which is not before `end`.
struct ScannedWord {
  std::size_t start;
  std::size_t end;
  std::size_t resume;
};

/// Scans the word whose first character, a letter or digit, is at byte `at`. An elided article before it and a
/// possessive 's behind it are skipped. Always moves on: resume > at.
[[nodiscard]] ScannedWord scan_word(std::string_view text, std::size_t at, ElisionLanguage language);

}  // namespace dateline::schema
