// SPDX-License-Identifier: GPL-3.0-or-later
// Is a block what was written down of it, is it damaged, or is it newer than what was written down?
#pragma once

#include "indexer/integrity/block_hashes.h"

#include <cstdint>
#include <string_view>

namespace dateline::indexer {

enum class BlockState {
  Sound,
  Unverified,   // written by a commit that no hashes cover yet
  Uncommitted,  // written by a run that goes on, or was ended before its commit
  /// As it was but for its revision, which is one to come. A flipped bit does that, and so does a run that is not at
  /// its end: roots of trees repeat, as their branches are written to two places in turn. It is damage unless another
  /// block of the database is Uncommitted.
  RevisionAlone,
  Damaged,
};

struct Revisions {
  std::uint32_t covered = 0;  // of the hashes
  std::uint32_t current = 0;  // of the database
};

/// Judges a block of a table. `known` is null behind the covered end of a file.
///
/// A block of a revision that is not committed is what an interrupted run leaves: Xapian writes blocks under the next
/// revision into free room, and only then makes them count. It is damaged where it is further ahead than a run can be.
[[nodiscard]] BlockState judge_block(const CoveredBlock* known, std::string_view block, Revisions revisions);

/// Judges the version file, whose only block carries the database's own revision. Where that is later than the covered
/// one, `newest_block` (the latest revision up to `current` of any table's block) must have grown with it: each commit
/// writes blocks.
[[nodiscard]] BlockState judge_version_file(const CoveredFile& known, std::string_view bytes, Revisions revisions,
                                            std::uint32_t newest_block);

}  // namespace dateline::indexer
