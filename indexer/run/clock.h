// SPDX-License-Identifier: GPL-3.0-or-later
// What time is it, in the forms that an index records?
#pragma once

#include "schema/dates.h"

#include <cstdint>
#include <string>

namespace dateline::indexer {

[[nodiscard]] schema::DayNumber utc_today();
/// Seconds since 1970.
[[nodiscard]] std::int64_t now_seconds();
/// "2019-03-27T10:00:00Z".
[[nodiscard]] std::string utc_now_text();
/// The same for seconds since 1970; "" for 0 and for a time beyond the years of a calendar.
[[nodiscard]] std::string utc_text(std::int64_t seconds);

}  // namespace dateline::indexer
