// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/warc/archive_record.h"
#include "schema/dates.h"

#include <array>

namespace dateline::indexer {
namespace {

constexpr std::size_t all_digits = 14;
constexpr std::int64_t day_seconds = 24 * 60 * 60;

/// The digits of a date up to its seconds: "20080430204825".
std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (is_ascii_digit(c)) digits += c;
    if (digits.size() == all_digits || c == '.') break;
  }
  return digits;
}

int last_day(int year, int month) {
  int day = 31;
  while (!schema::is_valid_day(year, month, day)) --day;
  return day;
}

}  // namespace

std::optional<std::int64_t> parse_capture_date(std::string_view text) {
  const std::string digits = digits_of(trim(text));
  if (digits.size() < 4) return std::nullopt;
  // A part that is missing or cut in the middle is taken at its latest: a capture bounds other dates from above.
  const auto part = [&](std::size_t start, int latest) {
    return start + 2 <= digits.size() ? (digits[start] - '0') * 10 + (digits[start + 1] - '0') : latest;
  };
  const int year = part(0, 0) * 100 + part(2, 0);
  const int month = part(4, 12);
  if (year < 1990 || year > 2199 || month < 1 || month > 12) return std::nullopt;
  const int day = part(6, last_day(year, month));
  const int hour = part(8, 23);
  const int minute = part(10, 59);
  const int second = part(12, 59);
  if (!schema::is_valid_day(year, month, day) || hour > 23 || minute > 59 || second > 60) return std::nullopt;
  return static_cast<std::int64_t>(schema::day_number(year, month, day)) * day_seconds + hour * 3600 + minute * 60 +
         second;
}

}  // namespace dateline::indexer
