// SPDX-License-Identifier: GPL-3.0-or-later
// Which characters of a Han, Kana or Hangul run are words?
#pragma once

#include "schema/words.h"

#include <cstddef>
#include <string_view>

namespace dateline::schema {

/// Appends the characters of the run that starts at byte `at` (a Han, Kana or Hangul character) to `words` and returns
/// the offset behind the run. Han and Kana mix in a run; Hangul is a run of its own.
std::size_t split_character_run(std::string_view text, std::size_t at, Words& words);

}  // namespace dateline::schema
