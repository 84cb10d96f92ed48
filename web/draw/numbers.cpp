// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/draw/numbers.h"

#include "web/html/grouped.h"

#include <array>
#include <charconv>

namespace dateline::web::draw {
std::string article_count(std::int64_t count) {
  if (count == 0) return "no articles";
  return grouped(static_cast<std::uint64_t>(count)) + (count == 1 ? " article" : " articles");
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
