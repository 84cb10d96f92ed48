// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/update.h"

#include "indexer/generation/former_index.h"
#include "indexer/generation/index_lock.h"
#include "indexer/run/failures.h"
#include "indexer/run/suppression.h"
#include "schema/error.h"
#include "schema/fields.h"
#include "tests/archive/test_archive.h"
#include "tests/indexer/run/recording_observer.h"
#include "tests/indexer/run/updated_archive.h"
#include "tests/scratch/scratch_folder.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace dateline;
using namespace dateline::indexer;
using schema::Error;
using schema::ErrorKind;
using schema::IndexPaths;
using schema::IndexRun;
using tests::RecordingObserver;
using tests::ScratchFolder;
using tests::write_file;

using tests::Archive;
using tests::story_line;

namespace {

std::string feed_of(int first, int last) {
  std::string items;
  for (int item = first; item <= last; ++item) {
    const std::string number = std::to_string(item);
    items += "<item><title>Item " + number + "</title><link>https://news.example/" + number +
             "</link><description>A text about number" + number + " of the feed.</description></item>";
  }
  return R"(<?xml version="1.0"?><rss version="2.0"><channel><title>A feed</title>)" + items + "</channel></rss>";
}

}  // namespace

TEST_CASE("a first update builds, the next ones read what has changed", "[indexer][update]") {
  const Archive archive;
  archive.write_story("one.txt");
  archive.write_story("two.txt");
  CHECK(archive.update().added == 2);
  CHECK(archive.update(archive.request()).files_read == 0);
  archive.write_story("three.txt");
  archive.write("one.txt", "Another title\n\nAnother text.\n");
  std::filesystem::remove(archive.news() / "two.txt");
  UpdateRequest request = archive.request();
  request.build.allow_removals = true;
  const UpdateReport report = archive.update(request);
  CHECK(report.files_read == 2);
  CHECK(report.files_gone == 1);
  CHECK(report.build.run.added == 1);
  CHECK(report.build.run.changed == 1);
  CHECK(report.build.run.removed == 1);
  CHECK(report.build.run.articles == 2);
  CHECK(archive.articles() == 2);
}

TEST_CASE("the sources are remembered, and a further one is added to them", "[indexer][update]") {
  const Archive archive;
  archive.write_story("one.txt");
  (void)archive.update();
  UpdateRequest request = archive.request();
  request.build.sources = {(archive.news().parent_path() / "more").string()};
  write_file(archive.news().parent_path() / "more" / "two.txt", "Two\n\nA text.\n");
  CHECK(archive.update(request).build.run.added == 1);
  archive.write_story("three.txt");
  request.build.sources.clear();
  CHECK(archive.update(request).build.run.articles == 3);
}

TEST_CASE("an article that changes keeps its id and tells its earlier texts, also after a build", "[indexer][update]") {
  const Archive archive;
  archive.write("lines.jsonl", story_line("The first text."));
  (void)archive.update();
  archive.write("lines.jsonl", story_line("The second text."));
  CHECK(archive.update().changed == 1);
  archive.write("lines.jsonl", story_line("The third text."));
  CHECK(archive.update().changed == 1);
  const std::string id = FormerIndex(archive.paths()).ids_with("").at(0);
  CHECK(FormerIndex(archive.paths()).find(id)->captures.size() == 3);
  RecordingObserver observer;
  const BuildReport built = build_index(archive.request().build, tests::build_gazetteer(), observer);
  CHECK(built.run.added == 0);
  const auto former = FormerIndex(archive.paths()).find(id);
  CHECK(former->captures.size() == 3);
  CHECK(former->added == 1);
}

TEST_CASE("items that leave a feed stay, through updates and builds, until the feed goes", "[indexer][update]") {
  const Archive archive;
  archive.write("feed.xml", feed_of(1, 10));
  for (const char* name : {"a.txt", "b.txt"}) archive.write_story(name);
  CHECK(archive.update().added == 12);
  archive.write("feed.xml", feed_of(6, 15));
  const IndexRun updated = archive.update();
  CHECK(updated.added == 5);
  CHECK(updated.removed == 0);
  CHECK(updated.articles == 17);
  RecordingObserver observer;
  CHECK(build_index(archive.request().build, tests::build_gazetteer(), observer).run.articles == 17);
  archive.write("feed.xml", feed_of(14, 16));
  CHECK(archive.update().articles == 18);
  std::filesystem::remove(archive.news() / "feed.xml");
  UpdateRequest request = archive.request();
  request.build.allow_removals = true;
  CHECK(archive.update(request).build.run.articles == 2);
}

TEST_CASE("a source that is missing or empty removes nothing", "[indexer][update]") {
  const Archive archive;
  for (const char* name : {"a.txt", "b.txt"}) archive.write_story(name);
  (void)archive.update();
  UpdateRequest request = archive.request();
  request.build.allow_removals = true;
  std::filesystem::rename(archive.news(), archive.news().string() + ".away");
  SECTION("missing") {}
  SECTION("empty") {
    std::filesystem::create_directory(archive.news());
  }
  const auto error = Archive::error_of(request);
  REQUIRE(error);
  CHECK(error->kind() == ErrorKind::Io);
  CHECK_THAT(error->message(), Catch::Contains(archive.news().string()));
  CHECK(archive.articles() == 2);
}

TEST_CASE("over a fifth of a source is removed on demand only", "[indexer][update]") {
  const Archive archive;
  for (int i = 0; i < 10; ++i) archive.write_story(std::to_string(i) + ".txt");
  (void)archive.update();
  std::filesystem::remove(archive.news() / "0.txt");
  std::filesystem::remove(archive.news() / "1.txt");
  CHECK(archive.update().removed == 2);
  std::filesystem::remove(archive.news() / "2.txt");
  std::filesystem::remove(archive.news() / "3.txt");
  archive.write_story("new.txt");
  const auto error = Archive::error_of(archive.request());
  REQUIRE(error);
  CHECK(error->kind() == ErrorKind::Io);
  CHECK_THAT(error->message(), Catch::Contains("2 of the 8 articles"));
  CHECK(archive.articles() == 9);  // what is new is there already
  UpdateRequest request = archive.request();
  request.build.allow_removals = true;
  CHECK(archive.update(request).build.run.removed == 2);
  CHECK(archive.articles() == 7);
}

TEST_CASE("a renamed file keeps the run in which its article came", "[indexer][update]") {
  const Archive archive;
  for (const char* name : {"a.txt", "b.txt"}) archive.write_story(name);
  (void)archive.update();
  std::filesystem::rename(archive.news() / "a.txt", archive.news() / "c.txt");
  UpdateRequest request = archive.request();
  request.build.allow_removals = true;
  const IndexRun run = Archive::update(request).build.run;
  CHECK(run.added == 0);
  CHECK(run.removed == 0);
  const FormerIndex index(archive.paths());
  for (const std::string& id : index.ids_with("")) CHECK(index.find(id)->added == 1);
}

TEST_CASE("a folder that cannot be read now keeps its articles", "[indexer][update]") {
  if (::geteuid() == 0) {
    WARN("skipped: root can read everything");
    return;
  }
  const Archive archive;
  archive.write_story("a.txt");
  archive.write_story("closed/b.txt");
  (void)archive.update();
  std::filesystem::permissions(archive.news() / "closed", std::filesystem::perms::none);
  UpdateRequest request = archive.request();
  request.build.allow_removals = true;
  CHECK(Archive::update(request).build.run.articles == 2);
  std::filesystem::permissions(archive.news() / "closed", std::filesystem::perms::owner_all);
}

TEST_CASE("rejected records are remembered, and read again when their file changes or on demand", "[indexer][update]") {
  const Archive archive;
  archive.write("lines.jsonl", "{\"title\":\"One\"\n" + story_line("Good."));
  archive.write("empty.txt", "");
  CHECK(archive.update().rejected == 2);
  CHECK(read_failures(archive.index()).count == 2);
  CHECK(archive.update().rejected == 0);
  CHECK(read_failures(archive.index()).count == 2);
  UpdateRequest retry = archive.request();
  retry.reread = Reread::Rejected;
  CHECK(Archive::update(retry).build.run.rejected == 2);
  archive.write("lines.jsonl", story_line("Good."));
  CHECK(archive.update().rejected == 0);
  const RememberedFailures left = read_failures(archive.index());
  REQUIRE(left.records.size() == 1);
  CHECK_THAT(left.records[0].path, Catch::EndsWith("empty.txt"));
}

TEST_CASE("an index of another format is built anew from the sources that it remembers", "[indexer][update]") {
  const Archive archive;
  archive.write_story("a.txt");
  (void)archive.update();
  {
    Xapian::WritableDatabase database(schema::published_generation(archive.paths()).string(), Xapian::DB_OPEN);
    database.set_metadata(std::string(schema::metadata_key::format), "1");
    database.commit();
  }
  UpdateRequest request = archive.request();
  request.build.sources.clear();
  const UpdateReport report = Archive::update(request);
  CHECK(report.built_anew);
  CHECK(report.build.run.articles == 1);
}

TEST_CASE("an update without an index and without a source says what to do", "[indexer][update]") {
  const Archive archive;
  UpdateRequest request = archive.request();
  request.build.sources.clear();
  const auto error = Archive::error_of(request);
  REQUIRE(error);
  CHECK(error->kind() == ErrorKind::NoIndex);
}

TEST_CASE("two runs never write at once", "[indexer][update]") {
  const Archive archive;
  archive.write_story("a.txt");
  (void)archive.update();
  const IndexLock lock(archive.paths().lock(), std::chrono::seconds(0));
  const auto error = Archive::error_of(archive.request());
  REQUIRE(error);
  CHECK(error->kind() == ErrorKind::Busy);
}

TEST_CASE("a dry run changes nothing and tells what would change", "[indexer][update]") {
  const Archive archive;
  archive.write_story("a.txt");
  (void)archive.update();
  archive.write_story("b.txt");
  UpdateRequest request = archive.request();
  request.build.dry_run = true;
  CHECK(Archive::update(request).build.run.added == 1);
  CHECK(archive.articles() == 1);
  CHECK(archive.update().added == 1);
}

TEST_CASE("an update that is interrupted goes on where it stopped", "[indexer][update]") {
  const Archive archive;
  archive.write_story("a.txt");
  (void)archive.update();
  for (int i = 0; i < 60; ++i) archive.write_story("n" + std::to_string(i) + ".txt");
  RecordingObserver observer;
  observer.interrupt_at = 30;
  CHECK_THROWS_AS(update_index(archive.request(), tests::build_gazetteer(), observer), Error);
  CHECK(archive.update().articles == 61);
}
