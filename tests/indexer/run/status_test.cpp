// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/status.h"

#include "schema/error.h"
#include "schema/fields.h"
#include "schema/index_format.h"
#include "tests/archive/random_archive.h"
#include "tests/archive/test_archive.h"
#include "tests/scratch/scratch_folder.h"

#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace dateline;
using indexer::IndexStatus;
using indexer::read_status;
using tests::ScratchFolder;

namespace {

indexer::EnrichedArticle dated(std::size_t number, const char* date) {
  indexer::EnrichedArticle article = tests::article_of(number, "Title", "text");
  article.published.date = schema::parse_date(date).value_or(schema::Date{});
  return article;
}

void set_metadata(const ScratchFolder& scratch, std::string_view key, const std::string& value) {
  const auto generation = schema::published_generation(schema::IndexPaths(scratch.path()));
  Xapian::WritableDatabase database(generation.string(), Xapian::DB_OPEN);
  database.set_metadata(std::string(key), value);
  database.commit();
}

}  // namespace

TEST_CASE("the status counts articles, values and dates", "[indexer][status]") {
  const ScratchFolder scratch;
  tests::write_archive(scratch.path(), {dated(0, "2019-03-27"), dated(1, "2021"), dated(2, "2018-05"), dated(3, "")});
  const IndexStatus status = read_status(scratch.path());
  CHECK(status.articles == 4);
  CHECK(status.first_date == "2018-05");
  CHECK(status.last_date == "2021");
  CHECK(status.undated == 1);
  CHECK(status.generation == 1);
  CHECK(status.format == schema::index_format_version);
  CHECK(status.id.size() == 26);
  CHECK(status.languages == std::vector<std::string>{"en"});
  CHECK(status.has_positions);
  CHECK(status.columns_in_use);
  CHECK(status.bytes > 10000);
  REQUIRE(status.facets.size() == schema::facet_count);
  CHECK(status.facets[4].name == "language");
  CHECK(status.facets[4].values == 1);
  CHECK(status.facets[4].articles == 4);
  CHECK(status.runs.size() == 1);
}

TEST_CASE("without its columns file the status is the same, and says so", "[indexer][status]") {
  const ScratchFolder scratch;
  std::mt19937 random(81);
  tests::write_archive(scratch.path(), tests::random_archive(200, random));
  const IndexStatus with = read_status(scratch.path());
  std::filesystem::remove_all(scratch.path() / "columns");
  const IndexStatus without = read_status(scratch.path());
  CHECK_FALSE(without.columns_in_use);
  CHECK(without.undated == with.undated);
  CHECK(without.first_date == with.first_date);
  for (std::size_t i = 0; i < with.facets.size(); ++i) CHECK(without.facets[i].articles == with.facets[i].articles);
}

TEST_CASE("an index without dated articles covers no dates", "[indexer][status]") {
  const ScratchFolder scratch;
  tests::write_archive(scratch.path(), {dated(0, "")});
  const IndexStatus status = read_status(scratch.path());
  CHECK(status.first_date.empty());
  CHECK(status.last_date.empty());
  CHECK(status.undated == 1);
}

TEST_CASE("no index, a foreign version and damage are told apart", "[indexer][status]") {
  const ScratchFolder scratch;
  const auto kind = [&] {
    try {
      (void)read_status(scratch.path());
      return schema::ErrorKind::Internal;
    } catch (const schema::Error& error) {
      return error.kind();
    }
  };
  CHECK(kind() == schema::ErrorKind::NoIndex);
  tests::write_archive(scratch.path(), {dated(0, "2019")});
  set_metadata(scratch, schema::metadata_key::generation, "99999999999999999999999999");
  CHECK_NOTHROW(read_status(scratch.path()));
  set_metadata(scratch, schema::metadata_key::runs, "[{");
  CHECK(kind() == schema::ErrorKind::Damaged);
  set_metadata(scratch, schema::metadata_key::format, "999");
  CHECK(kind() == schema::ErrorKind::NoIndex);
}

TEST_CASE("the status tells what is covered by hashes, and how far from compact it is", "[indexer][status]") {
  const ScratchFolder scratch;
  tests::write_archive(scratch.path(), {dated(0, "2019")});
  const IndexStatus sound = read_status(scratch.path());
  CHECK(sound.covered_revision == sound.revision);
  CHECK(sound.compaction_ratio.value() >= 1);
  set_metadata(scratch, schema::metadata_key::compacted, "nonsense");
  const IndexStatus changed = read_status(scratch.path());
  CHECK(changed.covered_revision == sound.revision);
  CHECK(changed.revision == sound.revision + 1);
  CHECK_FALSE(changed.compaction_ratio);
  std::filesystem::remove(scratch.path() / "generation-1.hashes");
  CHECK_FALSE(read_status(scratch.path()).covered_revision);
}
