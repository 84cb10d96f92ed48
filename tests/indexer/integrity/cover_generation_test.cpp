// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/cover_generation.h"

#include "indexer/integrity/glass_files.h"
#include "indexer/integrity/verify_files.h"
#include "schema/error.h"
#include "tests/indexer/integrity/known_index.h"

#include <filesystem>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;
using tests::KnownIndex;

TEST_CASE("hashes that are brought forward equal new ones", "[indexer][integrity][property]") {
  const KnownIndex index(150);
  for (unsigned round = 1; round <= 10; ++round) {
    tests::change_articles(index.paths(), round);
    if (round % 3 == 0) continue;  // two updates may lie between two covers
    cover_generation(index.paths(), 1);
    const auto brought_forward = read_hashes(index.paths(), 1);
    std::filesystem::remove(hashes_file(index.paths(), 1));
    cover_generation(index.paths(), 1);
    REQUIRE(brought_forward == read_hashes(index.paths(), 1));
  }
}

TEST_CASE("damage that was there before is not blessed", "[indexer][integrity]") {
  const KnownIndex index(150);
  tests::change_articles(index.paths(), 1);
  cover_generation(index.paths(), 1);
  tests::flip(index.table("position.glass"), 5000);
  cover_generation(index.paths(), 1);
  CHECK(any_damage(verify_files(index.paths(), 1, true, [] {}).findings, Finding::Part::Database));
}

TEST_CASE("hashes of another database are not continued", "[indexer][integrity]") {
  const KnownIndex index;
  const KnownIndex other(30);
  tests::write_file(hashes_file(index.paths(), 1), tests::file_bytes(hashes_file(other.paths(), 1)));
  cover_generation(index.paths(), 1);
  CHECK(verify_files(index.paths(), 1, true, [] {}).findings.empty());
}

TEST_CASE("damaged hashes are written anew", "[indexer][integrity]") {
  const KnownIndex index;
  tests::flip(hashes_file(index.paths(), 1), 60);
  cover_generation(index.paths(), 1);
  CHECK(verify_files(index.paths(), 1, true, [] {}).findings.empty());
}

TEST_CASE("a generation that is not there cannot be covered", "[indexer][integrity]") {
  const KnownIndex index;
  CHECK_THROWS_AS(cover_generation(index.paths(), 9), schema::Error);
}

TEST_CASE("only a generation that is published has hashes under their final name", "[indexer][integrity]") {
  const KnownIndex index;
  std::filesystem::copy(index.paths().generation(1), index.paths().generation(2));
  prepare_hashes(index.paths(), 2);
  CHECK(last_published(index.paths()) == 1);
  publish_covered(index.paths(), 2);
  CHECK(last_published(index.paths()) == 2);
  CHECK(schema::published_generation(index.paths()) == index.paths().generation(2));
  CHECK(verify_files(index.paths(), 2, true, [] {}).findings.empty());
  std::filesystem::copy(index.paths().generation(1), index.paths().generation(3));
  prepare_hashes(index.paths(), 3);
  publish_covered(index.paths(), 3);
  CHECK_FALSE(std::filesystem::exists(hashes_file(index.paths(), 1)));
}
