// SPDX-License-Identifier: GPL-3.0-or-later
// Which files was the index made from, and how were they then?
#pragma once

#include "indexer/catalogue/file_entry.h"
#include "indexer/catalogue/source_list.h"
#include "indexer/generation/former_index.h"

#include <map>
#include <string>

namespace dateline::indexer {

using FilesByKey = std::map<std::string, FileEntry>;  // by file key

struct Catalogue {
  SourceList sources;
  FilesByKey files;
};

/// Takes about 400 bytes of memory a file. Throws Error{Damaged} where the index says what no run writes.
[[nodiscard]] FilesByKey read_files(const FormerIndex& index);
/// The same with the sources.
[[nodiscard]] Catalogue read_catalogue(const FormerIndex& index);

}  // namespace dateline::indexer
