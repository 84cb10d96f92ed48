// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/clock.h"

#include <array>
#include <chrono>
#include <ctime>

namespace dateline::indexer {

schema::DayNumber utc_today() {
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return static_cast<schema::DayNumber>(today.time_since_epoch().count());
}

std::int64_t now_seconds() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string utc_now_text() {
  return utc_text(now_seconds());
}

std::string utc_text(std::int64_t seconds) {
  if (seconds == 0) return {};
  const std::time_t time = seconds;
  std::tm parts{};
  if (gmtime_r(&time, &parts) == nullptr) return {};  // a year beyond what a calendar holds
  std::array<char, 40> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text.data();
}

}  // namespace dateline::indexer
