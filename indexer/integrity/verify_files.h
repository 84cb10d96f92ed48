// SPDX-License-Identifier: GPL-3.0-or-later
// Are the files of a generation those that were written? Answered by plain reads alone: Xapian may crash on a damaged
// database, and answers wrongly without a word on others.
#pragma once

#include "indexer/integrity/block_hashes.h"
#include "indexer/integrity/finding.h"
#include "schema/index_format.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace dateline::indexer {

struct FilesReport {
  std::uint64_t generation = 0;
  std::uint32_t revision = 0;                     // of the database; 0 where it cannot be read
  std::optional<std::uint32_t> covered_revision;  // of the hashes; none where they are missing or damaged
  std::string columns;       // name of the columns file at the covered revision, where that is the current one
  std::uint64_t blocks = 0;  // looked at
  std::uint64_t unverified_blocks = 0;
  std::uint64_t bytes = 0;  // of all files looked at
  std::vector<Finding> findings;
};

/// Looks at the files of generation `number`: present, not shorter than they were, the columns file that belongs to
/// them what its name says; with `deep`, every block what its hash says. A writer may go on meanwhile: a block that
/// seems damaged is read again before it is called so. `keep_going` is called for every block and throws to stop.
/// Damage is reported, never thrown; throws Error{Io} for what cannot be read.
[[nodiscard]] FilesReport verify_files(const schema::IndexPaths& paths, std::uint64_t number, bool deep,
                                       const std::function<void()>& keep_going);

/// Is a columns file what its name says? Adds what is wrong to `findings`.
void verify_columns(const schema::IndexPaths& paths, const std::string& name, std::vector<Finding>& findings);

}  // namespace dateline::indexer
