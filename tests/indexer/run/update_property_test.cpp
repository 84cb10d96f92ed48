// SPDX-License-Identifier: GPL-3.0-or-later
// Does an updated index answer as one that was built from scratch?
#include "indexer/run/update.h"
#include "schema/index_format.h"
#include "tests/archive/index_content.h"
#include "tests/archive/test_archive.h"
#include "tests/indexer/run/changing_folder.h"
#include "tests/indexer/run/recording_observer.h"
#include "tests/scratch/scratch_folder.h"

#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace dateline;
using namespace dateline::indexer;
using schema::IndexPaths;

namespace {

std::map<std::string, tests::ArticleContent> content_of(const std::filesystem::path& index) {
  return tests::content_of(Xapian::Database(schema::published_generation(IndexPaths(index)).string()));
}

/// 8, or as many as DATELINE_SEEDS says.
unsigned seed_count() {
  const char* const seeds = std::getenv("DATELINE_SEEDS");
  return seeds == nullptr ? 8U : static_cast<unsigned>(std::stoul(seeds));
}

BuildRequest request_for(const std::filesystem::path& index, const std::filesystem::path& news) {
  BuildRequest request;
  request.index = index;
  request.sources = {news.string()};
  request.jobs = 2;
  request.allow_removals = true;
  return request;
}

}  // namespace

TEST_CASE("an updated index is the one that a build from scratch gives", "[indexer][update][property]") {
  const auto seed = GENERATE(range(1U, seed_count() + 1U));
  const tests::ScratchFolder scratch;
  const std::filesystem::path news = scratch.path() / "news";
  tests::ChangingFolder folder(news, seed);
  tests::RecordingObserver observer;
  folder.change(12);
  for (int round = 0; round < 6; ++round) {
    INFO("seed " << seed << ", round " << round);
    const UpdateReport report =
        update_index({request_for(scratch.path() / "updated", news)}, tests::build_gazetteer(), observer);
    const std::filesystem::path scratch_index = scratch.path() / ("built" + std::to_string(round));
    const BuildReport built = build_index(request_for(scratch_index, news), tests::build_gazetteer(), observer);
    CHECK(report.build.run.articles == built.run.articles);
    const auto updated = content_of(scratch.path() / "updated");
    const auto expected = content_of(scratch_index);
    REQUIRE(updated.size() == expected.size());
    for (const auto& [id, content] : expected) {
      INFO("article " << id);
      REQUIRE(updated.contains(id));
      CHECK(updated.at(id).all == content.all);
    }
    folder.change(1 + static_cast<std::size_t>(round));
  }
}
