// SPDX-License-Identifier: GPL-3.0-or-later
// Which state of an index does a search read?
#pragma once

#include "schema/columns/columns.h"
#include "schema/index_format.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

namespace dateline::searcher {

/// One of several indexes that are searched together.
struct IndexPart {
  std::string id;
  std::uint64_t generation;
  std::size_t articles;       // without the suppressed ones
  Xapian::Database database;  // of this part alone, for its metadata
  std::vector<schema::IndexRun> runs;
};

/// What is searched: one published state, or several as one; database, columns and what the metadata says. For one
/// thread at a time.
struct OpenIndex {
  Xapian::Database database;
  schema::Columns columns;
  bool columns_from_file;              // false: built in memory, the slow exact way
  std::vector<IndexPart> parts;        // in the order given
  std::vector<std::string> shards;     // UUIDs of the databases of the parts, all different
  std::vector<std::string> languages;  // of the articles that are not hidden
  bool has_positions;
  std::vector<schema::IndexRun> runs = {};  // none of several indexes: each counts its own
  std::vector<schema::Docid> hidden = {};   // ascending: suppressed, or held by an index named earlier too
};

/// Opens what is published in `folder` now. Throws Error{NoIndex} (also for another format version), Error{Damaged},
/// Error{Io}. Columns that the database names but that cannot be used are built anew in memory: never wrong counts.
[[nodiscard]] OpenIndex open_index(const std::filesystem::path& folder);

/// Several indexes as one; of articles with the same id the first index's counts, and none where any of the indexes
/// suppresses it. Their columns are built in memory:
/// exact, but it takes time and memory by the number of articles. Throws as open_index, and Error{Usage} where one
/// index is named twice.
[[nodiscard]] OpenIndex open_indexes(const std::vector<std::filesystem::path>& folders);

}  // namespace dateline::searcher
