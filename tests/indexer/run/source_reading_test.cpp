// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/source_reading.h"

#include "indexer/run/reading_tally.h"
#include "schema/article_id.h"
#include "schema/error.h"
#include "tests/indexer/run/recording_observer.h"
#include "tests/scratch/scratch_folder.h"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;
using tests::RecordingObserver;
using tests::ScratchFolder;
using tests::write_file;

namespace {

struct Found {
  std::vector<std::string> ids;
  std::vector<std::string> titles;
  ReadingCounts counts;
};

Found read_all(const SourceReading& reading, RecordingObserver& observer) {
  Found found;
  ReadingTally tally(reading, observer, false);
  const auto add_article = [&](const Article& article, const std::string& id_label) {
    found.ids.push_back(id_of(article, id_label));
    found.titles.push_back(article.title);
    tally.add_article();
  };
  reading.read([&](ReadItem item) {
    if (const auto* article = std::get_if<Article>(&item.what)) add_article(*article, item.file->id_label);
    if (const auto* rejected = std::get_if<RejectedRecord>(&item.what)) tally.add(*rejected);
    if (const auto* end = std::get_if<FileEnd>(&item.what)) tally.add(*end);
    if (const auto* deferred = std::get_if<DeferredRecords>(&item.what)) {
      for (const Record& record : deferred->read()) add_article(std::get<Article>(record), item.file->id_label);
    }
  });
  found.counts = tally.counts();
  return found;
}

Found read_all(const std::vector<std::string>& sources) {
  RecordingObserver observer;
  return read_all(SourceReading(sources, {}, observer), observer);
}

std::set<std::string> different(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

const char* const text = "\n\nA text that says something.\n";

}  // namespace

TEST_CASE("an article with an address goes by it, one without by its path and member", "[indexer][reading]") {
  const ScratchFolder scratch;
  write_file(scratch.path() / "news" / "sub" / "a.txt", std::string("Title") + text);
  write_file(scratch.path() / "news" / "b.jsonl",
             "{\"title\":\"One\",\"url\":\"http://News.example/one?utm_source=x\",\"text\":\"T.\"}\n"
             "{\"title\":\"Two\",\"text\":\"T.\"}\n{\"title\":\"Three\",\"url\":\"no address\",\"text\":\"T.\"}\n");
  const Found found = read_all({(scratch.path() / "news").string()});
  CHECK(found.ids ==
        std::vector<std::string>{schema::id_of_url("https://news.example/one"), schema::id_of_path("b.jsonl", "2", ""),
                                 schema::id_of_path("b.jsonl", "3", ""), schema::id_of_path("sub/a.txt", "", "")});
}

TEST_CASE("ids do not depend on where the archive lies", "[indexer][reading]") {
  const ScratchFolder scratch;
  write_file(scratch.path() / "here" / "a.txt", std::string("Title") + text);
  write_file(scratch.path() / "moved" / "there" / "a.txt", std::string("Title") + text);
  const Found here = read_all({(scratch.path() / "here").string()});
  CHECK(here.ids == read_all({(scratch.path() / "moved" / "there").string()}).ids);
  CHECK(here.ids == read_all({(scratch.path() / "here").string() + "/"}).ids);
}

TEST_CASE("sources that share a relative path are told apart by their label", "[indexer][reading]") {
  const ScratchFolder scratch;
  for (const char* source : {"one", "two"}) {
    write_file(scratch.path() / source / "a.txt", std::string("Title ") + source + text);
    write_file(scratch.path() / source / (std::string(source) + ".txt"), std::string("Only ") + source + text);
  }
  const Found found = read_all({(scratch.path() / "one").string(), (scratch.path() / "two").string()});
  CHECK(found.ids ==
        std::vector<std::string>{schema::id_of_path("a.txt", "", "one"), schema::id_of_path("one.txt", "", ""),
                                 schema::id_of_path("a.txt", "", "two"), schema::id_of_path("two.txt", "", "")});
}

TEST_CASE("sources that share the label too lose no article", "[indexer][reading]") {
  const ScratchFolder scratch;
  write_file(scratch.path() / "a" / "2019" / "1.txt", std::string("Title a") + text);
  write_file(scratch.path() / "b" / "2019" / "1.txt", std::string("Title b") + text);
  write_file(scratch.path() / "c" / "2020" / "1.txt", std::string("Title c") + text);
  const std::string a = (scratch.path() / "a" / "2019").string();
  const std::string b = (scratch.path() / "b" / "2019").string();
  const std::string c = (scratch.path() / "c" / "2020").string();
  const Found found = read_all({a, b, c});
  CHECK(different(found.ids).size() == 3);
  CHECK(found.ids[2] == schema::id_of_path("1.txt", "", "2020"));
  const Found backward = read_all({c, b, a});
  CHECK(different(backward.ids) == different(found.ids));
}

TEST_CASE("a source that is named twice is read once", "[indexer][reading]") {
  const ScratchFolder scratch;
  write_file(scratch.path() / "news" / "a.txt", std::string("Title") + text);
  std::filesystem::create_directory_symlink("news", scratch.path() / "link");
  const std::string news = (scratch.path() / "news").string();
  const Found found = read_all({news, news + "/", news + "/../news", (scratch.path() / "link").string()});
  CHECK(found.ids == std::vector<std::string>{schema::id_of_path("a.txt", "", "")});
  CHECK(found.counts.files == 1);
}

TEST_CASE("rejected records count under their reason without particulars", "[indexer][reading]") {
  const ScratchFolder scratch;
  write_file(scratch.path() / "a.jsonl", "{\"title\":\"One\"\n{\"title\":\"Two\",\"text\":\"T.\"}\n{\"x\n");
  RecordingObserver observer;
  const Found found = read_all(SourceReading({(scratch.path() / "a.jsonl").string()}, {}, observer), observer);
  CHECK(found.counts.articles == 1);
  CHECK(found.counts.rejected == observer.rejections.size());
  REQUIRE_FALSE(observer.rejections.empty());
  std::size_t sum = 0;
  for (const auto& [reason, count] : found.counts.rejected_by_reason) {
    CHECK(reason.find(':') == std::string::npos);
    sum += count;
  }
  CHECK(sum == observer.rejections.size());
}

TEST_CASE("a page is left for later, at its place among the others and with its file's paths", "[indexer][reading]") {
  const ScratchFolder scratch;
  write_file(scratch.path() / "a.txt", std::string("A") + text);
  write_file(scratch.path() / "b.html", "<!doctype html><title>B</title><p>A text that says something.</p>");
  write_file(scratch.path() / "c.txt", std::string("C") + text);
  RecordingObserver observer;
  const SourceReading reading({scratch.path().string()}, {}, observer);
  std::vector<std::size_t> kinds;
  reading.read([&](const ReadItem& item) {
    kinds.push_back(item.what.index());
    const auto* deferred = std::get_if<DeferredRecords>(&item.what);
    if (deferred == nullptr) return;
    const std::vector<Record> records = deferred->read();
    REQUIRE(records.size() == 1);
    CHECK(std::get<Article>(records[0]).path == (scratch.path() / "b.html").string());
    CHECK(std::get<Article>(records[0]).captured_at > 0);
  });
  CHECK(kinds == std::vector<std::size_t>{0, 3, 2, 3, 0, 3});
  CHECK(read_all(reading, observer).titles == std::vector<std::string>{"A", "B", "C"});
}

TEST_CASE("every missing source is named", "[indexer][reading]") {
  const ScratchFolder scratch;
  RecordingObserver observer;
  const std::vector<std::string> sources{(scratch.path() / "one").string(), scratch.path().string(),
                                         (scratch.path() / "two").string()};
  try {
    const SourceReading reading(sources, {}, observer);
    FAIL("missing sources went unnoticed");
  } catch (const schema::Error& error) {
    CHECK(error.kind() == schema::ErrorKind::Io);
    CHECK_THAT(error.message(), Catch::Contains(sources[0]) && Catch::Contains(sources[2]));
  }
}

TEST_CASE("progress ends at everything", "[indexer][reading]") {
  const ScratchFolder scratch;
  for (int i = 0; i < 5; ++i) write_file(scratch.path() / (std::to_string(i) + ".txt"), "T" + std::to_string(i) + text);
  RecordingObserver observer;
  read_all(SourceReading({scratch.path().string()}, {}, observer), observer);
  CHECK(observer.last.files_done == 5);
  CHECK(observer.last.files_total == 5);
  CHECK(observer.last.bytes_done == observer.last.bytes_total);
  CHECK(observer.last.articles == 5);
}
