// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/build.h"

#include "indexer/generation/former_index.h"
#include "indexer/generation/index_lock.h"
#include "indexer/generation/published_generation.h"
#include "schema/error.h"
#include "schema/fields.h"
#include "tests/archive/test_archive.h"
#include "tests/indexer/run/news_folder.h"
#include "tests/indexer/run/recording_observer.h"
#include "tests/scratch/scratch_folder.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace dateline;
using namespace dateline::indexer;
using schema::Error;
using schema::ErrorKind;
using schema::IndexPaths;
using tests::RecordingObserver;
using tests::ScratchFolder;
using tests::write_news;

namespace {

BuildRequest request_for(const ScratchFolder& scratch) {
  BuildRequest request;
  request.index = scratch.path() / "news.idx";
  request.sources = {(scratch.path() / "news").string()};
  request.jobs = 2;
  return request;
}

BuildReport build(const BuildRequest& request) {
  RecordingObserver observer;
  return build_index(request, tests::build_gazetteer(), observer);
}

std::optional<ErrorKind> error_of_building(const BuildRequest& request, RecordingObserver& observer) {
  try {
    (void)build_index(request, tests::build_gazetteer(), observer);
    return std::nullopt;
  } catch (const Error& error) {
    return error.kind();
  }
}

std::optional<ErrorKind> error_of_building(const BuildRequest& request) {
  RecordingObserver observer;
  return error_of_building(request, observer);
}

/// Everything that answers depend on: document data and terms by id.
std::map<std::string, std::string> content_of(const std::filesystem::path& index) {
  std::map<std::string, std::string> content;
  const Xapian::Database database(schema::published_generation(IndexPaths(index)).string());
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
    const Xapian::Document document = database.get_document(*posting);
    std::string& all = content[document.get_value(schema::id_slot)];
    all = document.get_data();
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
      all += *term + ' ' + std::to_string(term.get_wdf()) + ' ';
      for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at) all += std::to_string(*at) + ' ';
    }
    for (schema::Slot slot = 0; slot <= schema::id_slot; ++slot) all += document.get_value(slot) + '\0';
  }
  return content;
}

}  // namespace

TEST_CASE("a folder becomes an index that says what it holds", "[indexer][build]") {
  const ScratchFolder scratch;
  write_news(scratch.path() / "news", 40);
  const BuildReport report = build(request_for(scratch));
  CHECK(report.published);
  CHECK(report.run.number == 1);
  CHECK(report.run.articles == 40);
  CHECK(report.run.added == 40);
  CHECK(report.run.rejected == 0);
  CHECK(report.run.sources == request_for(scratch).sources);
  CHECK(report.counts.files == 33);
  CHECK(content_of(scratch.path() / "news.idx").size() == 40);
  CHECK_FALSE(std::filesystem::exists(scratch.path() / "news.idx" / "build.new"));
}

TEST_CASE("the same news give the same index for any number of threads", "[indexer][build][property]") {
  const ScratchFolder scratch;
  write_news(scratch.path() / "news", 150);
  BuildRequest request = request_for(scratch);
  request.jobs = 1;
  build(request);
  const auto one = content_of(request.index);
  request.index = scratch.path() / "other.idx";
  request.jobs = 4;
  build(request);
  CHECK(one == content_of(request.index));
}

TEST_CASE("the order of the sources does not matter", "[indexer][build][property]") {
  const ScratchFolder scratch;
  write_news(scratch.path() / "a", 30);
  write_news(scratch.path() / "b", 45);
  BuildRequest request = request_for(scratch);
  const std::string a = (scratch.path() / "a").string();
  const std::string b = (scratch.path() / "b").string();
  request.sources = {a, b};
  build(request);
  const auto forward = content_of(request.index);
  request.index = scratch.path() / "other.idx";
  request.sources = {b, a};
  build(request);
  const auto backward = content_of(request.index);
  REQUIRE(forward.size() == backward.size());
  // Addresses occur in both folders: which of two equal captures wins is a matter of the walk, which articles there
  // are is not.
  for (const auto& [id, content] : forward) CHECK(backward.contains(id));
}

TEST_CASE("a second build counts what is new and keeps the run of the rest", "[indexer][build]") {
  const ScratchFolder scratch;
  write_news(scratch.path() / "news", 20);
  build(request_for(scratch));
  write_news(scratch.path() / "news", 25);
  const BuildReport report = build(request_for(scratch));
  CHECK(report.run.number == 2);
  CHECK(report.run.articles == 25);
  CHECK(report.run.added == 5);
  std::map<std::uint32_t, std::size_t> articles_of_run;
  const FormerIndex index(IndexPaths(scratch.path() / "news.idx"));
  for (const std::string& id : index.ids_with("")) ++articles_of_run[index.find(id)->added];
  CHECK(articles_of_run == std::map<std::uint32_t, std::size_t>{{1, 20}, {2, 5}});
}

TEST_CASE("one address in several captures is one article with earlier versions", "[indexer][build]") {
  const ScratchFolder scratch;
  const std::string line = R"("url":"https://news.example/one","text":"A text about something."})";
  tests::write_file(scratch.path() / "news" / "a.jsonl",
                    "{\"title\":\"First\"," + line + "\n{\"title\":\"Second\"," + line + "\n");
  const BuildReport report = build(request_for(scratch));
  CHECK(report.run.articles == 1);
  CHECK(report.run.earlier_versions == 1);
}

TEST_CASE("bad input is counted and left out, the rest is indexed", "[indexer][build]") {
  const ScratchFolder scratch;
  write_news(scratch.path() / "news", 10);
  tests::write_bad_input(scratch.path() / "news");
  RecordingObserver observer;
  const BuildReport report = build_index(request_for(scratch), tests::build_gazetteer(), observer);
  CHECK(report.published);
  CHECK(report.run.articles >= 12);
  CHECK(report.counts.rejected == observer.rejections.size());
  CHECK(report.run.rejected == report.counts.rejected);
  CHECK(report.counts.rejected >= 3);
  CHECK(report.counts.skipped_by_reason ==
        std::map<std::string, std::size_t>{{"FIFO", 1}, {"link loop", 2}, {"outside link", 1}});
  for (const RejectedRecord& record : observer.rejections) {
    CHECK_FALSE(record.reason.empty());
    CHECK_THAT(record.path, Catch::StartsWith((scratch.path() / "news").string()));
  }
}

TEST_CASE("a missing source stops the run before anything is changed", "[indexer][build]") {
  const ScratchFolder scratch;
  write_news(scratch.path() / "news", 10);
  BuildRequest request = request_for(scratch);
  request.sources.push_back((scratch.path() / "missing").string());
  CHECK(error_of_building(request) == ErrorKind::Io);
  CHECK_FALSE(std::filesystem::exists(request.index));
  build(request_for(scratch));
  const auto before = content_of(request.index);
  CHECK(error_of_building(request) == ErrorKind::Io);
  CHECK(content_of(request.index) == before);
}

TEST_CASE("a dry run counts everything and publishes nothing", "[indexer][build]") {
  const ScratchFolder scratch;
  write_news(scratch.path() / "news", 10);
  BuildRequest request = request_for(scratch);
  request.dry_run = true;
  const BuildReport report = build(request);
  CHECK_FALSE(report.published);
  CHECK(report.run.articles == 10);
  CHECK(report.run.added == 10);
  CHECK_FALSE(std::filesystem::exists(IndexPaths(request.index).stub()));
  build(request_for(scratch));
  write_news(scratch.path() / "news", 15);
  CHECK(build(request).run.added == 5);
  CHECK(content_of(request.index).size() == 10);
}

TEST_CASE("with stop_at_rejection the first rejected record ends the run", "[indexer][build]") {
  const ScratchFolder scratch;
  write_news(scratch.path() / "news", 10);
  build(request_for(scratch));
  tests::write_bad_input(scratch.path() / "news");
  BuildRequest request = request_for(scratch);
  request.stop_at_rejection = true;
  RecordingObserver observer;
  CHECK(error_of_building(request, observer) == ErrorKind::Io);
  CHECK(observer.rejections.size() == 1);
  CHECK(content_of(request.index).size() == 10);
}

TEST_CASE("an interrupted run leaves the published index as it was", "[indexer][build]") {
  const ScratchFolder scratch;
  write_news(scratch.path() / "news", 30);
  build(request_for(scratch));
  const auto before = content_of(request_for(scratch).index);
  write_news(scratch.path() / "news", 200);
  for (const RunPhase phase : {RunPhase::Reading, RunPhase::Writing}) {
    for (const std::size_t articles : {1U, 100U, 200U}) {
      RecordingObserver observer;
      observer.interrupt_phase = phase;
      observer.interrupt_at = articles;
      CAPTURE(static_cast<int>(phase), articles);
      CHECK(error_of_building(request_for(scratch), observer) == ErrorKind::Interrupted);
      CHECK(content_of(request_for(scratch).index) == before);
      CHECK_FALSE(std::filesystem::exists(request_for(scratch).index / "build.new"));
    }
  }
  CHECK(build(request_for(scratch)).run.articles == 200);
}

TEST_CASE("while another run holds the lock nothing is touched", "[indexer][build]") {
  const ScratchFolder scratch;
  write_news(scratch.path() / "news", 10);
  BuildRequest request = request_for(scratch);
  std::filesystem::create_directory(request.index);
  tests::write_file(request.index / "build.new" / "of the other run", "x");
  const IndexLock lock(IndexPaths(request.index).lock(), std::chrono::seconds(0));
  CHECK(error_of_building(request) == ErrorKind::Busy);
  CHECK(std::filesystem::exists(request.index / "build.new" / "of the other run"));
}

TEST_CASE("an index in a place that cannot be written is an Io error", "[indexer][build]") {
  const ScratchFolder scratch;
  write_news(scratch.path() / "news", 3);
  BuildRequest request = request_for(scratch);
  tests::write_file(scratch.path() / "file", "");
  request.index = scratch.path() / "file";
  CHECK(error_of_building(request) == ErrorKind::Io);
}

TEST_CASE("without positions the index says so", "[indexer][build]") {
  const ScratchFolder scratch;
  write_news(scratch.path() / "news", 3);
  BuildRequest request = request_for(scratch);
  request.with_positions = false;
  build(request);
  const Xapian::Database database(schema::published_generation(IndexPaths(request.index)).string());
  CHECK(database.get_metadata(std::string(schema::metadata_key::positions)) == "no");
  CHECK_FALSE(database.has_positions());
}
