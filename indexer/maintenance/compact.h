// SPDX-License-Identifier: GPL-3.0-or-later
// How does an index get small again that many updates made grow?
#pragma once

#include "schema/index_format.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>

namespace dateline::indexer {

struct CompactRequest {
  std::filesystem::path index;
  std::chrono::seconds lock_timeout{0};
  std::function<void()> keep_going;  // throws to stop; may be empty
};

struct CompactReport {
  std::uint64_t generation = 0;  // the new one
  std::uint64_t articles = 0;
  std::uint64_t bytes_before = 0;
  std::uint64_t bytes_after = 0;
};

/// Copies the published database, compacted, into a new generation and publishes it in one step; docids stay, so the
/// columns do too. The generation before it is kept until the next is published. Throws Error: NoIndex, Damaged, Io,
/// Busy, Interrupted; then the published index is as it was and nothing else is left.
CompactReport compact_index(const CompactRequest& request);

/// The same for a caller that holds the IndexLock and no writer: an update that found wants_compaction.
CompactReport compact_published(const schema::IndexPaths& paths, const std::function<void()>& keep_going);

}  // namespace dateline::indexer
