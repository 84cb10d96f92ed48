// SPDX-License-Identifier: GPL-3.0-or-later
// Has a file only been appended to since it was read, so that reading may go on where it ended?
#pragma once

#include "indexer/catalogue/file_entry.h"
#include "indexer/readers/reader.h"
#include "indexer/sources/planned_file.h"

#include <optional>
#include <string>

namespace dateline::indexer {

/// What is to be read of a file that has grown.
struct Growth {
  ReadStart start;
  std::string hash;  // of all its bytes, in print
};

/// The growth of a file behind what `entry` tells of it, if the records there are those that reading the whole file
/// would give, and if nothing of what it held before is to be judged anew. Reads the file once. nullopt wherever that
/// is in doubt: then the file is to be read whole.
[[nodiscard]] std::optional<Growth> growth_of(const PlannedFile& file, const FileEntry& entry,
                                              const ReadOptions& options);

/// True if articles of a file that is as it was, but for its time, may differ by that time.
[[nodiscard]] bool depends_on_time(const PlannedFile& file, const FileEntry& entry);

}  // namespace dateline::indexer
