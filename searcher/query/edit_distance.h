// SPDX-License-Identifier: GPL-3.0-or-later
// Which known name did somebody probably mean?
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline::searcher {

/// Insertions, deletions, replacements and swaps of neighbours (bytes) between two texts; each is looked at up to 64
/// bytes only, so the cost is bounded.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace dateline::searcher
