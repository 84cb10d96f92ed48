// SPDX-License-Identifier: GPL-3.0-or-later
// Which primary subtag do the many codes for one language stand for?
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// The primary subtag of a language tag or of a detector's code, under today's name and in lower case: "iw-IL" gives
/// "he", "pt_BR" "pt", "nb" "no", "zh-Hant" "zh", "eng" "en". "" for what is no tag or names no living language ("und",
/// "mul", "zxx", "xx-Latn").
[[nodiscard]] std::string language_subtag(std::string_view tag);

}  // namespace dateline::indexer
