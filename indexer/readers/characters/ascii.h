// SPDX-License-Identifier: GPL-3.0-or-later
// How are the bytes of keys, tags and marks compared, where only ASCII letters have case and no locale may decide?
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::indexer {

[[nodiscard]] constexpr bool is_ascii_space(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}
[[nodiscard]] constexpr bool is_ascii_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_ascii_upper(char c) noexcept {
  return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr char ascii_lower(char c) noexcept {
  return is_ascii_upper(c) ? static_cast<char>(c + 32) : c;
}
[[nodiscard]] constexpr bool is_ascii_letter(char c) noexcept {
  return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
}

/// `text` with A to Z in lower case, every other byte as it is.
[[nodiscard]] std::string ascii_lower(std::string_view text);

/// `text` without ASCII white space at both ends; a view into the same bytes.
[[nodiscard]] std::string_view trim(std::string_view text) noexcept;

/// True if all of `text` is ASCII white space; true for "".
[[nodiscard]] bool is_blank(std::string_view text) noexcept;

/// True if `text` starts with `prefix` at byte `at`, case ignored; `prefix` is in lower case.
[[nodiscard]] bool starts_with_ignoring_case(std::string_view text, std::string_view prefix,
                                             std::size_t at = 0) noexcept;

/// The first place at or after `from` where `needle` (lower case) stands, case ignored; npos where there is none.
[[nodiscard]] std::size_t find_ignoring_case(std::string_view text, std::string_view needle,
                                             std::size_t from = 0) noexcept;

}  // namespace dateline::indexer
