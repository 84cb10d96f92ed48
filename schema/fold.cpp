// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/fold.h"

#include "schema/fold_code_points.h"
#include "schema/utf8.h"

#include <algorithm>

namespace dateline::schema {
namespace {

bool is_ascii(std::string_view text) noexcept {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

char lower_ascii(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string fold(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  if (is_ascii(text)) {
    std::ranges::transform(text, std::back_inserter(result), lower_ascii);
    return result;
  }
  std::u32string code_points;
  code_points.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = read_code_point(text, at);
    code_points.push_back(point.value);
    at = point.end;
  }
  for (const char32_t c : fold_code_points(code_points)) append_utf8(c, result);
  return result;
}

}  // namespace dateline::schema
