// SPDX-License-Identifier: GPL-3.0-or-later
// How do resolved articles become a database that is published in one step?
#pragma once

#include "indexer/generation/build_folder.h"
#include "indexer/generation/document_spool.h"
#include "schema/index_format.h"

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace dateline::indexer {

struct GenerationOptions {
  unsigned jobs = 1;  // writer threads
  bool with_positions = true;
  std::string languages;             // metadata_key::languages
  std::set<std::string> suppressed;  // ids of articles that stand in no answer
  /// Further metadata of the generation: what is known of the sources, why articles are suppressed.
  std::map<std::string, std::string> metadata;
  /// Called from one thread at a time with the number of articles written so far; throws to stop.
  std::function<void(std::size_t written)> progress;
};

/// Writes generations into an index folder. The caller holds the IndexLock.
class GenerationWriter {
public:
  GenerationWriter(schema::IndexPaths paths, GenerationOptions options);

  /// Writes `articles` from `spool` as a new generation, checks it and publishes it by replacing the stub; the
  /// generation before it is kept, older ones are removed. What the published generation knows of an article that is
  /// written again, its first run and its earlier versions, is taken over. `runs` ends with this run, whose counts of
  /// articles, added and changed are filled in here.
  /// Throws Error; then the published generation is the old one.
  void write_and_publish(const DocumentSpool& spool, const std::vector<ResolvedArticle>& articles,
                         std::vector<schema::IndexRun>& runs);

private:
  void write_chunks(const DocumentSpool& spool, const std::vector<ResolvedArticle>& articles, schema::IndexRun& run);
  void merge_chunks(const std::filesystem::path& generation) const;
  void finish(const std::filesystem::path& generation, std::uint64_t number, std::vector<schema::IndexRun>& runs) const;
  [[nodiscard]] std::filesystem::path chunk_folder(std::size_t chunk) const;

  schema::IndexPaths paths_;
  GenerationOptions options_;
  std::size_t chunk_count_ = 0;
};

}  // namespace dateline::indexer
