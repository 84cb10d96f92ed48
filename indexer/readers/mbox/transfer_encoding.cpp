// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/mbox/transfer_encoding.h"

#include "indexer/readers/characters/ascii.h"

#include <cstddef>
#include <cstdint>

namespace dateline::indexer {
namespace {

int base64_value(char c) noexcept {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  return c == '/' || c == '_' ? 63 : -1;
}

int hex_value(char c) noexcept {
  if (is_ascii_digit(c)) return c - '0';
  const char lower = ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The number of bytes from a "=" to the end of its line, if nothing but blanks follows it; else 0.
std::size_t soft_break(std::string_view text) noexcept {
  std::size_t end = 1;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r')) ++end;
  if (end == text.size()) return end;
  return text[end] == '\n' ? end + 1 : 0;
}

}  // namespace

std::string decode_base64(std::string_view text) {
  std::string out;
  out.reserve(text.size() / 4 * 3);
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    if (c == '=') break;
    const int value = base64_value(c);
    if (value < 0) continue;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>(bits >> count & 0xFF);
  }
  return out;
}

std::string decode_quoted_printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=') {
      out += text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
    if (high >= 0 && low >= 0) {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else if (const std::size_t skipped = soft_break(text.substr(i)); skipped > 0) {
      i += skipped - 1;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string decode_transfer(std::string_view text, std::string_view encoding) {
  const std::string name = ascii_lower(trim(encoding));
  if (name == "base64") return decode_base64(text);
  return name == "quoted-printable" ? decode_quoted_printable(text) : std::string(text);
}

}  // namespace dateline::indexer
