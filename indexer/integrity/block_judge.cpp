// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/block_judge.h"

#include "indexer/integrity/free_blocks.h"
#include "indexer/integrity/glass_files.h"

#include <algorithm>

namespace dateline::indexer {

void BlockJudge::open_table(const std::string& name, const CoveredFile* known) {
  name_ = name;
  known_ = known;
  free_ = free_blocks(generation_, name);
}

BlockState BlockJudge::judge(std::uint64_t number, std::string_view block) {
  const bool is_known = known_ != nullptr && number < known_->blocks.size();
  BlockState state = judge_block(is_known ? &known_->blocks[number] : nullptr, block, revisions_);
  const std::uint32_t revision = block_revision(block);
  if (revision <= revisions_.current) newest_block_ = std::max(newest_block_, revision);
  if (state == BlockState::Uncommitted) uncommitted_ = true;
  // A power failure can leave the first half of a block as it was.
  const bool may_be_torn = state == BlockState::Damaged && free_.contains(number);
  if (state != BlockState::RevisionAlone && !may_be_torn) return state;
  doubtful_.emplace_back(name_, number);
  return BlockState::Uncommitted;
}

std::vector<std::pair<std::string, std::uint64_t>> BlockJudge::doubtful_damage() const {
  return uncommitted_ ? std::vector<std::pair<std::string, std::uint64_t>>() : doubtful_;
}

}  // namespace dateline::indexer
