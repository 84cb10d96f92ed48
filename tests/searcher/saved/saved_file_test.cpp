// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/saved/saved_file.h"

#include "schema/error.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using searcher::parse_saved_searches;
using searcher::SavedSearch;

namespace {

SavedSearch only(const std::string& text) {
  const std::vector<SavedSearch> searches = parse_saved_searches(text);
  REQUIRE(searches.size() == 1);
  return searches.front();
}

std::string refusal_of(const std::string& text) {
  try {
    (void)parse_saved_searches(text);
  } catch (const schema::Error& error) {
    CHECK(error.kind() == schema::ErrorKind::Usage);
    return error.message();
  }
  FAIL("nothing was thrown for " + text);
  return {};
}

}  // namespace

TEST_CASE("a block is a name, a query and settings", "[searcher][saved]") {
  const auto searches = parse_saved_searches(
      "\xEF\xBB\xBF# mine\r\n\r\n[ labour  abroad ]\r\nNorth Korea workers\r\n  # why: the report\r\n"
      "Country = KP\r\ncountry=RU\r\nfrom = 2017-03\r\nexclude = source=\"Daily X\"\r\nsource = \"The Wire\"\r\n"
      "[Сирия]\nСирия OR\n\"Syria\"\n");
  REQUIRE(searches.size() == 2);
  const SavedSearch& labour = searches[0];
  CHECK(labour.name == "labour abroad");
  CHECK(labour.query == "North Korea workers");
  CHECK(labour.line == 3);
  CHECK(labour.mistake.empty());
  REQUIRE(labour.settings.size() == 5);
  CHECK(labour.settings[0].key == "country");
  CHECK(labour.settings[0].value == "KP");
  CHECK(labour.settings[1].value == "RU");
  CHECK(labour.settings[3].key == "exclude");
  CHECK(labour.settings[3].value == "source=\"Daily X\"");
  CHECK(labour.settings[4].value == "The Wire");
  CHECK(searches[1].name == "Сирия");
  CHECK(searches[1].query == "Сирия OR \"Syria\"");
}

TEST_CASE("text that only looks like a setting is a query where it says so", "[searcher][saved]") {
  CHECK(only("[a]\nquery = x = y\n").query == "x = y");
  CHECK(only("[a]\nquery = # one\nquery = [two]").query == "# one [two]");
  CHECK(only("[a]\nquery = \"a phrase\"").query == "\"a phrase\"");
  CHECK(only("[a]\n\"x = y\"").query == "\"x = y\"");
  CHECK(only("[a]\ndate:2017 x=>y").query == "date:2017 x=>y");
}

TEST_CASE("a mistake stays with its search and names its line", "[searcher][saved]") {
  const auto searches = parse_saved_searches(
      "[one]\noil\ncountri = KP\n[two]\ngas\n[three]\nfrom = 2017\nfrom = 2018\n[two]\ncoal\n[five\nsix\n[]\nseven\n"
      "[eight]\n[nine]\nlimit =\n");
  REQUIRE(searches.size() == 7);
  CHECK(searches[0].mistake == "line 3: no setting countri; the nearest is country");
  CHECK(!searches[0].hint.empty());
  CHECK(searches[1].mistake.empty());
  CHECK(searches[2].mistake == "line 8: a second from");
  CHECK(searches[3].mistake == "line 9: a second search named two");
  CHECK(searches[3].query == "coal six");
  CHECK(searches[4].mistake == "line 13: [] names nothing");
  CHECK(searches[5].mistake == "line 15: neither a query nor a filter");
  CHECK(searches[6].mistake == "line 17: limit has no value");
}

TEST_CASE("a name without its bracket never becomes part of the search before", "[searcher][saved]") {
  CHECK(only("[one]\noil\n[two\ngas\n").mistake == "line 3: [ without ] at the end of the line");
}

TEST_CASE("a name is bounded and cut between characters", "[searcher][saved]") {
  std::string name;
  for (int i = 0; i < 150; ++i) name += "я";
  const SavedSearch search = only("[" + name + "]\noil");
  CHECK(search.name == name.substr(0, searcher::max_saved_name_bytes));
  CHECK(search.mistake == "line 1: the name has more than 200 bytes");
}

TEST_CASE("a file that is none is refused with its line", "[searcher][saved]") {
  CHECK(parse_saved_searches("").empty());
  CHECK(parse_saved_searches("# nothing yet\n\n").empty());
  CHECK(refusal_of("\noil\n[a]\ngas") == "line 2: text before the first [name]");
  CHECK(refusal_of("[a]\noil \xFF") == "line 2: no valid UTF-8");
  std::string many;
  for (std::size_t i = 0; i <= searcher::max_saved_searches; ++i) many += "[" + std::to_string(i) + "]\noil\n";
  CHECK(refusal_of(many).find("more than 10000 searches") != std::string::npos);
}
