// SPDX-License-Identifier: GPL-3.0-or-later
// What did killed runs leave behind in an index folder?
#pragma once

#include "schema/index_format.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace dateline::indexer {

/// The folder of a build, files that were never renamed, generations that are neither `published` nor the one before
/// it, and hashes without a generation. Sorted. The caller holds the IndexLock: all of these are also what a run that
/// goes on works with.
[[nodiscard]] std::vector<std::filesystem::path> find_leftovers(const schema::IndexPaths& paths,
                                                                std::uint64_t published);

/// Removes them, at the start of a run: whatever the run before was doing when it was killed, this one starts from what
/// is published. Removes nothing where the stub is damaged or lost; what cannot be removed stays, as it costs room
/// only.
void remove_leftovers(const schema::IndexPaths& paths);

}  // namespace dateline::indexer
