// SPDX-License-Identifier: GPL-3.0-or-later
// What does a sequence of code points become when it is folded?
// The one definition of folding; fold(), split_words() and the table of character classes all rest on it.
#pragma once

#include <string>
#include <string_view>

namespace dateline::schema {

/// Marks in a row that are kept on one letter; more are dropped. Real text has at most four; without a bound a row of
/// marks of alternating classes makes canonical ordering quadratic (compare UAX #15, Stream-Safe Text Format).
inline constexpr int max_marks = 16;

/// The folded form of `text`; see fold(). Idempotent. Linear in its length.
[[nodiscard]] std::u32string fold_code_points(std::u32string_view text);

/// The same without the apostrophes that single letters fold to (ŉ to ʼn): what a word keeps.
[[nodiscard]] std::u32string fold_characters(std::u32string_view text);

/// True for the vowel points and cantillation marks of Arabic and Hebrew, which folding always drops.
[[nodiscard]] bool is_vowel_point(char32_t c) noexcept;

/// True for characters that folding keeps in no case although Unicode counts them as letters or signs: tatweel.
[[nodiscard]] bool is_stretching(char32_t c) noexcept;

}  // namespace dateline::schema
