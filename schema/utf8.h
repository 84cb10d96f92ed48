// SPDX-License-Identifier: GPL-3.0-or-later
// How is UTF-8 read and written, code point by code point?
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::schema {

inline constexpr char32_t replacement_character = 0xFFFD;

/// A code point and the offset of the byte behind it.
struct CodePoint {
  char32_t value;
  std::size_t end;
};

/// Reads the code point at byte `at` (< text.size()). A byte that starts no valid sequence (RFC 3629: overlong forms,
/// surrogates, values above U+10FFFF, cut sequences) gives U+FFFD and a length of one byte.
[[nodiscard]] inline CodePoint read_code_point(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto continues = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0U) == 0x80U; };
  const unsigned char lead = byte(at);
  if (lead < 0x80U) return {lead, at + 1};
  if (lead >= 0xC2U && lead < 0xE0U && continues(at + 1)) {
    return {(lead & 0x1FU) << 6U | (byte(at + 1) & 0x3FU), at + 2};
  }
  if (lead >= 0xE0U && lead < 0xF0U && continues(at + 1) && continues(at + 2)) {
    const char32_t value = (lead & 0x0FU) << 12U | (byte(at + 1) & 0x3FU) << 6U | (byte(at + 2) & 0x3FU);
    if (value >= 0x800U && (value < 0xD800U || value > 0xDFFFU)) return {value, at + 3};
  }
  if (lead >= 0xF0U && lead < 0xF5U && continues(at + 1) && continues(at + 2) && continues(at + 3)) {
    const char32_t value =
        (lead & 0x07U) << 18U | (byte(at + 1) & 0x3FU) << 12U | (byte(at + 2) & 0x3FU) << 6U | (byte(at + 3) & 0x3FU);
    if (value >= 0x10000U && value <= 0x10FFFFU) return {value, at + 4};
  }
  return {replacement_character, at + 1};
}

/// Appends `value` (a Unicode scalar value) to `out`.
inline void append_utf8(char32_t value, std::string& out) {
  const auto put = [&](char32_t bits) { out.push_back(static_cast<char>(static_cast<unsigned char>(bits))); };
  if (value < 0x80U) {
    put(value);
  } else if (value < 0x800U) {
    put(0xC0U | value >> 6U);
    put(0x80U | (value & 0x3FU));
  } else if (value < 0x10000U) {
    put(0xE0U | value >> 12U);
    put(0x80U | (value >> 6U & 0x3FU));
    put(0x80U | (value & 0x3FU));
  } else {
    put(0xF0U | value >> 18U);
    put(0x80U | (value >> 12U & 0x3FU));
    put(0x80U | (value >> 6U & 0x3FU));
    put(0x80U | (value & 0x3FU));
  }
}

/// The longest prefix of valid UTF-8 `text` that has at most `max_bytes` bytes and ends at a character boundary.
[[nodiscard]] inline std::string_view cut_utf8(std::string_view text, std::size_t max_bytes) noexcept {
  if (text.size() <= max_bytes) return text;
  std::size_t size = max_bytes;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  return text.substr(0, size);
}

}  // namespace dateline::schema
