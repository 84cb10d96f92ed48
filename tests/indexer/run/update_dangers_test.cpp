// SPDX-License-Identifier: GPL-3.0-or-later
// Does an update ever erase, reveal or forget what nobody meant it to?
#include "indexer/generation/former_index.h"
#include "indexer/run/suppression.h"
#include "indexer/run/update.h"
#include "schema/article_id.h"
#include "schema/error.h"
#include "schema/fields.h"
#include "tests/archive/test_archive.h"
#include "tests/indexer/run/recording_observer.h"
#include "tests/scratch/scratch_folder.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;
using schema::Error;
using schema::ErrorKind;
using schema::IndexPaths;
using tests::write_file;

namespace {

class Danger {
public:
  Danger() {
    for (int i = 0; i < 10; ++i) write_story("s/" + std::to_string(i) + ".txt");
    (void)update();
  }
  [[nodiscard]] std::filesystem::path at(const std::string& name) const { return scratch_.path() / name; }
  void write_story(const std::string& name) const {
    write_file(at(name), "About " + name + "\n\nA text of " + name + ".\n");
  }
  [[nodiscard]] UpdateRequest request() const {
    UpdateRequest request;
    request.build.index = at("i");
    request.build.sources = {at("s").string()};
    return request;
  }
  [[nodiscard]] schema::IndexRun update() const { return update(request()); }
  [[nodiscard]] static schema::IndexRun update(const UpdateRequest& request) {
    tests::RecordingObserver observer;
    return update_index(request, tests::build_gazetteer(), observer).build.run;
  }
  [[nodiscard]] std::optional<ErrorKind> error_of_update() const {
    try {
      (void)update();
      return std::nullopt;
    } catch (const Error& error) {
      return error.kind();
    }
  }
  [[nodiscard]] FormerIndex index() const { return FormerIndex(IndexPaths(at("i"))); }
  [[nodiscard]] std::string id_of_path(const std::string& path) const { return schema::id_of_path(path, "", ""); }
  [[nodiscard]] std::size_t suppressed() const { return index().ids_with(std::string(schema::suppressed_term)).size(); }
  void suppress(const std::string& path) const { (void)suppress_article({at("i"), id_of_path(path), "a reason"}); }

private:
  tests::ScratchFolder scratch_;
};

void damage(const std::filesystem::path& file) {
  std::string bytes = tests::file_bytes(file);
  bytes.replace(3, 8, "XXXXXXXX");
  write_file(file, bytes);
}

}  // namespace

TEST_CASE("a damaged index stops an update and is not taken for none", "[indexer][update]") {
  const Danger danger;
  danger.suppress("1.txt");
  SECTION("its version file") {
    damage(danger.at("i") / "generation-1" / "iamglass");
  }
  SECTION("its stub") {
    std::filesystem::remove(danger.at("i") / "XAPIANDB");
  }
  SECTION("its generation") {
    std::filesystem::remove_all(danger.at("i") / "generation-1");
  }
  const auto error = danger.error_of_update();
  REQUIRE(error);
  CHECK((*error == ErrorKind::Damaged || *error == ErrorKind::Io || *error == ErrorKind::NoIndex));
}

TEST_CASE("suppressions outlive a damaged database", "[indexer][update][suppress]") {
  const Danger danger;
  danger.suppress("1.txt");
  damage(danger.at("i") / "generation-1" / "iamglass");
  tests::RecordingObserver observer;
  (void)build_index(danger.request().build, tests::build_gazetteer(), observer);
  CHECK(danger.suppressed() == 1);
}

TEST_CASE("a renamed file keeps its suppression and its versions", "[indexer][update][suppress]") {
  const Danger danger;
  write_file(danger.at("s/1.txt"), "Another title\n\nAnother text.\n");
  (void)danger.update();
  danger.suppress("1.txt");
  std::filesystem::rename(danger.at("s/1.txt"), danger.at("s/x.txt"));
  const schema::IndexRun run = danger.update();
  CHECK(run.added == 0);
  CHECK(run.removed == 0);
  CHECK(danger.suppressed() == 1);
  CHECK(danger.index().find(danger.id_of_path("x.txt"))->captures.size() == 2);
}

TEST_CASE("a folder that is renamed is no loss", "[indexer][update]") {
  const Danger danger;
  std::filesystem::create_directory(danger.at("s/new"));
  for (int i = 0; i < 5; ++i) {
    const std::string name = std::to_string(i) + ".txt";
    std::filesystem::rename(danger.at("s/" + name), danger.at("s/new/" + name));
  }
  const schema::IndexRun run = danger.update();
  CHECK(run.added == 0);
  CHECK(run.removed == 0);
  CHECK(run.articles == 10);
}

TEST_CASE("a second source with the same names changes ids, and keeps what they had", "[indexer][update][suppress]") {
  const Danger danger;
  danger.suppress("1.txt");
  for (int i = 0; i < 10; ++i) danger.write_story("t/" + std::to_string(i) + ".txt");
  UpdateRequest request = danger.request();
  request.build.sources = {danger.at("t").string()};
  const schema::IndexRun run = Danger::update(request);
  CHECK(run.articles == 20);
  CHECK(run.added == 10);
  CHECK(danger.suppressed() == 1);
}

TEST_CASE("a feed that is empty for a moment keeps its items", "[indexer][update]") {
  const Danger danger;
  write_file(danger.at("s/feed.xml"),
             "<rss version=\"2.0\"><channel><title>F</title><item><title>One</title><link>https://n.example/1</link>"
             "<description>A text.</description></item></channel></rss>");
  CHECK(danger.update().added == 1);
  for (const char* bytes : {"", "<rss version=\"2.0\"><channel><title>F</title></channel></rss>"}) {
    write_file(danger.at("s/feed.xml"), bytes);
    CHECK(danger.update().removed == 0);
  }
  tests::RecordingObserver observer;
  for (int round = 0; round < 2; ++round) {
    CHECK(build_index(danger.request().build, tests::build_gazetteer(), observer).run.articles == 11);
  }
}

TEST_CASE("files without an article in them empty no source", "[indexer][update]") {
  const Danger danger;
  for (int i = 0; i < 10; ++i) write_file(danger.at("s/" + std::to_string(i) + ".txt"), "");
  UpdateRequest request = danger.request();
  request.build.allow_removals = true;
  CHECK_THROWS_AS(Danger::update(request), Error);
  CHECK(danger.index().ids_with("").size() == 10);
}

TEST_CASE("an index below its source is none of the news", "[indexer][update]") {
  const Danger danger;
  UpdateRequest request = danger.request();
  request.build.index = danger.at("s/index");
  CHECK(Danger::update(request).articles == 10);
  CHECK(Danger::update(request).articles == 10);
  CHECK(Danger::update(request).rejected == 0);
}

TEST_CASE("an option that is given leaves the other remembered ones", "[indexer][update]") {
  const Danger danger;
  write_file(danger.at("j/a.jsonl"), "{\"zz1\":\"A title\",\"zz2\":\"A text.\",\"uu\":\"https://n.example/1\"}\n");
  UpdateRequest request = danger.request();
  request.build.index = danger.at("ij");
  request.build.sources = {danger.at("j").string()};
  request.build.reading.field_map = {{"title", "zz1"}, {"text", "zz2"}, {"url", "uu"}};
  (void)Danger::update(request);
  request.build.reading = ReadOptions{};
  request.build.reading.language = "de";
  CHECK(Danger::update(request).articles == 1);
  CHECK(FormerIndex(IndexPaths(danger.at("ij"))).holds(schema::id_of_url("https://n.example/1")));
}

TEST_CASE("a link to a source is followed anew at each run", "[indexer][update]") {
  const Danger danger;
  for (int i = 0; i < 10; ++i) danger.write_story("second/" + std::to_string(i) + "b.txt");
  std::filesystem::create_directory_symlink(danger.at("s"), danger.at("link"));
  UpdateRequest request = danger.request();
  request.build.index = danger.at("il");
  request.build.sources = {danger.at("link").string()};
  request.build.allow_removals = true;
  CHECK(Danger::update(request).articles == 10);
  std::filesystem::remove(danger.at("link"));
  std::filesystem::create_directory_symlink(danger.at("second"), danger.at("link"));
  request.build.sources.clear();
  CHECK(Danger::update(request).added == 10);
}
