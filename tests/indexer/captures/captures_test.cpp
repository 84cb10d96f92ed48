// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/captures/captures.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::indexer;
using dateline::schema::StoredArticle;
using dateline::schema::StoredCapture;

namespace {

StoredCapture capture(const std::string& file, std::int64_t time, const std::string& text) {
  return {file, time, text, file + text, "2020-01-01"};
}

const CaptureOrder by_name{[](const std::string& a, const std::string& b) { return a < b; },
                           [](const dateline::schema::StoredCapture& one) { return one.captured_at; }};

std::string files_of(const std::vector<StoredCapture>& captures) {
  std::string files;
  for (const StoredCapture& each : captures) files += each.file.empty() ? "-" : each.file;
  return files;
}

}  // namespace

TEST_CASE("the latest capture counts, of two at once the one that the walk comes to later", "[indexer][captures]") {
  std::vector<StoredCapture> captures{capture("a", 5, "x"), capture("c", 5, "y"), capture("b", 9, "z"),
                                      capture("d", 1, "w")};
  sort_captures(captures, by_name);
  CHECK(files_of(captures) == "bcad");
}

TEST_CASE("captures of one file and time keep their order", "[indexer][captures]") {
  std::vector<StoredCapture> captures{capture("a", 5, "second"), capture("a", 5, "first")};
  sort_captures(captures, by_name);
  CHECK(captures.front().content_hash == "second");
}

TEST_CASE("a text that left the sources is remembered once, without file", "[indexer][captures]") {
  const std::vector<StoredCapture> captures =
      with_history({capture("a", 9, "new")}, {capture("a", 5, "old"), capture("b", 4, "old"), capture("a", 1, "new")});
  CHECK(files_of(captures) == "a-");
  CHECK(captures[1].content_hash == "old");
  CHECK(live_captures(captures).size() == 1);
}

TEST_CASE("versions are all captures but the one that is shown, oldest first", "[indexer][captures]") {
  StoredArticle article;
  set_captures(article, {capture("a", 300, "c"), capture("b", 200, "b"), capture("", 100, "a")});
  REQUIRE(article.versions.size() == 2);
  CHECK(article.versions[0].hash == "a");
  CHECK(article.versions[0].captured == "1970-01-01T00:01:40Z");
  CHECK(article.versions[1].hash == "b");
  set_captures(article, {});
  CHECK(article.versions.empty());
}
