// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/date_value.h"

#include <array>
#include <cstdio>

namespace dateline::schema {

std::string date_value(const Date& date) {
  if (date.precision == DatePrecision::None) return {};
  std::array<char, 24> text{};
  std::snprintf(text.data(), text.size(), "%04d%02d%02d", date.year, date.month, date.day);
  return text.data();
}

std::optional<Date> date_of_value(std::string_view value) noexcept {
  if (value.size() != 8) return std::nullopt;
  if (value.substr(4) == "0000") return parse_date(value.substr(0, 4));
  if (value.substr(6) == "00") {
    const std::array<char, 7> month{value[0], value[1], value[2], value[3], '-', value[4], value[5]};
    return parse_date({month.data(), month.size()});
  }
  return parse_date(value);
}

std::string order_value(const Date& date, std::string_view id) {
  const std::optional<DateRange> period = period_of(date);
  // max_day - first is between 0 and 3.7 million: 0xFFFFFFFF sorts behind every dated article.
  const std::uint32_t rank = period ? static_cast<std::uint32_t>(max_day - period->first) : 0xFFFFFFFFU;
  std::string value;
  for (int shift = 24; shift >= 0; shift -= 8) value += static_cast<char>((rank >> shift) & 0xFFU);
  return value.append(id);
}

}  // namespace dateline::schema
