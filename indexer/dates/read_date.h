// SPDX-License-Identifier: GPL-3.0-or-later
// Which day does a date mean, as some source of the world writes it?
#pragma once

#include "schema/dates.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// What is known about the source of a date.
struct DateReading {
  std::string_view language;      // BCP 47 with its region where known ("en-GB"); "" unknown
  std::optional<bool> day_first;  // order of 01/02/2020, known from other dates of the source; holds over the language
};

inline constexpr std::string_view ambiguous_order = "ambiguous day and month";
inline constexpr std::string_view ambiguous_month = "ambiguous month name";
inline constexpr std::string_view short_year = "year of two digits";
inline constexpr std::string_view no_such_day = "no such day";
inline constexpr std::string_view no_year = "no year";
inline constexpr std::string_view placeholder = "placeholder for an unknown date";

/// A date that was read.
struct ReadDate {
  schema::Date date;                   // as far as it is certain: the year of 01/02/2020, nothing of 31 April
  std::string instant;                 // ISO 8601 with offset, or Z, where a time with its zone was given; else ""
  std::string_view refused;            // one of the reasons above where `date` is not all that was written, else ""
  std::vector<schema::Date> readings;  // the days that a refused date may mean; another claim may choose among them
  int month = 0;                       // 1 to 12 and
  int day = 0;                         // 1 to 31 of a date without year, else 0
  bool weekday_differs = false;        // a weekday stands beside it that the day does not fall on
  int unread_words = 0;                // words that belong neither to the date nor to its time
};

inline constexpr std::size_t max_date_bytes = 256;

/// Reads the date in `raw`: ISO 8601 in all its forms, RFC 822, RFC 850 and asctime, newspapers' forms with month names
/// in about a hundred languages, figures in any script, numeric forms, epoch seconds to microseconds. The day is the
/// one that is written, in the source's own zone (epoch numbers: UTC). The most precise date wins, then the first.
/// nullopt where there is none. Never decides an ambiguity without a hint; a weekday beside the date is one.
/// Looks at the first max_date_bytes.
[[nodiscard]] std::optional<ReadDate> read_date(std::string_view raw, const DateReading& reading);

}  // namespace dateline::indexer
