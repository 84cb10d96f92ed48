// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/block_state.h"

#include "indexer/integrity/glass_files.h"

#include <string>

namespace dateline::indexer {
namespace {

// A failed commit is followed by one under the revision after next (glass_database.cc, modifications_failed).
constexpr std::uint32_t uncommitted_ahead = 2;

std::string with_revision(std::string_view block, std::uint32_t revision) {
  std::string changed(block);
  for (std::size_t i = 0; i < 4 && i < changed.size(); ++i) changed[i] = static_cast<char>(revision >> (24 - 8 * i));
  return changed;
}

}  // namespace

BlockState judge_block(const CoveredBlock* known, std::string_view block, Revisions revisions) {
  // Only a writer makes a file longer, and between its blocks there may be some that it never wrote.
  if (known == nullptr) return BlockState::Unverified;
  const std::uint32_t revision = block_revision(block);
  if (known->revision == revision && known->hash == hash_block(block)) return BlockState::Sound;
  if (revision <= revisions.covered) return BlockState::Damaged;
  if (revision <= revisions.current) return BlockState::Unverified;
  if (revision - revisions.current > uncommitted_ahead) return BlockState::Damaged;
  const bool only_revision_differs = hash_block(with_revision(block, known->revision)) == known->hash;
  return only_revision_differs ? BlockState::RevisionAlone : BlockState::Uncommitted;
}

BlockState judge_version_file(const CoveredFile& known, std::string_view bytes, Revisions revisions,
                              std::uint32_t newest_block) {
  if (bytes.size() == known.bytes && !known.blocks.empty() && hash_block(bytes) == known.blocks.front().hash) {
    return BlockState::Sound;
  }
  if (revisions.current <= revisions.covered) return BlockState::Damaged;
  return newest_block > revisions.covered ? BlockState::Unverified : BlockState::Damaged;
}

}  // namespace dateline::indexer
