// SPDX-License-Identifier: GPL-3.0-or-later
// Which records of the sources are not in the index, and why?
#pragma once

#include "indexer/article.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace dateline::indexer {

struct RememberedFailures {
  std::vector<RejectedRecord> records;  // by path, then as read
  std::size_t count = 0;                // more than `records` where a file has over remembered_rejections
};

/// What the runs so far rejected and no later reading of the file took back. Throws Error{NoIndex, Damaged, Io}.
[[nodiscard]] RememberedFailures read_failures(const std::filesystem::path& index);

}  // namespace dateline::indexer
