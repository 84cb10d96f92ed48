// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schema/random_text.h"

#include "schema/utf8.h"

#include <array>

namespace dateline::tests {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Where the rules of folding and splitting differ.
constexpr std::array scripts = std::to_array<Range>({
    {'a', 'z'},       {'A', 'Z'},       {'0', '9'},         {0x00C0, 0x024F},   {0x0250, 0x02FF},   {0x0300, 0x036F},
    {0x0370, 0x03FF}, {0x0400, 0x04FF}, {0x0530, 0x058F},   {0x0590, 0x05FF},   {0x0600, 0x06FF},   {0x08A0, 0x08FF},
    {0x0900, 0x097F}, {0x0980, 0x09FF}, {0x0B80, 0x0BFF},   {0x0C80, 0x0CFF},   {0x0D00, 0x0DFF},   {0x0E00, 0x0E7F},
    {0x0E80, 0x0EFF}, {0x0F00, 0x0FFF}, {0x1000, 0x109F},   {0x1100, 0x11FF},   {0x1780, 0x17FF},   {0x1E00, 0x1FFF},
    {0x2000, 0x206F}, {0x2070, 0x218F}, {0x2460, 0x24FF},   {0x2E80, 0x2FDF},   {0x3000, 0x30FF},   {0x3100, 0x318F},
    {0x3200, 0x33FF}, {0x4E00, 0x4E80}, {0xA640, 0xA69F},   {0xAC00, 0xAC60},   {0xF900, 0xFAFF},   {0xFB00, 0xFDFF},
    {0xFE00, 0xFEFF}, {0xFF00, 0xFFEF}, {0x1D165, 0x1D1AD}, {0x1D400, 0x1D7FF}, {0x1F100, 0x1F2FF}, {0x20000, 0x20020},
});

constexpr std::u32string_view signs =
    U" .,'\u2019\u02BC&+#\"\u05F4\u00B7-/_@:\u00AD\u200B\u200C\u200D\u2060\uFEFF\u0301\u0306"
    U"\u0308\u3099\u0640\u064B\u0654sSlLdDtT";

}  // namespace

char32_t RandomText::letter_of(int script) {
  const Range& range = scripts[static_cast<std::size_t>(script)];
  return std::uniform_int_distribution<char32_t>(range.first, range.last)(engine_);
}

char32_t RandomText::code_point() {
  const auto c = static_cast<char32_t>(number(0, 0x10FFFF));
  return c >= 0xD800 && c <= 0xDFFF ? U'\uE000' : c;
}

std::string RandomText::text(int max_characters) {
  std::string result;
  int script = 0;
  for (int left = number(0, max_characters); left > 0; --left) {
    const int choice = number(0, 99);
    if (choice < 10) script = number(0, static_cast<int>(scripts.size()) - 1);
    if (choice < 70) {
      schema::append_utf8(letter_of(script), result);
    } else if (choice < 97) {
      schema::append_utf8(signs[static_cast<std::size_t>(number(0, static_cast<int>(signs.size()) - 1))], result);
    } else if (choice < 99) {
      schema::append_utf8(code_point(), result);
    } else {
      result.push_back(static_cast<char>(number(0x80, 0xFF)));
    }
  }
  return result;
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const schema::CodePoint point = schema::read_code_point(text, at);
    if (point.value == schema::replacement_character && point.end == at + 1) return false;
    at = point.end;
  }
  return true;
}

}  // namespace dateline::tests
