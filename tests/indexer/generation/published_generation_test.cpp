// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation/published_generation.h"

#include "indexer/generation/former_index.h"
#include "schema/fields.h"
#include "tests/archive/test_archive.h"
#include "tests/scratch/scratch_folder.h"

#include <filesystem>
#include <string>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace dateline;
using namespace dateline::indexer;
using schema::IndexPaths;
using tests::ScratchFolder;
using tests::write_file;

namespace {

void write_two_articles(const IndexPaths& paths) {
  tests::write_archive(paths.root, {tests::article_of(0, "One", "text"), tests::article_of(1, "Two", "text")});
}

/// What a build over this folder would carry over is nothing, and asking does not fail.
void check_nothing_is_carried_over(const IndexPaths& paths) {
  CHECK(published_index_id(paths).empty());
  CHECK(published_runs(paths).empty());
  CHECK(FormerIndex(paths).ids_with("").empty());
  CHECK(FormerIndex(paths).metadata_under("dateline.").empty());
}

}  // namespace

TEST_CASE("generations are counted on from the highest folder, published or not", "[indexer][generation]") {
  const ScratchFolder scratch;
  const IndexPaths paths(scratch.path());
  CHECK(next_generation_number(paths) == 1);
  CHECK(next_generation_number(IndexPaths(scratch.path() / "missing")) == 1);
  for (const char* name :
       {"generation-7", "generation-", "generation-9x", "generation-08", "xgeneration-12", "generation-3"}) {
    std::filesystem::create_directory(scratch.path() / name);
  }
  CHECK(next_generation_number(paths) == 9);
}

TEST_CASE("an index tells what the next build carries over", "[indexer][generation]") {
  const ScratchFolder scratch;
  const IndexPaths paths(scratch.path());
  write_two_articles(paths);
  CHECK(published_index_id(paths).size() == 26);
  CHECK(published_runs(paths).size() == 1);
  CHECK(FormerIndex(paths).ids_with("").size() == 2);
}

TEST_CASE("without an index there is nothing to carry over", "[indexer][generation]") {
  const ScratchFolder scratch;
  check_nothing_is_carried_over(IndexPaths(scratch.path()));
  check_nothing_is_carried_over(IndexPaths(scratch.path() / "missing"));
}

TEST_CASE("a build over a damaged index starts anew instead of failing as that index does", "[indexer][generation]") {
  const ScratchFolder scratch;
  const IndexPaths paths(scratch.path());
  write_two_articles(paths);
  SECTION("a stub that names a program") {
    write_file(paths.stub(), "remote :touch " + (scratch.path() / "ran").string() + "\n");
  }
  SECTION("a stub in the generation's place") {
    std::filesystem::remove_all(paths.generation(1));
    write_file(paths.generation(1), "remote :touch " + (scratch.path() / "ran").string() + "\n");
  }
  SECTION("a generation that is gone") {
    std::filesystem::remove_all(paths.generation(1));
  }
  SECTION("a version file that is damaged") {
    write_file(paths.generation(1) / "iamglass", "not glass");
  }
  SECTION("tables that are damaged") {
    for (const char* table : {"postlist.glass", "termlist.glass", "docdata.glass"}) {
      write_file(paths.generation(1) / table, std::string(65536, '\x5A'));
    }
  }
  SECTION("tables that are empty") {
    write_file(paths.generation(1) / "postlist.glass", "");
  }
  SECTION("runs that cannot be read") {
    Xapian::WritableDatabase database(paths.generation(1).string(), Xapian::DB_OPEN);
    database.set_metadata(std::string(schema::metadata_key::runs), "[{");
    database.commit();
    CHECK(published_runs(paths).empty());
    return;
  }
  check_nothing_is_carried_over(paths);
  CHECK_FALSE(std::filesystem::exists(scratch.path() / "ran"));
  tests::write_archive(paths.root, {tests::article_of(2, "Three", "text")});
  CHECK(FormerIndex(paths).ids_with("").size() == 1);
}

TEST_CASE("publishing removes what no reader can still find", "[indexer][generation]") {
  const ScratchFolder scratch;
  const IndexPaths paths(scratch.path());
  write_two_articles(paths);
  write_two_articles(paths);
  write_file(paths.columns() / "stray.columns", "x");
  std::filesystem::create_directory(paths.generation(9));
  publish_generation(paths, 2);
  CHECK(schema::published_generation(paths) == paths.generation(2));
  CHECK_FALSE(std::filesystem::exists(paths.columns() / "stray.columns"));
  CHECK_FALSE(std::filesystem::exists(paths.generation(9)));
  CHECK_FALSE(FormerIndex(paths).ids_with("").empty());
}
