// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/timeline.h"

#include <array>

namespace dateline::searcher {
namespace {

constexpr std::array<std::string_view, 5> names{"day", "week", "month", "year", "auto"};
static_assert(names.size() == static_cast<std::size_t>(TimelinePeriod::Auto) + 1);

}  // namespace

std::string_view name_of(TimelinePeriod period) noexcept {
  return names[static_cast<std::size_t>(period)];
}

std::optional<TimelinePeriod> timeline_period_named(std::string_view name) noexcept {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<TimelinePeriod>(i);
  }
  return std::nullopt;
}

std::optional<double> TimelineBar::share() const noexcept {
  if (archive == 0) return std::nullopt;
  constexpr double percent = 100;
  return percent * static_cast<double>(count) / static_cast<double>(archive);
}

}  // namespace dateline::searcher
