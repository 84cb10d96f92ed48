// SPDX-License-Identifier: GPL-3.0-or-later
// Which day is a number of seconds since 1970?
#pragma once

#include "indexer/dates/read_date.h"

#include <optional>
#include <string_view>

namespace dateline::indexer {

/// Reads text that is one number: seconds (9 or 10 digits, a fraction may follow), milliseconds (12 or 13) or
/// microseconds (15 or 16) since 1970, in UTC. nullopt for everything else, also for what may be a day and a time
/// written together (201903271000).
[[nodiscard]] std::optional<ReadDate> read_epoch(std::string_view raw);

}  // namespace dateline::indexer
