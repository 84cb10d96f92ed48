// SPDX-License-Identifier: GPL-3.0-or-later
// How does a date begin at one token, and what may it mean?
#pragma once

#include "indexer/dates/date_tokens.h"
#include "schema/dates.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dateline::indexer {

struct DateReading;

using DateTokens = std::span<const DateToken>;

enum class PatternRank : std::uint8_t { MonthAndDay, Year, Month, Day };

/// A date in tokens [begin, end).
struct DatePattern {
  std::size_t begin = 0;
  std::size_t end = 0;
  PatternRank rank = PatternRank::Day;
  std::vector<schema::Date> readings;  // one where it is clear, several where not, none for a day that does not exist
  std::string_view refused;            // a reason of read_date.h, or ""
  int month = 0;                       // MonthAndDay
  int day = 0;                         // MonthAndDay
  std::optional<schema::Date> mail_date;  // what RFC 822 means by a year of two digits; holds where a time follows
};

/// Each reads a date that begins at token `at` (< tokens.size()), in figures alone or with a month's name or sign.
[[nodiscard]] std::optional<DatePattern> match_numeric_date(DateTokens tokens, std::size_t at,
                                                            const DateReading& reading);
[[nodiscard]] std::optional<DatePattern> match_iso_date(DateTokens tokens, std::size_t at);
[[nodiscard]] std::optional<DatePattern> match_named_date(DateTokens tokens, std::size_t at,
                                                          const DateReading& reading);
[[nodiscard]] std::optional<DatePattern> match_east_asian_date(DateTokens tokens, std::size_t at);

/// One certain date, refused as no such day where the calendar lacks it. Month and day 0 mean that they are not known.
[[nodiscard]] DatePattern certain_date(int year, int month, int day);
/// A date whose year is missing.
[[nodiscard]] std::optional<DatePattern> month_and_day(int month, int day);
/// The day, or nullopt.
[[nodiscard]] std::optional<schema::Date> valid_day(int year, int month, int day);

}  // namespace dateline::indexer
