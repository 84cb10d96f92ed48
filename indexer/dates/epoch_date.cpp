// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/epoch_date.h"

#include "indexer/dates/clock_time.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace dateline::indexer {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// YYYYMMDDhhmm of the last centuries; as milliseconds it would be a day of 1976 to 1977.
bool may_be_written_out(std::string_view digits) {
  return digits.size() == 12 && (digits.starts_with("19") || digits.starts_with("20"));
}

}  // namespace

std::optional<ReadDate> read_epoch(std::string_view raw) {
  const std::string_view digits = raw.substr(0, raw.find('.'));
  const bool has_fraction = digits.size() < raw.size();
  if (!is_digits(digits) || (has_fraction && !is_digits(raw.substr(digits.size() + 1)))) return std::nullopt;
  std::int64_t unit = 0;
  if (digits.size() == 9 || digits.size() == 10) unit = 1;
  if (digits.size() == 12 || digits.size() == 13) unit = 1000;
  if (digits.size() == 15 || digits.size() == 16) unit = 1000000;
  if (unit == 0 || may_be_written_out(digits)) return std::nullopt;
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  constexpr std::int64_t day_seconds = 24 * 60 * 60;
  const std::int64_t seconds = number / unit;
  const auto second_of_day = static_cast<int>(seconds % day_seconds);
  ClockTime clock;
  clock.hour = second_of_day / 3600;
  clock.minute = second_of_day / 60 % 60;
  clock.second = second_of_day % 60;
  clock.offset_minutes = 0;
  ReadDate read;
  read.date = schema::date_of(static_cast<schema::DayNumber>(seconds / day_seconds));
  read.instant = instant_of(read.date, clock);
  return read;
}

}  // namespace dateline::indexer
