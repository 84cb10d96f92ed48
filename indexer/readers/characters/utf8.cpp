// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/characters/utf8.h"

#include <cstdint>

namespace dateline::indexer {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t i) noexcept {
  return static_cast<std::uint8_t>(text[i]);
}

struct Lead {
  std::size_t length = 0;  // of the whole sequence; 0: no lead byte
  std::uint8_t second_first = 0x80;
  std::uint8_t second_last = 0xBF;
};

// The second byte's bounds are what excludes overlong forms, surrogates and values beyond U+10FFFF.
Lead lead_of(std::uint8_t byte) noexcept {
  if (byte >= 0xC2 && byte <= 0xDF) return {2};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {};
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& i) noexcept {
  const std::uint8_t first = byte_at(text, i++);
  if (first < 0x80) return first;
  const Lead lead = lead_of(first);
  if (lead.length == 0 || text.size() - i < lead.length - 1) return not_utf8;
  const std::uint8_t second = byte_at(text, i);
  if (second < lead.second_first || second > lead.second_last) return not_utf8;
  char32_t code_point = first & (0x7Fu >> lead.length);
  for (std::size_t k = 0; k + 1 < lead.length; ++k) {
    const std::uint8_t next = byte_at(text, i + k);
    if ((next & 0xC0) != 0x80) return not_utf8;
    code_point = (code_point << 6) | (next & 0x3Fu);
  }
  i += lead.length - 1;
  return code_point;
}

void append_code_point(char32_t code_point, std::string& out) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = 0xFFFD;
  const auto tail = [&](unsigned shift) { return static_cast<char>(0x80 | ((code_point >> shift) & 0x3F)); };
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    out += static_cast<char>(0xC0 | (code_point >> 6));
    out += tail(0);
  } else if (code_point < 0x10000) {
    out += static_cast<char>(0xE0 | (code_point >> 12));
    out += {tail(6), tail(0)};
  } else {
    out += static_cast<char>(0xF0 | (code_point >> 18));
    out += {tail(12), tail(6), tail(0)};
  }
}

bool is_valid_utf8(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    if (next_code_point(text, i) == not_utf8) return false;
  }
  return true;
}

std::size_t count_code_points(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) (void)next_code_point(text, i);
  return count;
}

std::string_view first_code_points(std::string_view text, std::size_t limit) noexcept {
  std::size_t i = 0;
  for (; limit > 0 && i < text.size(); --limit) (void)next_code_point(text, i);
  return text.substr(0, i);
}

std::string printable_path(std::string_view path) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  out.reserve(path.size());
  for (std::size_t i = 0; i < path.size();) {
    const std::size_t start = i;
    const char32_t c = next_code_point(path, i);
    if (c != not_utf8 && c >= 0x20 && (c < 0x7F || c >= 0xA0)) {
      out += path.substr(start, i - start);
      continue;
    }
    for (std::size_t k = start; k < i; ++k) {
      out += "\\x";
      out += digits[byte_at(path, k) >> 4];
      out += digits[byte_at(path, k) & 15];
    }
  }
  return out;
}

}  // namespace dateline::indexer
