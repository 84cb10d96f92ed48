// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/warnings.h"

#include "schema/error.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline::searcher;

TEST_CASE("places are told in code points", "[searcher][query]") {
  WarningLog log("é é \"x", false);
  log.add("unbalanced_quote", "message", {6, 7});
  const auto warnings = log.take();
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].start == 4);
  CHECK(warnings[0].end == 5);
}

TEST_CASE("warnings inside a saved query point at the clause that names it", "[searcher][query]") {
  WarningLog log("a saved:b", false);
  const auto before = log.report_at(Span{2, 9});
  CHECK_FALSE(before);
  log.add("code", "message", {100, 200});
  log.report_at(before);
  log.add("code", "message", {0, 1});
  const auto warnings = log.take();
  REQUIRE(warnings.size() == 2);
  CHECK(warnings[0].end == 1);  // in the order of the query
  CHECK(warnings[1].start == 2);
  CHECK(warnings[1].end == 9);
}

TEST_CASE("a strict log throws with carets under the place", "[searcher][query]") {
  WarningLog log("alpha beta", true);
  try {
    log.add("code", "beta is wrong", {6, 10});
    FAIL("a strict log must throw");
  } catch (const dateline::schema::Error& error) {
    CHECK(error.kind() == dateline::schema::ErrorKind::BadQuery);
    CHECK(error.message() == "read query: beta is wrong");
    CHECK(error.hint() == "alpha beta\n      ^^^^");
  }
}

TEST_CASE("carets stand in the columns of a terminal, on the line that holds the place", "[searcher][query]") {
  CHECK(caret_lines("ab", {1, 2}) == "ab\n ^");
  CHECK(caret_lines("ab", {2, 2}) == "ab\n  ^");
  CHECK(caret_lines("", {0, 0}) == "\n^");
  CHECK(caret_lines("one\ntwo (\nthree", {8, 9}) == "two (\n    ^");
  CHECK(caret_lines("北朝鮮 x", {10, 11}) == "北朝鮮 x\n       ^");
  CHECK(caret_lines("a\tb", {2, 3}) == "a b\n  ^");
}

TEST_CASE("a long line is cut around the place", "[searcher][query]") {
  const std::string text = std::string(1000, 'a') + "(" + std::string(1000, 'b');
  const std::string lines = caret_lines(text, {1000, 1001});
  CHECK(lines == std::string(50, 'a') + "(" + std::string(24, 'b') + "\n" + std::string(50, ' ') + "^");
}
