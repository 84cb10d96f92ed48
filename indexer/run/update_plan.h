// SPDX-License-Identifier: GPL-3.0-or-later
// What of the sources is new, changed or gone since the index was made?
#pragma once

#include "indexer/catalogue/catalogue.h"
#include "indexer/run/growth.h"
#include "indexer/run/source_reading.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace dateline::indexer {

/// A file that is to be read: whole, or only what was appended to it.
struct FileToRead {
  const PlannedFile* file = nullptr;  // of the SourceReading
  std::optional<Growth> growth;
};

struct UpdatePlan {
  std::vector<FileToRead> to_read;          // in the order of the walk
  std::vector<const PlannedFile*> touched;  // another time, the same bytes
  std::vector<std::string> gone;            // file keys, of what the walk would have found
  std::size_t unchanged = 0;
};

enum class Reread { Changed, Rejected, All };

/// Compares what a walk found with what the index knows: by size and time, then by the hash of the bytes. With
/// Reread::Rejected, files with rejected records count as changed, with Reread::All every file. Of files of records
/// that were only appended to, the rest is to be read (growth.h). What lies where the walk could not read is not gone,
/// nor is what came by standard input. Throws Error{Interrupted}.
[[nodiscard]] UpdatePlan plan_update(const SourceReading& reading, const Catalogue& catalogue, Reread reread,
                                     const RunObserver& observer);

/// True if the walk could not read the file, or a folder around it: what is there now is not known.
[[nodiscard]] bool lies_where_unreadable(const SourceReading& reading, const FileEntry& entry);

}  // namespace dateline::indexer
