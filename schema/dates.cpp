// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/dates.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace dateline::schema {
namespace {

std::chrono::year_month_day civil(int year, int month, int day) {
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
         std::chrono::day(static_cast<unsigned>(day));
}

int last_day_of(int year, int month) {
  const auto last = std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day_last(last).day()));
}

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int number_of(std::string_view digits) {
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

std::optional<Date> checked_date(std::string_view year, std::string_view month, std::string_view day) {
  if (year.size() != 4 || !all_digits(year) || number_of(year) == 0) return std::nullopt;
  Date date{static_cast<std::int16_t>(number_of(year)), 0, 0, DatePrecision::Year};
  if (month.empty()) return date;
  if (month.size() != 2 || !all_digits(month) || number_of(month) < 1 || number_of(month) > 12) return std::nullopt;
  date.month = static_cast<std::uint8_t>(number_of(month));
  date.precision = DatePrecision::Month;
  if (day.empty()) return date;
  if (day.size() != 2 || !all_digits(day) || !is_valid_day(date.year, date.month, number_of(day))) return std::nullopt;
  date.day = static_cast<std::uint8_t>(number_of(day));
  date.precision = DatePrecision::Day;
  return date;
}

}  // namespace

bool is_valid_day(int year, int month, int day) noexcept {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= last_day_of(year, month);
}

DayNumber day_number(int year, int month, int day) noexcept {
  return static_cast<DayNumber>(std::chrono::sys_days(civil(year, month, day)).time_since_epoch().count());
}

Date date_of(DayNumber day) noexcept {
  const std::chrono::year_month_day ymd{std::chrono::sys_days(std::chrono::days(day))};
  return {static_cast<std::int16_t>(static_cast<int>(ymd.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(ymd.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(ymd.day())), DatePrecision::Day};
}

std::optional<DateRange> period_of(const Date& date) noexcept {
  switch (date.precision) {
    case DatePrecision::Year:
      return DateRange{day_number(date.year, 1, 1), day_number(date.year, 12, 31)};
    case DatePrecision::Month:
      return DateRange{day_number(date.year, date.month, 1),
                       day_number(date.year, date.month, last_day_of(date.year, date.month))};
    case DatePrecision::Day: {
      const DayNumber day = day_number(date.year, date.month, date.day);
      return DateRange{day, day};
    }
    case DatePrecision::None:
      break;
  }
  return std::nullopt;
}

std::string to_string(const Date& date) {
  std::array<char, 24> text{};
  switch (date.precision) {
    case DatePrecision::Year:
      std::snprintf(text.data(), text.size(), "%04d", date.year);
      break;
    case DatePrecision::Month:
      std::snprintf(text.data(), text.size(), "%04d-%02d", date.year, date.month);
      break;
    case DatePrecision::Day:
      std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
      break;
    case DatePrecision::None:
      break;
  }
  return text.data();
}

std::string_view name_of(DatePrecision precision) noexcept {
  static constexpr std::array<std::string_view, 4> names{"none", "year", "month", "day"};
  return names[static_cast<std::size_t>(precision)];
}

std::optional<Date> parse_date(std::string_view text) noexcept {
  if (text.size() == 8 && all_digits(text)) return checked_date(text.substr(0, 4), text.substr(4, 2), text.substr(6));
  if (text.size() == 4) return checked_date(text, {}, {});
  if (text.size() != 7 && text.size() != 10) return std::nullopt;
  const char separator = text[4];
  if (separator != '-' && separator != '/') return std::nullopt;
  if (text.size() == 7) return checked_date(text.substr(0, 4), text.substr(5, 2), {});
  if (text[7] != separator) return std::nullopt;
  return checked_date(text.substr(0, 4), text.substr(5, 2), text.substr(8));
}

}  // namespace dateline::schema
