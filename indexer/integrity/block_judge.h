// SPDX-License-Identifier: GPL-3.0-or-later
// What do the blocks of a whole database say together? Some can only be judged once all have been seen.
#pragma once

#include "indexer/integrity/block_hashes.h"
#include "indexer/integrity/block_state.h"

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::indexer {

/// Judges the blocks of one generation, table by table.
class BlockJudge {
public:
  BlockJudge(std::filesystem::path generation, Revisions revisions)
      : generation_(std::move(generation)), revisions_(revisions) {}

  /// Judges the blocks of this table from now on; `known` is null for one that is not covered.
  void open_table(const std::string& name, const CoveredFile* known);
  /// Of the table that was opened last. What is RevisionAlone or differs in a block that holds nothing is Uncommitted
  /// for now; see doubtful_damage().
  BlockState judge(std::uint64_t number, std::string_view block);
  /// A writer has committed since.
  void set_current(std::uint32_t revision) noexcept { revisions_.current = revision; }

  /// Blocks of which a run that was cut off would explain what they hold, where nothing else tells of such a run: table
  /// and number. To be asked when all blocks have been judged.
  [[nodiscard]] std::vector<std::pair<std::string, std::uint64_t>> doubtful_damage() const;
  /// The latest committed revision of any block.
  [[nodiscard]] std::uint32_t newest_block() const noexcept { return newest_block_; }
  [[nodiscard]] const Revisions& revisions() const noexcept { return revisions_; }

private:
  std::filesystem::path generation_;
  Revisions revisions_;
  std::string name_;
  const CoveredFile* known_ = nullptr;
  std::set<std::uint64_t> free_;
  bool uncommitted_ = false;
  std::uint32_t newest_block_ = 0;
  std::vector<std::pair<std::string, std::uint64_t>> doubtful_;
};

}  // namespace dateline::indexer
