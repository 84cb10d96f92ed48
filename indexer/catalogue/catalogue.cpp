// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/catalogue/catalogue.h"

#include "schema/index_format.h"

namespace dateline::indexer {

FilesByKey read_files(const FormerIndex& index) {
  FilesByKey files;
  for (const auto& [key, entry] : index.metadata_under(schema::metadata_key::file)) {
    files.emplace(key, decode_file_entry(entry));
  }
  return files;
}

Catalogue read_catalogue(const FormerIndex& index) {
  Catalogue catalogue;
  const std::string sources = index.metadata(schema::metadata_key::sources);
  if (!sources.empty()) catalogue.sources = decode_source_list(sources);
  catalogue.files = read_files(index);
  return catalogue;
}

}  // namespace dateline::indexer
