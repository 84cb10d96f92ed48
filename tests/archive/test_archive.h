// SPDX-License-Identifier: GPL-3.0-or-later
// How does a test get an index whose every article it knows?
#pragma once

#include "indexer/article.h"
#include "schema/gazetteer/gazetteer.h"
#include "tests/scratch/scratch_folder.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dateline::tests {

/// Writes the articles as a published index at `folder`, past reading and enrichment.
void write_archive(const std::filesystem::path& folder, const std::vector<indexer::EnrichedArticle>& articles,
                   unsigned jobs = 2, bool with_positions = true);

/// The same as the result of several runs of the indexer: article i was added by run `added[i]`, from 1. The runs began
/// on 2020-01-01, 2020-01-02, ...
void write_archive_of_runs(const std::filesystem::path& folder, const std::vector<indexer::EnrichedArticle>& articles,
                           const std::vector<std::uint32_t>& added);

/// Marks the articles with these ids as suppressed in the published index, as `dateline-index suppress` does.
void suppress_articles(const std::filesystem::path& folder, const std::vector<std::string>& ids,
                       const std::string& reason = "test", const std::string& since = "2020-01-01T00:00:00Z");

/// The gazetteer of the build.
[[nodiscard]] const schema::Gazetteer& build_gazetteer();

/// An article with the given text and nothing else; the id is that of its number.
[[nodiscard]] indexer::EnrichedArticle article_of(std::size_t number, std::string title, std::string text);

}  // namespace dateline::tests
