// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/json_mending.h"

#include <catch2/catch.hpp>

using dateline::indexer::mend_json;

TEST_CASE("what pages wrongly write into JSON is taken out", "[indexer][metadata][json]") {
  CHECK(mend_json(R"({"a":[1,2,],})") == R"({"a":[1,2]})");
  CHECK(mend_json("<!--\n{\"a\":1}\n-->") == R"({"a":1})");
  CHECK(mend_json("//<![CDATA[\n{\"a\":1}\n//]]>") == R"({"a":1})");
  CHECK(mend_json("/* x */ {\"a\":/* y */1, // z\n\"b\":2};") == "{\"a\": 1,  \"b\":2}");
  CHECK(mend_json("{\"a\":\"one\ntwo\tthree\"}") == R"({"a":"one two three"})");
  CHECK(mend_json("{&quot;a&quot;:&quot;b&quot;}") == R"({"a":"b"})");
  CHECK(mend_json(R"(var x = {"a":1};)") == R"({"a":1})");
}

TEST_CASE("marks inside of strings stay", "[indexer][metadata][json]") {
  const char* text = R"({"a":"// <!-- , } ] \" x","u":"https://e.org/"})";
  CHECK(mend_json(text) == text);
}

TEST_CASE("a value that is cut off is closed", "[indexer][metadata][json]") {
  CHECK(mend_json(R"({"a":[{"b":"c)") == R"({"a":[{"b":"c"}]})");
  CHECK(mend_json(R"([1,2,)") == "[1,2]");
  CHECK(mend_json("{\"a\":\"b\\").ends_with("}"));
}

TEST_CASE("no JSON, nothing", "[indexer][metadata][json]") {
  CHECK(mend_json("").empty());
  CHECK(mend_json("window.x = 3").empty());
  CHECK(mend_json("]]}}").empty());
}
