// SPDX-License-Identifier: GPL-3.0-or-later
// Does a line say that its date is the day of publication, or another one?
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::indexer {

enum class DateLabel : std::uint8_t { None, Published, Modified, Other };

/// What the words of a line in some twenty languages say: "Published March 3, 2019", "Aktualisiert: 3.3.2019",
/// "Member since 2009" (Other: about a person, an event, a period). Published wins over Modified, Other over both.
[[nodiscard]] DateLabel label_of(std::string_view line);

}  // namespace dateline::indexer
