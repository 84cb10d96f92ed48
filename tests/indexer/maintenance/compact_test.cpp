// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/maintenance/compact.h"

#include "indexer/generation/index_lock.h"
#include "indexer/integrity/check_index.h"
#include "indexer/maintenance/compacted_size.h"
#include "schema/error.h"
#include "tests/indexer/integrity/known_index.h"

#include <filesystem>
#include <set>
#include <string>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace dateline;
using namespace dateline::indexer;
using tests::KnownIndex;

namespace {

Xapian::Database open(const KnownIndex& index) {
  return Xapian::Database(schema::published_generation(index.paths()).string(), Xapian::DB_BACKEND_GLASS);
}

std::string metadata(const KnownIndex& index, std::string_view key) {
  return open(index).get_metadata(std::string(key));
}

std::set<std::string> names_in(const std::filesystem::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path().filename().string());
  return names;
}

/// docid and data of every document.
std::set<std::pair<Xapian::docid, std::string>> documents(const Xapian::Database& database) {
  std::set<std::pair<Xapian::docid, std::string>> all;
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
    all.emplace(*posting, database.get_document(*posting).get_data());
  }
  return all;
}

bool is_sound(const KnownIndex& index) {
  return check_index({index.paths().root, false, std::chrono::seconds(0), tests::inspector_of_tests()})
      .index.findings.empty();
}

}  // namespace

TEST_CASE("a new index says how large it is when compact", "[indexer][maintenance]") {
  const KnownIndex index;
  const double ratio = compaction_ratio(open(index), index.paths().generation(1)).value();
  CHECK(ratio > 0.9);
  CHECK(ratio < 1.5);  // the last transaction of a build adds a few blocks to a small database
  CHECK_FALSE(wants_compaction(index.paths()));
}

TEST_CASE("compacting keeps documents, docids, columns and runs, and publishes in one step", "[indexer][maintenance]") {
  const KnownIndex index;
  for (unsigned round = 1; round <= 5; ++round) tests::change_articles(index.paths(), round);
  const auto before = documents(open(index));
  const std::string columns = metadata(index, schema::metadata_key::columns);
  const std::string runs = metadata(index, schema::metadata_key::runs);
  const std::string id = metadata(index, schema::metadata_key::index_id);
  const CompactReport report = compact_index({index.paths().root, std::chrono::seconds(0), {}});
  CHECK(report.generation == 2);
  CHECK(report.articles == 60);
  CHECK(report.bytes_after < report.bytes_before);
  CHECK(documents(open(index)) == before);
  CHECK(metadata(index, schema::metadata_key::columns) == columns);
  CHECK(metadata(index, schema::metadata_key::runs) == runs);
  CHECK(metadata(index, schema::metadata_key::index_id) == id);
  CHECK(metadata(index, schema::metadata_key::generation) == "2");
  CHECK(compaction_ratio(open(index), index.paths().generation(2)).value() < 1.5);
  CHECK(is_sound(index));
  CHECK(std::filesystem::exists(index.paths().generation(1)));
  CHECK(compact_index({index.paths().root, std::chrono::seconds(0), {}}).generation == 3);
  CHECK_FALSE(std::filesystem::exists(index.paths().generation(1)));
  CHECK(is_sound(index));
}

TEST_CASE("compacting after the last documents were deleted keeps the columns right", "[indexer][maintenance]") {
  const KnownIndex index;
  {
    Xapian::WritableDatabase database(index.paths().generation(1).string(), Xapian::DB_OPEN);
    database.delete_document(database.get_lastdocid());
    std::vector<schema::IndexRun> runs =
        schema::decode_runs(database.get_metadata(std::string(schema::metadata_key::runs)));
    runs.back().articles = database.get_doccount();
    database.set_metadata(std::string(schema::metadata_key::runs), schema::encode_runs(runs));
    database.commit();
  }
  compact_index({index.paths().root, std::chrono::seconds(0), {}});
  CHECK(is_sound(index));
}

TEST_CASE("an interrupted compaction leaves the index as it was, and nothing else", "[indexer][maintenance]") {
  const KnownIndex index;
  tests::change_articles(index.paths(), 1);
  std::set<std::string> before = names_in(index.paths().root);
  before.insert("lock");
  const int last = GENERATE(1, 2, 4, 8, 11, 12, 13);  // the moments that it asks at
  int asked = 0;
  const auto keep_going = [&] {
    if (++asked == last) throw schema::Error(schema::ErrorKind::Interrupted, "stop");
  };
  bool stopped = false;
  try {
    compact_index({index.paths().root, std::chrono::seconds(0), keep_going});
  } catch (const schema::Error& error) {
    stopped = error.kind() == schema::ErrorKind::Interrupted;
  }
  if (stopped) {
    CHECK(names_in(index.paths().root) == before);
    CHECK(schema::published_generation(index.paths()) == index.paths().generation(1));
  } else {
    CHECK(asked < last);
  }
}

TEST_CASE("what a killed compaction left is gone after the next", "[indexer][maintenance]") {
  const KnownIndex index;
  tests::write_file(index.paths().generation(2) / "postlist.tmp", "x");
  tests::write_file(index.paths().root / "generation-2.hashes.prepared", "x");
  CHECK(compact_index({index.paths().root, std::chrono::seconds(0), {}}).generation == 2);
  CHECK(is_sound(index));
}

TEST_CASE("compacting waits its turn, and needs an index", "[indexer][maintenance]") {
  const KnownIndex index;
  const IndexLock lock(index.paths().lock(), std::chrono::seconds(0));
  CHECK_THROWS_AS(compact_index({index.paths().root, std::chrono::seconds(0), {}}), schema::Error);
  const tests::ScratchFolder scratch;
  CHECK_THROWS_AS(compact_index({scratch.path(), std::chrono::seconds(0), {}}), schema::Error);
  CHECK(std::filesystem::is_empty(scratch.path()));
}

TEST_CASE("an index wants compaction beyond twice its size, if that is worth it", "[indexer][maintenance]") {
  const KnownIndex index;
  const auto say = [&](const std::string& value) {
    Xapian::WritableDatabase database(index.paths().generation(1).string(), Xapian::DB_OPEN);
    database.set_metadata(std::string(schema::metadata_key::compacted), value);
    database.commit();
  };
  std::filesystem::resize_file(index.table("postlist.glass"), 40u << 20);  // grown, as far as its size tells
  CHECK(wants_compaction(index.paths()));
  say(std::to_string(30u << 20) + " 60");
  CHECK_FALSE(wants_compaction(index.paths()));
  say(std::to_string(15u << 20) + " 60");
  CHECK(wants_compaction(index.paths()));
  say(std::to_string(15u << 20) + " 30");  // twice the articles: as large as they need
  CHECK_FALSE(wants_compaction(index.paths()));
  for (const char* nonsense : {"", "x", "5", "5 ", "0 0", "5 x", "5 0"}) {
    say(nonsense);
    CHECK_FALSE(wants_compaction(index.paths()));
  }
}
