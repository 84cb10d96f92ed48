// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/one_line.h"

#include "schema/utf8.h"

namespace dateline::searcher {
namespace {

bool is_control(char32_t c) {
  return c < U' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

}  // namespace

bool is_blank_or_control(char32_t c) noexcept {
  return is_control(c) || c == U' ' || c == 0xA0 || c == 0xAD || c == 0x1680 || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
}

std::string one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  bool parted = false;
  for (std::size_t at = 0; at < text.size();) {
    const schema::CodePoint point = schema::read_code_point(text, at);
    at = point.end;
    if (is_control(point.value)) {
      parted = true;
      continue;
    }
    if (parted && !line.empty() && line.back() != ' ' && point.value != U' ') line += ' ';
    parted = false;
    schema::append_utf8(point.value, line);
  }
  const std::size_t first = line.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return line.substr(first, line.find_last_not_of(' ') - first + 1);
}

}  // namespace dateline::searcher
