// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/suppression.h"

#include "indexer/generation/former_index.h"
#include "schema/error.h"
#include "schema/fields.h"
#include "tests/indexer/run/updated_archive.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::indexer;
using schema::Error;
using tests::Archive;
using tests::RecordingObserver;
using tests::story_line;
using tests::story_url;

TEST_CASE("a suppressed article stays so through updates and builds", "[indexer][update][suppress]") {
  const Archive archive;
  archive.write("lines.jsonl", story_line("The first text."));
  (void)archive.update();
  const auto is_suppressed = [&] {
    return FormerIndex(archive.paths()).ids_with(std::string(schema::suppressed_term)).size() == 1;
  };
  const SuppressionRequest request{archive.index(), story_url, "a court order"};
  CHECK(suppress_article(request).is_held);
  CHECK(is_suppressed());
  archive.write("lines.jsonl", story_line("The second text."));
  (void)archive.update();
  CHECK(is_suppressed());
  RecordingObserver observer;
  (void)build_index(archive.request().build, tests::build_gazetteer(), observer);
  CHECK(is_suppressed());
  CHECK(unsuppress_article(request).is_held);
  CHECK_FALSE(is_suppressed());
  CHECK_THROWS_AS(unsuppress_article(request), Error);
  CHECK_THROWS_AS(suppress_article({archive.index(), "neither", "x"}), Error);
}

TEST_CASE("an article can be suppressed before it comes", "[indexer][update][suppress]") {
  const Archive archive;
  archive.write_story("a.txt");
  (void)archive.update();
  CHECK_FALSE(suppress_article({archive.index(), story_url, "not wanted"}).is_held);
  archive.write("lines.jsonl", story_line("A text."));
  CHECK(archive.update().added == 1);
  CHECK(FormerIndex(archive.paths()).ids_with(std::string(schema::suppressed_term)).size() == 1);
}
