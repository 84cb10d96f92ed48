// SPDX-License-Identifier: GPL-3.0-or-later
// Does 01/02/2020 mean January or February at this source?
#pragma once

#include <optional>
#include <string_view>

namespace dateline::indexer {

struct DateReading;

/// True where the day comes first, false where the month does; nullopt where nothing tells. reading.day_first, then its
/// language with region: en-US and its territories write the month first, other regions of English and other languages
/// the day; "en" alone, en-CA, en-PH and languages that put the year first say nothing.
[[nodiscard]] std::optional<bool> day_first_of(const DateReading& reading);

/// Learns the order from the dates of one source: 27/03/2019 can be read in one way only.
class DayOrder {
public:
  /// Looks at one date as written.
  void see(std::string_view raw);
  /// nullopt while none or both orders were seen.
  [[nodiscard]] std::optional<bool> day_first() const noexcept;

private:
  bool saw_day_first_ = false;
  bool saw_month_first_ = false;
};

}  // namespace dateline::indexer
