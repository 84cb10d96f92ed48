// SPDX-License-Identifier: GPL-3.0-or-later
// Is a database sound as Xapian sees it? Only for a process that may crash: see inspection_process.h.
#pragma once

#include "indexer/integrity/database_report.h"

#include <filesystem>

namespace dateline::indexer {

/// Opens the database at `generation` and tells what it finds. Throws nothing for damage that can be seen; what cannot
/// may crash the process, or hold it for ever.
[[nodiscard]] DatabaseReport inspect_database(const std::filesystem::path& generation, InspectionDepth depth);

}  // namespace dateline::indexer
