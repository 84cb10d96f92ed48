// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/maintenance/backup.h"

#include "indexer/generation/index_lock.h"
#include "indexer/integrity/check_index.h"
#include "schema/error.h"
#include "tests/archive/test_archive.h"
#include "tests/indexer/integrity/known_index.h"

#include <filesystem>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;
using tests::KnownIndex;

namespace {

BackupReport back_up(const KnownIndex& index, const std::filesystem::path& target) {
  return back_up_index({index.paths().root, target, std::chrono::seconds(0), {}});
}

/// The kind of the error that a backup ends with.
schema::ErrorKind failure_of(const KnownIndex& index, const std::filesystem::path& target) {
  try {
    back_up(index, target);
  } catch (const schema::Error& error) {
    return error.kind();
  }
  return schema::ErrorKind::Internal;
}

bool is_sound(const std::filesystem::path& folder) {
  return check_index({folder, false, std::chrono::seconds(0), tests::inspector_of_tests()}).index.findings.empty();
}

}  // namespace

TEST_CASE("a backup is an index of its own, and the next one takes its place", "[indexer][maintenance]") {
  const KnownIndex index;
  const tests::ScratchFolder scratch;
  const auto target = scratch.path() / "copy.idx";
  const BackupReport report = back_up(index, target);
  CHECK(report.generation == 1);
  CHECK(report.articles == 60);
  CHECK(report.unverified_blocks == 0);
  CHECK_FALSE(std::filesystem::exists(target / "lock"));
  CHECK(is_sound(target));
  tests::change_articles(index.paths(), 1);
  CHECK(back_up(index, target / "").unverified_blocks > 0);
  CHECK(is_sound(target));
  CHECK_FALSE(std::filesystem::exists(scratch.path() / "copy.idx.new"));
  tests::write_archive(index.paths().root, {tests::article_of(1, "One", "text")});
  CHECK(back_up(index, target).generation == 2);
  CHECK(is_sound(target));
  CHECK_FALSE(std::filesystem::exists(target / "generation-1"));
}

TEST_CASE("an index without hashes is backed up and gets some", "[indexer][maintenance]") {
  const KnownIndex index;
  std::filesystem::remove(index.paths().root / "generation-1.hashes");
  const tests::ScratchFolder scratch;
  back_up(index, scratch.path() / "copy.idx");
  CHECK(is_sound(scratch.path() / "copy.idx"));
}

TEST_CASE("nothing but a backup of the same index is replaced", "[indexer][maintenance]") {
  const KnownIndex index;
  const tests::ScratchFolder scratch;
  SECTION("a folder of something else") {
    tests::write_file(scratch.path() / "target" / "letter.txt", "x");
    CHECK(failure_of(index, scratch.path() / "target") == schema::ErrorKind::Usage);
    CHECK(std::filesystem::exists(scratch.path() / "target" / "letter.txt"));
  }
  SECTION("a file") {
    tests::write_file(scratch.path() / "target", "x");
    CHECK(failure_of(index, scratch.path() / "target") == schema::ErrorKind::Usage);
  }
  SECTION("something else where the new backup would be written") {
    tests::write_file(scratch.path() / "target.new" / "letter.txt", "x");
    CHECK(failure_of(index, scratch.path() / "target") == schema::ErrorKind::Usage);
    CHECK(std::filesystem::exists(scratch.path() / "target.new" / "letter.txt"));
  }
  SECTION("a backup of another index") {
    const KnownIndex other(20);
    back_up(other, scratch.path() / "target");
    CHECK(failure_of(index, scratch.path() / "target") == schema::ErrorKind::Usage);
    CHECK(is_sound(scratch.path() / "target"));
    CHECK_FALSE(std::filesystem::exists(scratch.path() / "target.new"));
  }
  SECTION("a folder inside of the index") {
    CHECK(failure_of(index, index.paths().root / "target") == schema::ErrorKind::Usage);
    CHECK(failure_of(index, index.paths().root) == schema::ErrorKind::Usage);
  }
  SECTION("an empty folder is taken") {
    std::filesystem::create_directory(scratch.path() / "target");
    back_up(index, scratch.path() / "target");
    CHECK(is_sound(scratch.path() / "target"));
  }
}

TEST_CASE("a damaged index is not backed up over a sound backup", "[indexer][maintenance]") {
  const KnownIndex index;
  const tests::ScratchFolder scratch;
  const auto target = scratch.path() / "copy.idx";
  back_up(index, target);
  SECTION("a block") {
    tests::flip(index.table("docdata.glass"), 8200);
  }
  SECTION("the version file") {
    tests::flip(index.table("iamglass"), -1);
  }
  SECTION("a table") {
    std::filesystem::remove(index.table("termlist.glass"));
  }
  SECTION("the columns") {
    std::filesystem::remove_all(index.paths().columns());
  }
  CHECK(failure_of(index, target) == schema::ErrorKind::Damaged);
  CHECK(is_sound(target));
  CHECK_FALSE(std::filesystem::exists(scratch.path() / "copy.idx.new"));
}

TEST_CASE("an interrupted backup leaves the earlier one, a killed one is cleared away", "[indexer][maintenance]") {
  const KnownIndex index;
  const tests::ScratchFolder scratch;
  const auto target = scratch.path() / "copy.idx";
  back_up(index, target);
  int asked = 0;
  const auto keep_going = [&] {
    if (++asked == 5) throw schema::Error(schema::ErrorKind::Interrupted, "stop");
  };
  CHECK_THROWS_AS(back_up_index({index.paths().root, target, std::chrono::seconds(0), keep_going}), schema::Error);
  CHECK_FALSE(std::filesystem::exists(scratch.path() / "copy.idx.new"));
  CHECK(is_sound(target));
  std::filesystem::copy(target, scratch.path() / "copy.idx.new", std::filesystem::copy_options::recursive);
  back_up(index, target);
  CHECK_FALSE(std::filesystem::exists(scratch.path() / "copy.idx.new"));
}

TEST_CASE("a backup waits for the writer", "[indexer][maintenance]") {
  const KnownIndex index;
  const tests::ScratchFolder scratch;
  const IndexLock lock(index.paths().lock(), std::chrono::seconds(0));
  CHECK(failure_of(index, scratch.path() / "copy.idx") == schema::ErrorKind::Busy);
  CHECK(std::filesystem::is_empty(scratch.path()));
}

TEST_CASE("a backup that was killed at its very beginning is cleared away too", "[indexer][maintenance]") {
  const KnownIndex index;
  const tests::ScratchFolder scratch;
  tests::write_file(scratch.path() / "copy.idx.new" / "backup.new", "backup of");
  back_up(index, scratch.path() / "copy.idx");
  CHECK(is_sound(scratch.path() / "copy.idx"));
  CHECK_FALSE(std::filesystem::exists(scratch.path() / "copy.idx.new"));
}
