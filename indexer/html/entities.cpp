// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html/entities.h"

#include "indexer/html/entity_table.h"
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/tidy.h"
#include "indexer/readers/characters/utf8.h"

#include <algorithm>
#include <cstddef>

namespace dateline::indexer {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t beyond_unicode = 0x110000;

struct Reference {
  char32_t first = 0;  // 0: no reference
  char32_t second = 0;
  std::size_t size = 0;  // with "&" and ";"
};

// The value of a digit, 16 where it is none.
constexpr char32_t digit_value(char c) noexcept {
  if (is_ascii_digit(c)) return static_cast<char32_t>(c - '0');
  const char lower = ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? static_cast<char32_t>(lower - 'a' + 10) : 16;
}

Reference numeric_reference(std::string_view text) noexcept {
  const bool hexadecimal = text.size() > 2 && ascii_lower(text[2]) == 'x';
  const char32_t base = hexadecimal ? 16 : 10;
  const std::size_t start = hexadecimal ? 3 : 2;
  std::size_t end = start;
  char32_t number = 0;
  for (; end < text.size() && digit_value(text[end]) < base; ++end) {
    number = std::min<char32_t>(number * base + digit_value(text[end]), beyond_unicode);
  }
  if (end == start) return {};
  if (end < text.size() && text[end] == ';') ++end;
  if (number == 0 || number >= beyond_unicode) return {replacement, 0, end};
  if (number < 0x80 || number > 0x9F) return {number, 0, end};
  // The five holes of windows-1252 stay the control characters that they are.
  const char32_t meant = windows_1252_character(static_cast<unsigned char>(number));
  return {meant == replacement ? number : meant, 0, end};
}

Reference named_reference(std::string_view text) noexcept {
  std::size_t end = 1;
  while (end < text.size() && end <= longest_entity_name && (is_ascii_letter(text[end]) || is_ascii_digit(text[end])))
    ++end;
  const std::string_view name = text.substr(1, end - 1);
  if (name.empty()) return {};
  const auto rows = entity_table();
  const auto found = std::lower_bound(rows.begin(), rows.end(), name,
                                      [](const EntityRow& row, std::string_view wanted) { return row.name < wanted; });
  if (found == rows.end() || found->name != name) return {};
  const bool terminated = end < text.size() && text[end] == ';';
  const bool bare = found->bare && (end == text.size() || text[end] != '=');
  if (!terminated && !bare) return {};
  return {found->first, found->second, end + (terminated ? 1 : 0)};
}

}  // namespace

void append_decoded(std::string_view text, std::string& out) {
  while (!text.empty()) {
    const std::size_t ampersand = std::min(text.find('&'), text.size());
    out += text.substr(0, ampersand);
    text.remove_prefix(ampersand);
    if (text.empty()) break;
    const Reference reference = text.size() > 1 && text[1] == '#' ? numeric_reference(text) : named_reference(text);
    if (reference.first == 0) {
      out += '&';
      text.remove_prefix(1);
      continue;
    }
    append_code_point(reference.first, out);
    if (reference.second != 0) append_code_point(reference.second, out);
    text.remove_prefix(reference.size);
  }
}

std::string decode_entities(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_decoded(text, out);
  return out;
}

}  // namespace dateline::indexer
