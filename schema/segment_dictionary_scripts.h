// SPDX-License-Identifier: GPL-3.0-or-later
// Where are the words in Thai, Lao, Khmer and Burmese, which are written without spaces?
#pragma once

#include "schema/words.h"

#include <cstddef>
#include <string_view>

namespace dateline::schema {

/// Appends the words of the run of one of these scripts that starts at byte `at` to `words`, as ICU's dictionaries cut
/// them, and returns the offset behind the run. Bounded memory for a run of any length. Thread-safe.
/// Throws Error{Internal} if ICU has no word breaker.
std::size_t split_dictionary_run(std::string_view text, std::size_t at, Words& words);

}  // namespace dateline::schema
