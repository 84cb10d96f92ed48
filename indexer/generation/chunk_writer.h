// SPDX-License-Identifier: GPL-3.0-or-later
// How is one consecutive run of articles written into a database of its own?
#pragma once

#include "indexer/generation/document_spool.h"
#include "indexer/generation/former_index.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <set>
#include <span>
#include <string>

namespace dateline::indexer {

/// What an article of a new generation is beside the one before.
enum class ArticleChange : std::uint8_t { None, Added, Changed };

struct ChunkOptions {
  std::uint32_t run = 1;
  const FormerIndex& former;                         // for this thread
  const std::set<std::string>& suppressed;           // ids
  std::function<void(ArticleChange)> after_article;  // throws to stop
};

/// Writes `articles` in order into a new database at `folder`, committing every 1,000 articles or 32 MB of documents:
/// the default of 10,000 articles doubles the time and takes seven times the memory (measured, docs/index-format.md).
/// Throws Xapian::Error and Error.
void write_chunk(const std::filesystem::path& folder, const DocumentSpool& spool,
                 std::span<const ResolvedArticle> articles, const ChunkOptions& options);

}  // namespace dateline::indexer
