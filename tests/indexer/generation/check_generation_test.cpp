// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation/check_generation.h"

#include "schema/error.h"
#include "schema/fields.h"
#include "schema/index_format.h"
#include "tests/archive/test_archive.h"
#include "tests/scratch/scratch_folder.h"

#include <filesystem>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace dateline;
using namespace dateline::indexer;

namespace {

std::filesystem::path generation_of(const tests::ScratchFolder& scratch, std::size_t articles) {
  std::vector<EnrichedArticle> all;
  for (std::size_t i = 0; i < articles; ++i) all.push_back(tests::article_of(i, "Title", "some words of a text"));
  tests::write_archive(scratch.path(), all);
  return schema::published_generation(schema::IndexPaths(scratch.path()));
}

}  // namespace

TEST_CASE("a generation that was written whole may be published", "[indexer][generation]") {
  const tests::ScratchFolder scratch;
  CHECK_NOTHROW(check_generation(generation_of(scratch, 120), 120, "build"));
}

TEST_CASE("an empty generation may be published", "[indexer][generation]") {
  const tests::ScratchFolder scratch;
  CHECK_NOTHROW(check_generation(generation_of(scratch, 0), 0, "build"));
}

TEST_CASE("a generation that lacks articles, or finds them by no id of theirs, is refused", "[indexer][generation]") {
  const tests::ScratchFolder scratch;
  const std::filesystem::path generation = generation_of(scratch, 5);
  CHECK_THROWS_AS(check_generation(generation, 6, "build"), schema::Error);
  {
    Xapian::WritableDatabase database(generation.string(), Xapian::DB_OPEN);
    Xapian::Document document = database.get_document(3);
    document.add_value(schema::id_slot, "another");
    database.replace_document(3, document);
    database.commit();
  }
  CHECK_THROWS_AS(check_generation(generation, 5, "build"), schema::Error);
}
