// SPDX-License-Identifier: GPL-3.0-or-later
// Are these bytes UTF-16 or UTF-32, where no label says so?
#include "indexer/readers/characters/charset.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace dateline::indexer {
namespace {

constexpr std::size_t most_bytes = 4096;

std::string_view form_by_mark(std::string_view head) noexcept {
  using namespace std::string_view_literals;
  if (head.starts_with("\xEF\xBB\xBF"sv)) return "UTF-8";
  if (head.starts_with("\xFF\xFE\0\0"sv)) return "UTF-32LE";
  if (head.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32BE";
  if (head.starts_with("\xFF\xFE"sv)) return "UTF-16LE";
  if (head.starts_with("\xFE\xFF"sv)) return "UTF-16BE";
  return {};
}

std::string_view utf32_form(std::string_view head) noexcept {
  std::array<std::size_t, 4> nuls{};
  const std::size_t groups = head.size() / 4;
  for (std::size_t i = 0; i < groups * 4; ++i) nuls[i % 4] += head[i] == '\0' ? 1u : 0u;
  if (groups < 2) return {};
  const auto mostly = [&](std::size_t i) { return nuls[i] * 10 >= groups * 6; };
  const auto hardly = [&](std::size_t i) { return nuls[i] * 10 <= groups; };
  if (mostly(1) && mostly(2) && mostly(3) && hardly(0)) return "UTF-32LE";
  if (mostly(0) && mostly(1) && mostly(2) && hardly(3)) return "UTF-32BE";
  // Beyond Latin the second byte is none, but no other encoding leaves two of four empty throughout.
  if (nuls[2] == groups && nuls[3] == groups && hardly(0)) return "UTF-32LE";
  if (nuls[0] == groups && nuls[1] == groups && hardly(3)) return "UTF-32BE";
  return {};
}

// What the bytes hold if they are UTF-16.
struct Units {
  std::size_t all = 0;
  std::size_t ascii = 0;       // white space and printable
  std::size_t alphabetic = 0;  // below U+2000: the alphabets of the world
  std::size_t ideographic = 0;
  std::size_t impossible = 0;  // lone surrogates, private use, control characters, noncharacters
  bool high_bit = false;       // some byte beyond 7 bits
};

bool is_control(char32_t unit) noexcept {
  return (unit < 0x20 && unit != '\t' && unit != '\n' && unit != '\r' && unit != '\f') ||
         (unit >= 0x7F && unit <= 0x9F);
}

bool is_ideographic(char32_t unit) noexcept {
  return (unit >= 0x2E80 && unit <= 0x9FFF) || (unit >= 0xAC00 && unit <= 0xD7A3) ||
         (unit >= 0xF900 && unit <= 0xFAFF) || (unit >= 0xFF00 && unit <= 0xFFEF);
}

Units count_units(std::string_view head, bool big_endian) noexcept {
  Units units;
  units.all = head.size() / 2;
  bool after_high_surrogate = false;
  for (std::size_t i = 0; i + 1 < head.size(); i += 2) {
    const auto first = static_cast<unsigned char>(head[i]);
    const auto second = static_cast<unsigned char>(head[i + 1]);
    const char32_t unit = big_endian ? first * 256u + second : second * 256u + first;
    const bool low_surrogate = unit >= 0xDC00 && unit <= 0xDFFF;
    const bool private_use = unit >= 0xE000 && unit <= 0xF8FF;
    const bool wrong = low_surrogate != after_high_surrogate || private_use || is_control(unit) || unit >= 0xFFFE;
    units.impossible += wrong ? 1u : 0u;
    units.ascii += unit < 0x7F && !is_control(unit) ? 1u : 0u;
    units.alphabetic += unit < 0x2000 && !is_control(unit) ? 1u : 0u;
    units.ideographic += is_ideographic(unit) ? 1u : 0u;
    units.high_bit = units.high_bit || first >= 0x80 || second >= 0x80;
    after_high_surrogate = unit >= 0xD800 && unit <= 0xDBFF;
  }
  return units;
}

bool is_utf16(const Units& units) noexcept {
  // A space, a digit or a line end has a NUL beside it, which text of single bytes has nowhere ("1\t2\t3\n" would be
  // Devanagari).
  if (units.all < 4 || units.ascii == 0 || units.impossible * 50 > units.all) return false;
  // Bytes below 0x20 in every other place: an alphabet.
  if (units.alphabetic * 10 >= units.all * 6) return true;
  // Pairs of ASCII letters are ideographs too.
  return units.impossible == 0 && units.high_bit && units.ideographic * 2 >= units.all;
}

}  // namespace

std::string_view detect_unicode_form(std::string_view head) noexcept {
  if (const std::string_view form = form_by_mark(head); !form.empty()) return form;
  head = head.substr(0, std::min(head.size(), most_bytes));
  if (const std::string_view form = utf32_form(head); !form.empty()) return form;
  const Units little = count_units(head, false);
  const Units big = count_units(head, true);
  if (is_utf16(little) && (!is_utf16(big) || little.ascii >= big.ascii)) return "UTF-16LE";
  return is_utf16(big) ? "UTF-16BE" : std::string_view();
}

}  // namespace dateline::indexer
