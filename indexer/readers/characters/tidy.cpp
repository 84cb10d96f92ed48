// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/characters/tidy.h"

#include "indexer/readers/characters/utf8.h"

#include <array>
#include <cstddef>

namespace dateline::indexer {
namespace {

constexpr char32_t dropped = 0;

bool is_noncharacter(char32_t c) noexcept {
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

// What a character of the input stands for; `dropped` where it goes. CR is settled by the caller.
char32_t cleaned(char32_t c) noexcept {
  if (c == '\n' || c == '\t') return c;
  if (c == '\f' || c == '\v' || c == 0x2028) return '\n';
  if (c < 0x20 || c == 0x7F) return dropped;
  if (c >= 0x80 && c <= 0x9F) {
    const char32_t meant = windows_1252_character(static_cast<unsigned char>(c));
    return meant == 0xFFFD ? dropped : meant;
  }
  if (c == 0xFEFF || is_noncharacter(c)) return c == not_utf8 ? 0xFFFD : dropped;
  return c;
}

bool is_space(char32_t c) noexcept {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

}  // namespace

char32_t windows_1252_character(unsigned char byte) noexcept {
  static constexpr std::array<char16_t, 32> upper{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                  0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
  return byte >= 0x80 && byte <= 0x9F ? upper[byte - 0x80u] : byte;
}

std::string clean_characters(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (c == '\r') {
      if (i >= text.size() || text[i] != '\n') out += '\n';
    } else if (c == 0x2029) {
      out += "\n\n";
    } else if (const char32_t kept = cleaned(c); kept != dropped) {
      append_code_point(kept, out);
    }
  }
  return out;
}

std::string one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space_before = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    if (is_space(next_code_point(text, i))) {
      space_before = true;
      continue;
    }
    if (space_before && !out.empty()) out += ' ';
    space_before = false;
    out += text.substr(start, i - start);
  }
  return out;
}

}  // namespace dateline::indexer
