// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/letter_case.h"

#include <catch2/catch.hpp>

namespace schema = dateline::schema;
using namespace dateline::searcher;

TEST_CASE("the case of a query is told by its cased letters alone", "[searcher][query]") {
  CHECK(query_case(schema::letter_case("")) == QueryCase::None);
  CHECK(query_case(schema::letter_case("北朝鮮 2019")) == QueryCase::None);
  CHECK(query_case(schema::letter_case("korea 北朝鮮")) == QueryCase::Lower);
  CHECK(query_case(schema::letter_case("КНДР 2019")) == QueryCase::Upper);
  CHECK(query_case(schema::letter_case("Élysée")) == QueryCase::Mixed);
}

TEST_CASE("a query is all in capitals from seven words on", "[searcher][query]") {
  CHECK_FALSE(is_all_capitals("ONE AND TWO OR THREE FOUR"));
  CHECK(is_all_capitals("ONE AND TWO OR THREE FOUR FIVE"));
  CHECK_FALSE(is_all_capitals("ONE AND TWO OR THREE FOUR five"));
  CHECK_FALSE(is_all_capitals("1 2 3 4 5 6 7 8"));
  CHECK_FALSE(is_all_capitals("一 二 三 四 五 六 七 八"));
  CHECK(is_all_capitals("一 二 三 四 五 六 七 A"));
  CHECK_FALSE(is_all_capitals("ONE - TWO ! THREE ? FOUR ( FIVE )"));
}

TEST_CASE("who types a backslash or a brace wants operators, capitals or not", "[searcher][query]") {
  CHECK_FALSE(is_all_capitals("\\ ONE AND TWO OR THREE FOUR FIVE"));
  CHECK_FALSE(is_all_capitals("{ONE} AND TWO OR THREE FOUR FIVE"));
}
