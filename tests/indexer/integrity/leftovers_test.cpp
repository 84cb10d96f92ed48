// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/leftovers.h"

#include "tests/indexer/integrity/known_index.h"

#include <filesystem>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;
using tests::KnownIndex;

TEST_CASE("the published generation and the one before it are no leftovers", "[indexer][integrity]") {
  const KnownIndex index;
  std::filesystem::copy(index.paths().generation(1), index.paths().generation(3));
  CHECK(find_leftovers(index.paths(), 3).empty());
  std::filesystem::create_directory(index.paths().generation(2));
  std::filesystem::create_directory(index.paths().generation(4));
  const std::vector<std::filesystem::path> expected{
      index.paths().generation(1), index.paths().root / "generation-1.hashes", index.paths().generation(4)};
  CHECK(find_leftovers(index.paths(), 3) == expected);
}

TEST_CASE("a run removes leftovers, but nothing where the stub is damaged or lost", "[indexer][integrity]") {
  const KnownIndex index;
  const auto leftover = index.paths().root / "generation-2" / "x";
  tests::write_file(leftover, "x");
  SECTION("damaged") {
    tests::write_file(index.paths().stub(), "auto generation-\n");
    remove_leftovers(index.paths());
    CHECK(std::filesystem::exists(leftover));
  }
  SECTION("lost") {
    std::filesystem::remove(index.paths().stub());
    remove_leftovers(index.paths());
    CHECK(std::filesystem::exists(leftover));
    CHECK(std::filesystem::exists(index.paths().generation(1)));
  }
  SECTION("sound") {
    remove_leftovers(index.paths());
    CHECK_FALSE(std::filesystem::exists(leftover));
    CHECK(std::filesystem::exists(index.paths().generation(1)));
  }
}

TEST_CASE("before the first publish everything is a leftover", "[indexer][integrity]") {
  const tests::ScratchFolder scratch;
  tests::write_file(scratch.path() / "generation-1" / "x", "x");
  tests::write_file(scratch.path() / "generation-1.hashes.prepared", "x");
  remove_leftovers(schema::IndexPaths(scratch.path()));
  CHECK(std::filesystem::is_empty(scratch.path()));
}
