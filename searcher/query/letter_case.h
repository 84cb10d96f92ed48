// SPDX-License-Identifier: GPL-3.0-or-later
// What does the case of a query's letters tell about it?
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline::searcher {

/// Counts over a text; a title-case letter counts as upper.
struct LetterCase {
  std::size_t upper = 0;
  std::size_t lower = 0;
};
[[nodiscard]] LetterCase letter_case(std::string_view text);

/// Whether a person chose between capitals and small letters.
enum class QueryCase : unsigned char {
  None,   // no letter that has a case
  Lower,  // all small: says nothing about names
  Upper,  // all capitals: says nothing either
  Mixed,
};
[[nodiscard]] QueryCase query_case(const LetterCase& letters) noexcept;

/// Letters and digits.
[[nodiscard]] std::size_t count_letters(std::string_view text);

/// True for a query of more than six words with capitals and no small letter, such as a pasted headline: its AND, OR
/// and NOT are words.
[[nodiscard]] bool is_all_capitals(std::string_view query);

}  // namespace dateline::searcher
