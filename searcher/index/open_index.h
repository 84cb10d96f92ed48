// SPDX-License-Identifier: GPL-3.0-or-later
// Which state of an index does a search read?
#pragma once

#include "schema/columns/columns.h"
#include "schema/index_format.h"

#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

namespace dateline::searcher {

/// One published state: database, columns and what its metadata says. For one thread at a time.
struct OpenIndex {
  std::filesystem::path folder;
  Xapian::Database database;
  schema::Columns columns;
  bool columns_from_file;  // false: built in memory, the slow exact way
  std::string id;
  std::uint64_t generation;
  std::vector<std::string> languages;  // of the articles
  bool has_positions;
};

/// Opens what is published in `folder` now. Throws Error{NoIndex} (also for another format version), Error{Damaged},
/// Error{Io}. Columns that the database names but that cannot be used are built anew in memory: never wrong counts.
[[nodiscard]] OpenIndex open_index(const std::filesystem::path& folder);

}  // namespace dateline::searcher
