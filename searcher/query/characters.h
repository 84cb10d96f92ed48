// SPDX-License-Identifier: GPL-3.0-or-later
// Which characters mean something in a query, in whatever form a keyboard or a word processor writes them?
#pragma once

#include "schema/utf8.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::searcher {

/// Bytes [start, end) of the query text.
struct Span {
  std::size_t start = 0;
  std::size_t end = 0;
};

[[nodiscard]] bool is_valid_utf8(std::string_view text) noexcept;

/// White space, control characters and the invisible marks of direction, which pasted text carries along.
[[nodiscard]] bool is_query_space(char32_t c) noexcept;
/// Any double quotation mark: " “ ” „ ‟ « » ＂ 「 」 『 』. Each of them opens, and each of them closes.
[[nodiscard]] bool is_quote(char32_t c) noexcept;
[[nodiscard]] bool is_open_bracket(char32_t c) noexcept;   // ( and fullwidth
[[nodiscard]] bool is_close_bracket(char32_t c) noexcept;  // ) and fullwidth
[[nodiscard]] bool is_colon(char32_t c) noexcept;
[[nodiscard]] bool is_minus(char32_t c) noexcept;  // hyphen-minus, minus sign, fullwidth; no dash
[[nodiscard]] bool is_star(char32_t c) noexcept;
/// East Asian commas and full stops, braces: they end a word wherever they stand.
[[nodiscard]] bool is_separator(char32_t c) noexcept;
/// Punctuation that parts two words which would otherwise read as one name: "north, korea".
[[nodiscard]] bool is_gap(char32_t c) noexcept;
[[nodiscard]] bool is_hebrew_letter(char32_t c) noexcept;
[[nodiscard]] constexpr bool is_digit(char32_t c) noexcept {
  return c >= '0' && c <= '9';
}

/// The code point before byte `at`; 0 at the start.
[[nodiscard]] char32_t code_point_before(std::string_view text, std::size_t at) noexcept;
/// The code point at byte `at`; 0 at the end.
[[nodiscard]] char32_t code_point_at(std::string_view text, std::size_t at) noexcept;

/// The value of ASCII digits; `most` + 1 for anything above `most`.
[[nodiscard]] std::size_t bounded_number(std::string_view digits, std::size_t most) noexcept;
/// ASCII letters in lower case.
[[nodiscard]] std::string lower_ascii(std::string_view text);
/// Runs of white space as one space, none at the ends.
[[nodiscard]] std::string with_single_spaces(std::string_view text);

}  // namespace dateline::searcher
