// SPDX-License-Identifier: GPL-3.0-or-later
// Is a Chinese text written in traditional or in simplified characters?
#pragma once

#include <string_view>

namespace dateline::indexer {

/// "Hant" or "Hans" by the characters that exist in only one of the two, "" where there are none or as many of each.
/// Looks at the first few thousand characters; thread-safe.
[[nodiscard]] std::string_view chinese_script(std::string_view text);

}  // namespace dateline::indexer
