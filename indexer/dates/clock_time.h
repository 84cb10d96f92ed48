// SPDX-License-Identifier: GPL-3.0-or-later
// Which time of day, in which zone, stands beside a date?
#pragma once

#include "indexer/dates/date_pattern.h"
#include "schema/dates.h"

#include <optional>
#include <string>

namespace dateline::indexer {

/// A time of day in tokens [begin, end), its zone included.
struct ClockTime {
  std::size_t begin = 0;
  std::size_t end = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;
  std::optional<int> offset_minutes;  // east of Greenwich; nullopt where no zone stands there or its name means several
};

/// Reads "10:00", "10:00:00.79", "10:00 p.m. EST", "T101500Z", "10:00+0530" at token `at`.
[[nodiscard]] std::optional<ClockTime> read_clock(DateTokens tokens, std::size_t at);

/// ISO 8601 with the offset, "Z" for 0: "2019-03-27T10:00:00+01:00". "" without zone.
[[nodiscard]] std::string instant_of(const schema::Date& day, const ClockTime& clock);

}  // namespace dateline::indexer
