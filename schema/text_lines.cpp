// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/text_lines.h"

#include <algorithm>

namespace dateline::schema {

std::string_view take_line(std::string_view& rest) noexcept {
  const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end);
  if (!rest.empty()) rest.remove_prefix(rest.starts_with("\r\n") ? 2 : 1);
  return line;
}

std::string_view without_byte_order_mark(std::string_view text) noexcept {
  static constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

}  // namespace dateline::schema
