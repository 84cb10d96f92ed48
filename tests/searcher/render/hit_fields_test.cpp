// SPDX-License-Identifier: GPL-3.0-or-later
// Does --fields give every key that was named, and refuse the others before anything is written?
#include "searcher/render/hit_fields.h"

#include "schema/error.h"
#include "searcher/render/json.h"
#include "tests/searcher/render/written_text.h"

#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace dateline;
using searcher::ExportFormat;
using searcher::HitFields;

TEST_CASE("a key that this hit lacks is null, and the others follow as they were named", "[searcher][json][fields]") {
  searcher::Hit hit;
  hit.id = "abc";
  CHECK(searcher::dump_json(HitFields({"title_from", "id"}).json_of(hit), -1) == R"({"title_from":null,"id":"abc"})");
  hit.title_from = "text";
  CHECK(searcher::dump_json(HitFields({"title_from", "id"}).json_of(hit), -1) == R"({"title_from":"text","id":"abc"})");
  CHECK(tests::written(ExportFormat::JsonLines, {searcher::Hit{}, hit}, {{"title_from"}, "", "", ""}) ==
        "{\"title_from\":null}\n{\"title_from\":\"text\"}\n");
}

TEST_CASE("every key of a whole hit can be named, and none named gives the whole hit", "[searcher][json][fields]") {
  searcher::Hit hit;
  hit.title_from = "text";
  const nlohmann::ordered_json whole = searcher::hit_json(hit);
  CHECK(HitFields({}).json_of(hit) == whole);
  for (const auto& item : whole.items()) {
    INFO(item.key());
    CHECK(HitFields({item.key()}).json_of(hit)[item.key()] == item.value());
  }
}

TEST_CASE("a key that hits do not have is refused before the first line", "[searcher][json][fields]") {
  tests::WrittenText sink;
  CHECK_THROWS_AS(HitFields({"id", "nosuch"}), schema::Error);
  CHECK_THROWS_AS(make_hit_writer(ExportFormat::JsonLines, sink, {{"id", "nosuch"}, "", "", ""}), schema::Error);
  CHECK_THROWS_AS(HitFields({""}), schema::Error);
}
