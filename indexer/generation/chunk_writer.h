// SPDX-License-Identifier: GPL-3.0-or-later
// How is one consecutive run of articles written into a database of its own?
#pragma once

#include "indexer/generation/document_spool.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

namespace dateline::indexer {

struct ChunkOptions {
  std::uint32_t run = 1;
  std::function<std::uint32_t(const std::string& id)> added_before;  // see GenerationOptions
  std::function<void()> after_article;                               // throws to stop
};

/// Writes `articles` in order into a new database at `folder`, committing every 1,000 articles or 32 MB of documents:
/// the default of 10,000 articles doubles the time and takes seven times the memory (measured, docs/index-format.md).
/// Throws Xapian::Error and Error.
void write_chunk(const std::filesystem::path& folder, const DocumentSpool& spool,
                 std::span<const ResolvedArticle> articles, const ChunkOptions& options);

}  // namespace dateline::indexer
