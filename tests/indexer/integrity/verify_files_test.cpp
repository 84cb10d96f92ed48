// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/verify_files.h"

#include "indexer/integrity/cover_generation.h"
#include "indexer/integrity/free_blocks.h"
#include "indexer/integrity/glass_files.h"
#include "tests/indexer/integrity/known_index.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <set>
#include <string>
#include <thread>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;
using tests::flip;
using tests::KnownIndex;

namespace {

FilesReport verify(const KnownIndex& index, bool deep = true) {
  return verify_files(index.paths(), 1, deep, [] {});
}

bool finds(const FilesReport& report, const std::string& file, std::optional<std::uint64_t> block) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
    return finding.weight == Finding::Weight::Damage && finding.file == file && finding.block == block;
  });
}

}  // namespace

TEST_CASE("a new index is covered and sound", "[indexer][integrity]") {
  const KnownIndex index;
  const FilesReport report = verify(index);
  CHECK(report.findings.empty());
  CHECK(report.covered_revision == report.revision);
  CHECK(report.blocks > 10);
  CHECK(report.unverified_blocks == 0);
}

TEST_CASE("a flipped byte is found, with its file and block", "[indexer][integrity]") {
  const KnownIndex index;
  const auto size = static_cast<std::int64_t>(std::filesystem::file_size(index.table("postlist.glass")));
  const std::int64_t offset = GENERATE(0, 3, 4, 5000, 8191, 8192, 8195, -1);
  flip(index.table("postlist.glass"), offset);
  const std::int64_t place = offset < 0 ? size + offset : offset;
  CHECK(finds(verify(index), "generation-1/postlist.glass", static_cast<std::uint64_t>(place) / block_bytes));
  CHECK_FALSE(any_damage(verify(index, false).findings));
}

TEST_CASE("a flipped byte anywhere in the version file is found", "[indexer][integrity]") {
  const KnownIndex index;
  const auto size = static_cast<std::int64_t>(std::filesystem::file_size(index.table("iamglass")));
  for (std::int64_t offset = 0; offset < size; ++offset) {
    flip(index.table("iamglass"), offset);
    REQUIRE(any_damage(verify(index).findings));
    flip(index.table("iamglass"), offset);
  }
  CHECK(verify(index).findings.empty());
}

TEST_CASE("files that are gone, cut or of another kind are found without looking into them", "[indexer][integrity]") {
  const KnownIndex index;
  SECTION("gone") {
    std::filesystem::remove(index.table("docdata.glass"));
    CHECK(finds(verify(index, false), "generation-1/docdata.glass", {}));
  }
  SECTION("cut") {
    std::filesystem::resize_file(index.table("docdata.glass"), 100);
    CHECK(finds(verify(index, false), "generation-1/docdata.glass", 0));
  }
  SECTION("a folder in its place") {
    std::filesystem::remove(index.table("docdata.glass"));
    std::filesystem::create_directory(index.table("docdata.glass"));
    CHECK(finds(verify(index), "generation-1/docdata.glass", {}));
  }
  SECTION("no version file") {
    std::filesystem::remove(index.table("iamglass"));
    CHECK(finds(verify(index, false), "generation-1/iamglass", 0));
  }
  SECTION("no generation") {
    std::filesystem::remove_all(index.paths().generation(1));
    CHECK(finds(verify(index), "generation-1", {}));
  }
  SECTION("columns") {
    std::filesystem::remove_all(index.paths().columns());
    CHECK(any_damage(verify(index, false).findings, Finding::Part::Columns));
  }
  SECTION("columns with a flipped byte") {
    for (const auto& entry : std::filesystem::directory_iterator(index.paths().columns())) flip(entry.path(), 77);
    CHECK(any_damage(verify(index, false).findings, Finding::Part::Columns));
  }
}

TEST_CASE("hashes that are damaged are damage, missing ones are not", "[indexer][integrity]") {
  const KnownIndex index;
  SECTION("damaged") {
    flip(hashes_file(index.paths(), 1), 100);
    CHECK(any_damage(verify(index).findings, Finding::Part::Hashes));
  }
  SECTION("missing") {
    std::filesystem::remove(hashes_file(index.paths(), 1));
    const FilesReport report = verify(index);
    CHECK_FALSE(any_damage(report.findings));
    CHECK(report.findings.size() == 1);
    CHECK_FALSE(report.covered_revision);
  }
}

TEST_CASE("what an update wrote is unverified until it is covered", "[indexer][integrity]") {
  const KnownIndex index;
  tests::change_articles(index.paths(), 1);
  const FilesReport before = verify(index);
  CHECK_FALSE(any_damage(before.findings));
  CHECK(before.unverified_blocks > 0);
  CHECK(before.covered_revision == before.revision - 1);
  cover_generation(index.paths(), 1);
  const FilesReport after = verify(index);
  CHECK(after.findings.empty());
  CHECK(after.unverified_blocks == 0);
}

TEST_CASE("blocks that a killed run left are unverified, not damaged", "[indexer][integrity]") {
  const KnownIndex index;
  const std::string version = tests::file_bytes(index.table("iamglass"));
  tests::change_articles(index.paths(), 1);
  tests::write_file(index.table("iamglass"), version);  // as if killed just before the commit's last step
  const FilesReport report = verify(index);
  CHECK_FALSE(any_damage(report.findings));
  CHECK(report.unverified_blocks > 0);
  tests::change_articles(index.paths(), 2);
  cover_generation(index.paths(), 1);
  CHECK(verify(index).findings.empty());
}

TEST_CASE("verifying beside a writer finds no damage", "[indexer][integrity]") {
  const KnownIndex index(150);
  std::atomic<bool> stop = false;
  std::jthread writer([&] {
    for (unsigned round = 1; !stop && round < 90; ++round) {
      tests::change_articles(index.paths(), round);
      if (round % 2 == 0) cover_generation(index.paths(), 1);
    }
    stop = true;
  });
  std::size_t looks = 0;
  std::set<std::string> damaged;
  for (; !stop && looks < 200; ++looks) {
    for (const Finding& finding : verify(index).findings) {
      if (finding.weight == Finding::Weight::Damage) damaged.insert(finding.file + ' ' + finding.what);
    }
  }
  stop = true;
  writer.join();
  CHECK(looks > 3);
  CHECK(damaged == std::set<std::string>());
}

TEST_CASE("half a block that a power failure left in free room is no damage", "[indexer][integrity]") {
  const KnownIndex index(150);
  for (unsigned round = 1; round <= 4; ++round) tests::change_articles(index.paths(), round);  // makes free blocks
  cover_generation(index.paths(), 1);
  const std::string version = tests::file_bytes(index.table("iamglass"));
  const std::string before = tests::file_bytes(index.table("postlist.glass"));
  const auto free = free_blocks(index.paths().generation(1), "postlist.glass");
  tests::change_articles(index.paths(), 5);
  std::string torn = tests::file_bytes(index.table("postlist.glass"));
  std::size_t torn_blocks = 0;
  for (std::size_t at = 0; at < before.size(); at += block_bytes) {
    if (torn.compare(at, block_bytes, before, at, block_bytes) == 0) continue;
    REQUIRE(free.contains(at / block_bytes));  // a run writes nowhere else before its commit
    if (++torn_blocks % 2 == 1) torn.replace(at, block_bytes / 2, before, at, block_bytes / 2);
  }
  REQUIRE(torn_blocks > 1);
  tests::write_file(index.table("iamglass"), version);
  tests::write_file(index.table("postlist.glass"), torn);
  CHECK_FALSE(any_damage(verify(index).findings));
  cover_generation(index.paths(), 1);  // as an update does at its start
  tests::change_articles(index.paths(), 6);
  cover_generation(index.paths(), 1);
  CHECK(verify(index).findings.empty());
}

TEST_CASE("a flipped byte in a free block is damage like any other", "[indexer][integrity]") {
  const KnownIndex index(150);
  tests::change_articles(index.paths(), 1);
  cover_generation(index.paths(), 1);
  const auto free = free_blocks(index.paths().generation(1), "postlist.glass");
  REQUIRE_FALSE(free.empty());
  const std::uint64_t block = *free.begin();
  tests::flip(index.table("postlist.glass"), static_cast<std::int64_t>(block * block_bytes + 700));
  CHECK(finds(verify(index), "generation-1/postlist.glass", block));
}
