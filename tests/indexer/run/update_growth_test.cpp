// SPDX-License-Identifier: GPL-3.0-or-later
// What does an update make of files that were appended to?
#include "indexer/generation/former_index.h"
#include "indexer/run/failures.h"
#include "indexer/run/update.h"
#include "schema/error.h"
#include "tests/archive/test_archive.h"
#include "tests/indexer/run/recording_observer.h"
#include "tests/scratch/scratch_folder.h"

#include <chrono>
#include <filesystem>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;
using schema::Error;
using schema::IndexPaths;
using schema::IndexRun;
using tests::RecordingObserver;

namespace {

/// A folder of files that grow, with an index beside it.
class Archive {
public:
  [[nodiscard]] std::filesystem::path index() const { return scratch_.path() / "index"; }
  [[nodiscard]] IndexPaths paths() const { return IndexPaths(index()); }

  void write_at(const std::string& name, const std::string& bytes, int hours_ago) const {
    const std::filesystem::path file = scratch_.path() / "news" / name;
    tests::write_file(file, bytes);
    const auto now = std::filesystem::file_time_type::clock::now();
    std::filesystem::last_write_time(file, now - std::chrono::hours(hours_ago));
  }
  [[nodiscard]] UpdateRequest request() const {
    UpdateRequest request;
    request.build.index = index();
    request.build.sources = {(scratch_.path() / "news").string()};
    return request;
  }
  [[nodiscard]] static UpdateReport update(const UpdateRequest& request) {
    RecordingObserver observer;
    return update_index(request, tests::build_gazetteer(), observer);
  }
  [[nodiscard]] IndexRun update() const { return update(request()).build.run; }
  [[nodiscard]] std::size_t articles() const { return FormerIndex(paths()).ids_with("").size(); }

private:
  tests::ScratchFolder scratch_;
};

std::string story_line(const std::string& text) {
  return R"({"title":"A story","url":"https://news.example/story","text":")" + text + "\"}\n";
}

std::string numbered_line(int number) {
  return R"({"title":"Line )" + std::to_string(number) + R"(","text":"A text about number)" + std::to_string(number) +
         "\"}\n";
}

std::string numbered_lines(int first, int last) {
  std::string lines;
  for (int number = first; number <= last; ++number) lines += numbered_line(number);
  return lines;
}

}  // namespace

TEST_CASE("of a file that was appended to, the rest alone is read, and its counts add up",
          "[indexer][update][growth]") {
  const Archive archive;
  const std::string before = numbered_line(1) + "no record\n" + numbered_line(2);
  archive.write_at("lines.jsonl", before, 3);
  CHECK(archive.update().added == 2);
  archive.write_at("lines.jsonl", before + numbered_line(3) + "no record\n", 2);
  const UpdateReport report = archive.update(archive.request());
  CHECK(report.build.counts.articles == 1);
  CHECK(report.build.counts.rejected == 1);
  CHECK(report.build.run.added == 1);
  CHECK(report.build.run.changed == 0);
  CHECK(report.build.run.articles == 3);
  const RememberedFailures failures = read_failures(archive.index());
  REQUIRE(failures.records.size() == 2);
  CHECK(failures.records[1].member == "5");
  archive.write_at("lines.jsonl", before, 1);
  UpdateRequest request = archive.request();
  request.build.allow_removals = true;
  CHECK(Archive::update(request).build.run.articles == 2);
  CHECK(read_failures(archive.index()).count == 1);
}

TEST_CASE("an append that was interrupted between two commits is not taken in twice", "[indexer][update][growth]") {
  const Archive archive;
  archive.write_at("lines.jsonl", numbered_lines(1, 10), 3);
  (void)archive.update();
  archive.write_at("lines.jsonl", numbered_lines(1, 3000), 2);
  RecordingObserver observer;
  observer.interrupt_at = 2500;  // behind the first commit
  CHECK_THROWS_AS(update_index(archive.request(), tests::build_gazetteer(), observer), Error);
  CHECK(archive.articles() > 10);
  CHECK(archive.articles() < 3000);
  CHECK(archive.update().articles == 3000);
  const FormerIndex index(archive.paths());
  std::size_t captures = 0;
  for (const std::string& id : index.ids_with("")) captures += index.find(id)->captures.size();
  CHECK(captures == 3000);
}

TEST_CASE("which capture is shown follows the times of files that were appended to or touched",
          "[indexer][update][growth]") {
  const Archive archive;
  archive.write_at("a.jsonl", story_line("The text of a."), 9);
  archive.write_at("b.jsonl", story_line("The text of b."), 8);
  (void)archive.update();
  const std::string id = FormerIndex(archive.paths()).ids_with("").at(0);
  const auto shown = [&] { return FormerIndex(archive.paths()).find(id)->content_hash; };
  const std::string text_of_b = shown();
  archive.write_at("a.jsonl", story_line("The text of a.") + numbered_line(2), 7);
  (void)archive.update();
  const std::string text_of_a = shown();
  CHECK(text_of_a != text_of_b);
  archive.write_at("b.jsonl", story_line("The text of b."), 6);
  (void)archive.update();
  CHECK(shown() == text_of_b);
}
