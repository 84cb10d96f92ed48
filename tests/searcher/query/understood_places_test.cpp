// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a query does each name that is understood stand?
#include "schema/code_points.h"
#include "searcher/query/parser.h"
#include "tests/searcher/query/golden_queries.h"
#include "tests/searcher/query/query_gazetteer.h"

#include <cstdint>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace {

using namespace dateline;
using Texts = std::vector<std::string>;

/// The start of each name, and what stands in the query at its place.
Texts places(const std::string& query) {
  const searcher::ParsedQuery parsed = parse_query(query, tests::query_gazetteer(), tests::golden_options(""));
  const schema::CodePoints points(query);
  Texts texts;
  for (const searcher::UnderstoodName& name : parsed.understood) {
    texts.push_back(std::to_string(name.start) + ' ' +
                    points.slice(static_cast<std::uint32_t>(name.start), static_cast<std::uint32_t>(name.end)));
  }
  return texts;
}

}  // namespace

TEST_CASE("a name stands where it was understood, not where it was typed first", "[searcher][query]") {
  CHECK(places("North Korea workers Russia") == Texts{"0 North Korea", "20 Russia"});
  CHECK(places("-Russia North Korea Russia") == Texts{"8 North Korea", "20 Russia"});
  CHECK(places("title:Russia Russia") == Texts{"13 Russia"});
  CHECK(places("\"Russia\" Russia") == Texts{"9 Russia"});
  CHECK(places("+Russia (oil OR Russia)") == Texts{"1 Russia", "16 Russia"});
  CHECK(places("north  korea oil") == Texts{"0 north  korea"});
}

TEST_CASE("places count code points", "[searcher][query]") {
  CHECK(places("\u00e9\u00e9 Russia") == Texts{"3 Russia"});
}

TEST_CASE("a name in braces stands with its braces", "[searcher][query]") {
  CHECK(places("oil {North Korea = country:KP}") == Texts{"4 {North Korea = country:KP}"});
}

TEST_CASE("a name in a saved search stands where that is named", "[searcher][query]") {
  const Texts found = places("\u00e9 oil saved:korea");
  REQUIRE(found.size() == 1);
  CHECK(found.front() == "12 korea");
}
