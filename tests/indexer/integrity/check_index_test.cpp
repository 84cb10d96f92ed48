// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/check_index.h"

#include "indexer/integrity/cover_generation.h"
#include "schema/error.h"
#include "tests/archive/test_archive.h"
#include "tests/indexer/integrity/known_index.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace dateline;
using namespace dateline::indexer;
using tests::KnownIndex;

namespace {

CheckReport check(const KnownIndex& index, bool repair = false) {
  return check_index({index.paths().root, repair, std::chrono::seconds(0), tests::inspector_of_tests()});
}

/// Damage before, soundness after, nothing more to mend at a second look.
void require_mended(const KnownIndex& index) {
  REQUIRE_FALSE(check(index).index.sound());
  const CheckReport mended = check(index, true);
  CHECK_FALSE(mended.mended.empty());
  CHECK(mended.index.sound());
  const CheckReport again = check(index, true);
  CHECK(again.mended.empty());
  CHECK(again.index.findings.empty());
}

void publish_second(const KnownIndex& index) {
  tests::write_archive(index.paths().root, {tests::article_of(1, "One", "text"), tests::article_of(2, "Two", "text")});
}

void set_metadata(const KnownIndex& index, std::string_view key, const std::string& value) {
  Xapian::WritableDatabase database(index.paths().generation(1).string(), Xapian::DB_OPEN);
  database.set_metadata(std::string(key), value);
  database.commit();
}

}  // namespace

TEST_CASE("a new index is sound in every respect", "[indexer][integrity]") {
  const KnownIndex index;
  const CheckReport report = check(index);
  CHECK(report.index.findings.empty());
  CHECK(report.index.database.articles == 60);
  CHECK(check(index, true).mended.empty());
}

TEST_CASE("an index that was changed and not covered is sound, and covered by a repair", "[indexer][integrity]") {
  const KnownIndex index;
  tests::change_articles(index.paths(), 1);
  CHECK(check(index).index.sound());
  CHECK(check(index, true).mended.size() == 1);
  CHECK(check(index).index.findings.empty());
}

TEST_CASE("missing and damaged columns come back", "[indexer][integrity]") {
  const KnownIndex index;
  SECTION("missing") {
    std::filesystem::remove_all(index.paths().columns());
  }
  SECTION("damaged") {
    for (const auto& entry : std::filesystem::directory_iterator(index.paths().columns()))
      tests::flip(entry.path(), -9);
  }
  SECTION("another name in the database") {
    set_metadata(index, schema::metadata_key::columns, "other.columns");
    cover_generation(index.paths(), 1);
  }
  SECTION("columns of another state, whole as they are") {
    const KnownIndex other(20);
    for (const auto& entry : std::filesystem::directory_iterator(other.paths().columns())) {
      std::filesystem::copy(entry.path(), index.paths().columns());
      set_metadata(index, schema::metadata_key::columns, entry.path().filename().string());
    }
    cover_generation(index.paths(), 1);
  }
  require_mended(index);
}

TEST_CASE("damaged hashes are written again, missing ones too", "[indexer][integrity]") {
  const KnownIndex index;
  SECTION("damaged") {
    tests::flip(hashes_file(index.paths(), 1), 40);
    require_mended(index);
  }
  SECTION("missing") {
    std::filesystem::remove(hashes_file(index.paths(), 1));
    CHECK(check(index).index.sound());
    CHECK(check(index, true).mended.size() == 1);
    CHECK(check(index).index.findings.empty());
  }
}

TEST_CASE("what killed runs left is named, and removed by a repair", "[indexer][integrity]") {
  const KnownIndex index;
  tests::write_file(index.paths().root / "build.new" / "documents", "x");
  tests::write_file(index.paths().generation(2) / "postlist.glass", "x");
  tests::write_file(index.paths().root / "generation-2.hashes.prepared", "x");
  const CheckReport before = check(index);
  CHECK(before.index.sound());
  CHECK(before.index.findings.size() == 3);
  CHECK(check(index, true).mended.size() == 3);
  CHECK(check(index).index.findings.empty());
  CHECK_FALSE(std::filesystem::exists(index.paths().root / "build.new"));
}

TEST_CASE("the generation before is published again where the newest is not sound", "[indexer][integrity]") {
  const KnownIndex index;
  publish_second(index);
  SECTION("damaged") {
    tests::flip(index.table("postlist.glass", 2), 9000);
  }
  SECTION("gone") {
    std::filesystem::remove_all(index.paths().generation(2));
  }
  SECTION("without its version file") {
    std::filesystem::remove(index.table("iamglass", 2));
  }
  REQUIRE_FALSE(check(index).index.sound());
  const CheckReport report = check(index, true);
  CHECK(report.index.sound());
  CHECK(report.index.files.generation == 1);
  CHECK(report.mended.front().find("generation-1 is published again") == 0);
  CHECK(schema::published_generation(index.paths()) == index.paths().generation(1));
}

TEST_CASE("a stub that names no generation, or an older one, is mended", "[indexer][integrity]") {
  const KnownIndex index;
  publish_second(index);
  SECTION("an older one") {
    tests::write_file(index.paths().stub(), "auto generation-1\n");
    REQUIRE_FALSE(check(index).index.sound());
  }
  SECTION("none") {
    tests::write_file(index.paths().stub(), "remote :touch ran\n");
    REQUIRE_THROWS_AS(check(index), schema::Error);
  }
  SECTION("lost") {
    std::filesystem::remove(index.paths().stub());
    REQUIRE_THROWS_AS(check(index), schema::Error);
  }
  SECTION("one that never was") {
    tests::write_file(index.paths().stub(), "auto generation-77\n");
    REQUIRE_FALSE(check(index).index.sound());
  }
  CHECK(check(index, true).index.sound());
  CHECK(schema::published_generation(index.paths()) == index.paths().generation(2));
}

TEST_CASE("a damaged database is not mended, and the command that rebuilds it is named", "[indexer][integrity]") {
  const KnownIndex index;
  tests::flip(index.table("position.glass"), 9000);
  const bool repair = GENERATE(false, true);
  const CheckReport report = check(index, repair);
  CHECK_FALSE(report.index.sound());
  CHECK(report.mended.empty());
  CHECK(report.rebuild_command.find("dateline-index build --index " + index.paths().root.string()) == 0);
}

TEST_CASE("a count that differs from that of the last run is damage", "[indexer][integrity]") {
  const KnownIndex index;
  const Xapian::Database database(index.paths().generation(1).string(), Xapian::DB_BACKEND_GLASS);
  std::vector<schema::IndexRun> runs =
      schema::decode_runs(database.get_metadata(std::string(schema::metadata_key::runs)));
  runs.back().articles = 59;
  set_metadata(index, schema::metadata_key::runs, schema::encode_runs(runs));
  CHECK(any_damage(check(index).index.findings, Finding::Part::Database));
}

TEST_CASE("where nothing was ever published there is no index", "[indexer][integrity]") {
  const tests::ScratchFolder scratch;
  std::filesystem::create_directories(scratch.path() / "generation-1");
  const bool repair = GENERATE(false, true);
  try {
    static_cast<void>(check_index({scratch.path(), repair, std::chrono::seconds(0), tests::inspector_of_tests()}));
    FAIL("nothing was thrown");
  } catch (const schema::Error& error) {
    CHECK(error.kind() == schema::ErrorKind::NoIndex);
  }
  CHECK_FALSE(std::filesystem::exists(scratch.path() / "lock"));
}

TEST_CASE("an index of another format version is no index of ours", "[indexer][integrity]") {
  const KnownIndex index;
  set_metadata(index, schema::metadata_key::format, "999");
  try {
    static_cast<void>(check(index));
    FAIL("nothing was thrown");
  } catch (const schema::Error& error) {
    CHECK(error.kind() == schema::ErrorKind::NoIndex);
  }
}
