// SPDX-License-Identifier: GPL-3.0-or-later
// The first case is the experiment that the hashes rest on: it fails if a Xapian ever writes a block otherwise.
#include "indexer/integrity/glass_files.h"

#include "indexer/integrity/block_hashes.h"
#include "tests/indexer/integrity/known_index.h"

#include <map>
#include <string>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace dateline;
using namespace dateline::indexer;
using tests::KnownIndex;

namespace {

std::map<std::string, std::string> tables_of(const std::filesystem::path& generation) {
  std::map<std::string, std::string> tables;
  for (const std::string& name : database_files(generation)) {
    if (name != version_file) tables[name] = tests::file_bytes(generation / name);
  }
  return tables;
}

/// Blocks that differ, all of them of a revision in (before, after]; SIZE_MAX if one is not.
std::size_t changed_blocks(const std::string& before, const std::string& after, std::uint32_t old_revision,
                           std::uint32_t new_revision) {
  std::size_t changed = 0;
  for (std::size_t at = 0; at < before.size(); at += block_bytes) {
    const std::string_view block = std::string_view(after).substr(at, block_bytes);
    if (block == std::string_view(before).substr(at, block_bytes)) continue;
    const std::uint32_t revision = block_revision(block);
    if (revision <= old_revision || revision > new_revision) return SIZE_MAX;
    ++changed;
  }
  return changed;
}

}  // namespace

TEST_CASE("every block that a commit changes names that commit's revision", "[indexer][integrity][property]") {
  const KnownIndex index(200);
  const auto generation = index.paths().generation(1);
  std::size_t changed = 0;
  for (unsigned round = 1; round <= 20; ++round) {
    const auto before = tables_of(generation);
    const std::uint32_t old_revision = read_version(generation).value().revision;
    tests::change_articles(index.paths(), round);
    const auto after = tables_of(generation);
    const std::uint32_t new_revision = read_version(generation).value().revision;
    CHECK(new_revision == old_revision + 1);
    for (const auto& [name, bytes] : before) {
      REQUIRE(after.at(name).size() >= bytes.size());
      const std::size_t found = changed_blocks(bytes, after.at(name), old_revision, new_revision);
      REQUIRE(found != SIZE_MAX);
      changed += found;
    }
  }
  CHECK(changed > 100);  // blocks were used again, not only new ones added
}

TEST_CASE("the version file tells the revision that Xapian reads", "[indexer][integrity]") {
  const KnownIndex index;
  const auto generation = index.paths().generation(1);
  for (unsigned round = 0; round < 3; ++round) {
    const Xapian::Database database(generation.string(), Xapian::DB_BACKEND_GLASS);
    CHECK(read_version(generation).value().revision == database.get_revision());
    tests::change_articles(index.paths(), round);
  }
}

TEST_CASE("what is no version file has no revision", "[indexer][integrity]") {
  const tests::ScratchFolder scratch;
  CHECK_FALSE(read_version(scratch.path()));
  tests::write_file(scratch.path() / "iamglass", "");
  CHECK_FALSE(read_version(scratch.path()));
  tests::write_file(scratch.path() / "iamglass", std::string(200, '\xFF'));
  CHECK_FALSE(read_version(scratch.path()));
  std::string endless("\x0F\x0DXapian Glass", 14);
  endless += std::string(18, 'x') + std::string(20, '\x80');
  tests::write_file(scratch.path() / "iamglass", endless);
  CHECK_FALSE(read_version(scratch.path()));
}

TEST_CASE("the lock and files of interrupted commits do not belong to the database", "[indexer][integrity]") {
  const KnownIndex index;
  tests::write_file(index.table("v.tmp"), "x");
  const auto files = database_files(index.paths().generation(1));
  CHECK(files ==
        std::vector<std::string>{"docdata.glass", "iamglass", "position.glass", "postlist.glass", "termlist.glass"});
  CHECK(block_revision("abc") == 0);
  CHECK(block_revision(std::string_view("\0\0\1\2rest", 8)) == 258);
}
