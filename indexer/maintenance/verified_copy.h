// SPDX-License-Identifier: GPL-3.0-or-later
// How are the files of a generation copied so that no damage comes along unnoticed?
#pragma once

#include "indexer/integrity/block_hashes.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

namespace dateline::indexer {

struct CopiedFiles {
  std::uint64_t bytes = 0;
  std::uint64_t unverified_blocks = 0;  // that no hash covers yet
};

/// Copies the database files of `generation` into the new folder `target`, comparing each block with `hashes` on its
/// way, and syncs them. The caller holds the IndexLock. Throws Error{Damaged} naming the first damaged block,
/// Error{Io}.
[[nodiscard]] CopiedFiles copy_verified(const std::filesystem::path& generation,
                                        const std::optional<GenerationHashes>& hashes,
                                        const std::filesystem::path& target, const std::function<void()>& keep_going);

}  // namespace dateline::indexer
