// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a file within which an update was cut off?
#include "indexer/generation/former_index.h"
#include "indexer/run/update.h"
#include "schema/error.h"
#include "tests/archive/test_archive.h"
#include "tests/indexer/run/recording_observer.h"
#include "tests/scratch/scratch_folder.h"

#include <cstddef>
#include <filesystem>
#include <string>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace dateline;
using namespace dateline::indexer;
using schema::IndexPaths;
using tests::RecordingObserver;

namespace {

/// A folder of one short story, with an index beside it.
class Archive {
public:
  Archive() { write("a.txt", "A story\n\nA text about nothing.\n"); }
  [[nodiscard]] std::filesystem::path news() const { return scratch_.path() / "news"; }
  [[nodiscard]] IndexPaths paths() const { return IndexPaths(scratch_.path() / "index"); }
  void write(const std::string& name, const std::string& bytes) const { tests::write_file(news() / name, bytes); }

  [[nodiscard]] UpdateRequest request() const {
    UpdateRequest request;
    request.build.index = paths().root;
    request.build.sources = {news().string()};
    request.build.allow_removals = true;
    return request;
  }
  /// The articles after an update.
  [[nodiscard]] std::size_t update() const {
    RecordingObserver observer;
    return update_index(request(), tests::build_gazetteer(), observer).build.run.articles;
  }
  [[nodiscard]] std::size_t articles() const { return FormerIndex(paths()).ids_with("").size(); }

private:
  tests::ScratchFolder scratch_;
};

std::string lines_about(const std::string& subject) {
  std::string lines;
  for (int number = 0; number < 200; ++number) {
    const std::string n = std::to_string(number);
    lines += R"({"url":"https://news.example/)" + n + R"(","title":")" + subject + ' ' + n +
             R"(","text":"A text about )" + subject + R"("})" + '\n';
  }
  return lines;
}

/// An update that ends within the file after some of its commits.
void cut_off_within(const Archive& archive) {
  UpdateRequest request = archive.request();
  request.commit_articles = 5;
  request.build.jobs = 1;
  RecordingObserver observer;
  observer.interrupt_at = 100;
  CHECK_THROWS_AS(update_index(request, tests::build_gazetteer(), observer), schema::Error);
}

std::size_t articles_with(const Archive& archive, const std::string& word) {
  const Xapian::Database database(schema::published_generation(archive.paths()).string());
  return database.get_termfreq(word);
}

}  // namespace

TEST_CASE("a file that goes after an update was cut off within it takes its articles along", "[indexer][update]") {
  const Archive archive;
  (void)archive.update();
  archive.write("many.jsonl", lines_about("kenya"));
  cut_off_within(archive);
  REQUIRE(archive.articles() > 1);
  REQUIRE(archive.articles() < 201);
  SECTION("removed") {
    std::filesystem::remove(archive.news() / "many.jsonl");
    CHECK(archive.update() == 1);
  }
  SECTION("renamed") {
    std::filesystem::rename(archive.news() / "many.jsonl", archive.news() / "other.jsonl");
    CHECK(archive.update() == 201);
    const FormerIndex index(archive.paths());
    std::size_t captures = 0;
    for (const std::string& id : index.ids_with("")) captures += index.find(id)->captures.size();
    CHECK(captures == 201);
  }
}

TEST_CASE("a file that is put back after an update was cut off within it is read again", "[indexer][update]") {
  const Archive archive;
  archive.write("many.jsonl", lines_about("kenya"));
  const auto time = std::filesystem::last_write_time(archive.news() / "many.jsonl");
  (void)archive.update();
  archive.write("many.jsonl", lines_about("peru"));
  cut_off_within(archive);
  REQUIRE(articles_with(archive, "peru") > 0);
  archive.write("many.jsonl", lines_about("kenya"));
  std::filesystem::last_write_time(archive.news() / "many.jsonl", time);
  (void)archive.update();
  CHECK(articles_with(archive, "peru") == 0);
  CHECK(articles_with(archive, "kenya") == 200);
}
