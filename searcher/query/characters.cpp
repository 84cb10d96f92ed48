// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/characters.h"

#include <algorithm>
#include <array>

namespace dateline::searcher {
namespace {

template <std::size_t size>
bool is_one_of(char32_t c, const std::array<char32_t, size>& set) noexcept {
  return std::find(set.begin(), set.end(), c) != set.end();
}

}  // namespace

bool is_valid_utf8(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const schema::CodePoint point = schema::read_code_point(text, at);
    if (point.value == schema::replacement_character && point.end == at + 1) return false;
    at = point.end;
  }
  return true;
}

bool is_query_space(char32_t c) noexcept {
  if (c <= 0x20 || (c >= 0x7F && c <= 0xA0)) return true;
  if (c < 0x1680) return false;
  // No-break and thin spaces; zero-width space, direction marks, line separators, embeddings; isolates; BOM. The
  // joiners U+200C and U+200D belong to the words of Persian and of India.
  return c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || (c >= 0x200E && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) ||
         c == 0x205F || (c >= 0x2066 && c <= 0x2069) || c == 0x3000 || c == 0xFEFF;
}

bool is_quote(char32_t c) noexcept {
  static constexpr std::array<char32_t, 12> quotes{'"',  0xAB,   0xBB,   0x201C, 0x201D, 0x201E,
                                                   0x201F, 0x300C, 0x300D, 0x300E, 0x300F, 0xFF02};
  return is_one_of(c, quotes);
}

bool is_open_bracket(char32_t c) noexcept { return c == '(' || c == 0xFF08; }
bool is_close_bracket(char32_t c) noexcept { return c == ')' || c == 0xFF09; }
bool is_colon(char32_t c) noexcept { return c == ':' || c == 0xFF1A; }
bool is_minus(char32_t c) noexcept { return c == '-' || c == 0x2212 || c == 0xFF0D; }
bool is_star(char32_t c) noexcept { return c == '*' || c == 0xFF0A; }

bool is_separator(char32_t c) noexcept {
  static constexpr std::array<char32_t, 9> separators{'{',    '}',    0x3001, 0x3002, 0xFF0C,
                                                      0xFF1B, 0xFF01, 0xFF1F, 0xFF5C};
  return is_one_of(c, separators);
}

bool is_gap(char32_t c) noexcept {
  static constexpr std::array<char32_t, 11> gaps{',', ';', ':', '!', '?', '|', '/', 0x2013, 0x2014, 0x2026, 0xFF1A};
  return is_one_of(c, gaps) || is_separator(c);
}

bool is_hebrew_letter(char32_t c) noexcept { return c >= 0x05D0 && c <= 0x05EA; }

char32_t code_point_before(std::string_view text, std::size_t at) noexcept {
  if (at == 0) return 0;
  std::size_t start = at - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
  return schema::read_code_point(text, start).value;
}

char32_t code_point_at(std::string_view text, std::size_t at) noexcept {
  return at < text.size() ? schema::read_code_point(text, at).value : 0;
}

std::size_t bounded_number(std::string_view digits, std::size_t most) noexcept {
  std::size_t number = 0;
  for (const char c : digits) number = std::min(number * 10 + static_cast<std::size_t>(c - '0'), most + 1);
  return number;
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

std::string with_single_spaces(std::string_view text) {
  std::string single;
  bool pending = false;
  for (std::size_t at = 0; at < text.size();) {
    const schema::CodePoint point = schema::read_code_point(text, at);
    if (is_query_space(point.value)) {
      pending = !single.empty();
    } else {
      if (pending) single.push_back(' ');
      pending = false;
      single.append(text.substr(at, point.end - at));
    }
    at = point.end;
  }
  return single;
}

}  // namespace dateline::searcher
