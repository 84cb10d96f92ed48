// SPDX-License-Identifier: GPL-3.0-or-later
// How does a copy of an index come about that is whole at any moment?
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>

namespace dateline::indexer {

struct BackupRequest {
  std::filesystem::path index;
  std::filesystem::path target;  // missing, empty, or an earlier backup of the same index
  std::chrono::seconds lock_timeout{0};
  std::function<void()> keep_going;  // throws to stop; may be empty
};

struct BackupReport {
  std::uint64_t generation = 0;
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;
  std::uint64_t unverified_blocks = 0;  // that no hash covered when they were copied
};

/// Copies the published generation with its columns and hashes into TARGET.new, every block compared with its hash on
/// the way, syncs it and puts it in TARGET's place in one step; only then an earlier backup goes. The copy is an index
/// of its own. Holds the IndexLock meanwhile. Throws Error: NoIndex, Usage for a target that is none, Damaged for an
/// index that is (the earlier backup stays), Io, Busy, Interrupted; then nothing is left of TARGET.new.
BackupReport back_up_index(const BackupRequest& request);

}  // namespace dateline::indexer
