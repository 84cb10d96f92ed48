// SPDX-License-Identifier: GPL-3.0-or-later
// Does an updated index answer as one that was built from scratch?
#include "indexer/captures/captures.h"
#include "indexer/run/update.h"
#include "schema/fields.h"
#include "schema/stored_article.h"
#include "tests/archive/test_archive.h"
#include "tests/indexer/run/changing_folder.h"
#include "tests/indexer/run/recording_observer.h"
#include "tests/scratch/scratch_folder.h"

#include <filesystem>
#include <map>
#include <string>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace dateline;
using namespace dateline::indexer;
using schema::IndexPaths;

namespace {

/// What answers depend on, by id: all but the run that added the article and what is remembered of earlier texts.
std::map<std::string, std::string> content_of(const std::filesystem::path& index) {
  std::map<std::string, std::string> content;
  const Xapian::Database database(schema::published_generation(IndexPaths(index)).string());
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
    const Xapian::Document document = database.get_document(*posting);
    schema::StoredArticle article = schema::decode_article(document.get_data());
    std::string captures;
    for (const schema::StoredCapture& capture : live_captures(article.captures)) {
      captures += capture.file + ' ' + capture.record_hash + '\n';
    }
    article.captures.clear();
    article.versions.clear();
    std::string& all = content[document.get_value(schema::id_slot)];
    all = captures + schema::encode_article(article);
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
      all += *term + ' ' + std::to_string(term.get_wdf()) + ' ';
      for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at) all += std::to_string(*at) + ' ';
    }
    for (schema::Slot slot = 0; slot <= schema::id_slot; ++slot) {
      if (slot != schema::added_slot) all += document.get_value(slot) + '\0';
    }
  }
  return content;
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
  const auto seed = GENERATE(range(1U, 9U));
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
      CHECK(updated.at(id) == content);
    }
    folder.change(1 + static_cast<std::size_t>(round));
  }
}
