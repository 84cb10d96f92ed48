// SPDX-License-Identifier: GPL-3.0-or-later
// Which blocks of a table hold nothing, so that a run that is cut off by a power failure may leave half of one written?
// Layout: xapian-core 1.4.22, backends/glass/glass_version.cc (RootInfo), glass_freelist.h and glass_freelist.cc.
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string_view>

namespace dateline::indexer {

/// The blocks that `table` ("postlist.glass") lists as free in the committed state, and the block of the list that the
/// next run continues in place. Empty where that cannot be read: then nothing counts as free.
[[nodiscard]] std::set<std::uint64_t> free_blocks(const std::filesystem::path& generation, std::string_view table);

}  // namespace dateline::indexer
