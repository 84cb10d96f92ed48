// SPDX-License-Identifier: GPL-3.0-or-later
// How is a publication date written, compared and counted?
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::schema {

enum class DatePrecision : std::uint8_t { None, Year, Month, Day };

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
using DayNumber = std::int32_t;

/// A publication date as far as it is known: `month` and `day` are 0 beyond the precision; all 0 with None.
struct Date {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  DatePrecision precision = DatePrecision::None;
  friend bool operator==(const Date&, const Date&) = default;
};

/// Whole days, both ends inclusive. An open end is min_day or max_day.
struct DateRange {
  DayNumber first;
  DayNumber last;
  friend bool operator==(const DateRange&, const DateRange&) = default;
};
inline constexpr DayNumber min_day = -719162;  // 0001-01-01
inline constexpr DayNumber max_day = 2932896;  // 9999-12-31

[[nodiscard]] bool is_valid_day(int year, int month, int day) noexcept;
[[nodiscard]] DayNumber day_number(int year, int month, int day) noexcept;
[[nodiscard]] Date date_of(DayNumber day) noexcept;

/// The whole period of a date: 2019-03 gives 2019-03-01 to 2019-03-31. nullopt with precision None.
[[nodiscard]] std::optional<DateRange> period_of(const Date& date) noexcept;

/// "2019", "2019-03", "2019-03-27"; "" with precision None. parse_date(to_string(d)) == d.
[[nodiscard]] std::string to_string(const Date& date);
/// "none", "year", "month", "day".
[[nodiscard]] std::string_view name_of(DatePrecision precision) noexcept;

/// Reads exactly "YYYY", "YYYY-MM" or "YYYY-MM-DD" (also YYYYMMDD and YYYY/MM/DD); nullopt for anything else and for
/// days that do not exist.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text) noexcept;

/// Reads what a person types as a period or a bound in a query: a date as above; today, yesterday, last-week,
/// this-week, last-month, this-month, last-year, this-year; Ndays, Nweeks, Nmonths, Nyears (the single day that long
/// before `today`). nullopt where it is none of these.
[[nodiscard]] std::optional<DateRange> parse_period(std::string_view text, DayNumber today) noexcept;

/// Reads the value of `date:`: "A..B" (either end may be missing), ">=A" "<=A" ">A" "<A", "A.." or one period; both
/// ends inclusive, an upper bound runs to the end of its period, "3months.." starts three months ago. nullopt where
/// it cannot be read or is reversed.
[[nodiscard]] std::optional<DateRange> parse_date_range(std::string_view text, DayNumber today) noexcept;

}  // namespace dateline::schema
