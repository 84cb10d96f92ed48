// SPDX-License-Identifier: GPL-3.0-or-later
// How do names and numbers become text of an SVG or HTML page?
#include "web/draw/markup.h"

#include <array>
#include <charconv>

namespace dateline::web::draw {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// What stands for the character at the start of `rest`; empty if it stands for itself.
std::string_view substitute(std::string_view rest) {
  switch (rest.front()) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\t':
    case '\n':
    case '\r':
      return " ";  // a name is one line, also in an attribute
    default:
      return static_cast<unsigned char>(rest.front()) < 0x20 ? replacement : std::string_view{};
  }
}

bool is_noncharacter(std::string_view rest) {  // U+FFFE and U+FFFF, the others that XML forbids
  return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF");
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string result;
  result.reserve(text.size() + text.size() / 8);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (is_noncharacter(rest)) {
      result += replacement;
      at += 2;
    } else if (const std::string_view other = substitute(rest); !other.empty()) {
      result += other;
    } else {
      result += rest.front();
    }
  }
  return result;
}

std::string grouped(std::int64_t count) {
  std::string digits = std::to_string(count);
  const std::size_t sign = count < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > sign + 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

std::string article_count(std::int64_t count) {
  if (count == 0) return "no articles";
  return grouped(count) + (count == 1 ? " article" : " articles");
}

std::string percent(std::int64_t part, std::int64_t whole) {
  if (part == 0) return "0 %";
  const double value = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  return value < 0.05 ? "under 0.1 %" : decimal(value, 1) + " %";
}

std::string decimal(double value, int decimals) {
  std::array<char, 64> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, decimals).ptr;
  std::string text(digits.data(), end);
  if (text.find('.') == std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace dateline::web::draw
