// SPDX-License-Identifier: GPL-3.0-or-later
// Which index do the tests damage, change and mend?
#pragma once

#include "indexer/integrity/inspection_process.h"
#include "schema/index_format.h"
#include "tests/scratch/scratch_folder.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace dateline::tests {

/// A published index of random articles in a folder of its own.
class KnownIndex {
public:
  explicit KnownIndex(std::size_t articles = 60);
  [[nodiscard]] const schema::IndexPaths& paths() const noexcept { return paths_; }
  [[nodiscard]] std::filesystem::path table(const std::string& name, std::uint64_t generation = 1) const {
    return paths_.generation(generation) / name;
  }

private:
  ScratchFolder scratch_;
  schema::IndexPaths paths_;
};

/// Changes the published database as an update does: in one transaction some articles go, some come and the columns are
/// named anew. No hashes are written.
void change_articles(const schema::IndexPaths& paths, unsigned seed);

/// Flips all bits of one byte; `offset` from the end if negative.
void flip(const std::filesystem::path& file, std::int64_t offset);

/// Of the dateline-index that was built with the tests.
[[nodiscard]] indexer::Inspector inspector_of_tests();

}  // namespace dateline::tests
