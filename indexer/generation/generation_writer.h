// SPDX-License-Identifier: GPL-3.0-or-later
// How do resolved articles become a database that is published in one step?
#pragma once

#include "indexer/generation/document_spool.h"
#include "schema/index_format.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace dateline::indexer {

struct GenerationOptions {
  unsigned jobs = 1;  // writer threads
  bool with_positions = true;
  std::string languages;  // metadata_key::languages
  /// The run in which an article with this id was first added; 0 if it is new. May be empty: all are new.
  std::function<std::uint32_t(const std::string& id)> added_before;
  /// Called from one thread at a time with the number of articles written so far; throws to stop.
  std::function<void(std::size_t written)> progress;
};

/// Writes generations into an index folder. The caller holds the IndexLock.
class GenerationWriter {
public:
  GenerationWriter(schema::IndexPaths paths, GenerationOptions options);

  /// Writes `articles` from `spool` as a new generation, checks it and publishes it by replacing the stub; the
  /// generation before it is kept, older ones are removed. `runs` ends with this run, whose counts are filled in here.
  /// Throws Error; then the published generation is the old one.
  void write_and_publish(const DocumentSpool& spool, const std::vector<ResolvedArticle>& articles,
                         std::vector<schema::IndexRun>& runs);

private:
  void write_chunks(const DocumentSpool& spool, const std::vector<ResolvedArticle>& articles, std::uint32_t run);
  void merge_chunks(const std::filesystem::path& generation) const;
  void finish(const std::filesystem::path& generation, std::uint64_t number, std::vector<schema::IndexRun>& runs) const;
  [[nodiscard]] std::filesystem::path chunk_folder(std::size_t chunk) const;

  schema::IndexPaths paths_;
  GenerationOptions options_;
  std::size_t chunk_count_ = 0;
};

/// The folder in which a build keeps what is not yet published; removed at its end and at the next build's start.
[[nodiscard]] std::filesystem::path build_folder(const schema::IndexPaths& paths);

}  // namespace dateline::indexer
