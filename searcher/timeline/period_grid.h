// SPDX-License-Identifier: GPL-3.0-or-later
// Which period of a timeline does a day belong to?
#pragma once

#include "schema/dates.h"
#include "searcher/timeline.h"

#include <cstddef>
#include <string>

namespace dateline::searcher {

/// Consecutive days, weeks, months or years that cover a range of days; the outer ones are cut at its ends.
class PeriodGrid {
public:
  /// `period` is not Auto; `days` is not reversed and lies within min_day to max_day.
  PeriodGrid(TimelinePeriod period, schema::DateRange days) noexcept;

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] const schema::DateRange& days() const noexcept { return days_; }
  /// Of a day within days().
  [[nodiscard]] std::size_t index_of(schema::DayNumber day) const noexcept;
  /// Both for index < size().
  [[nodiscard]] schema::DateRange days_of(std::size_t index) const noexcept;
  [[nodiscard]] std::string label_of(std::size_t index) const;

private:
  TimelinePeriod period_;
  schema::DateRange days_;
  std::int64_t first_number_;
  std::size_t size_;
};

/// The whole period around a day, within min_day to max_day.
[[nodiscard]] schema::DateRange period_around(TimelinePeriod period, schema::DayNumber day) noexcept;

/// Whether an article whose date is known this far lies in one period of this kind.
[[nodiscard]] bool fits_period(schema::DatePrecision precision, TimelinePeriod period) noexcept;

}  // namespace dateline::searcher
