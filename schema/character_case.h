// SPDX-License-Identifier: GPL-3.0-or-later
// Which characters are letters or digits, and in which case are the letters of a text?
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline::schema {

/// Letters of a text by case; a title-case letter counts as upper, letters of scripts without case as neither.
struct LetterCase {
  std::size_t upper = 0;
  std::size_t lower = 0;
};
/// For UTF-8; invalid bytes count as nothing.
[[nodiscard]] LetterCase letter_case(std::string_view text);

/// True if the first character is a small letter.
[[nodiscard]] bool begins_small(std::string_view text);

/// Letters of any script and digits (Unicode categories L and Nd).
[[nodiscard]] bool is_letter_or_digit(char32_t c) noexcept;
[[nodiscard]] std::size_t count_letters_and_digits(std::string_view text);

}  // namespace dateline::schema
