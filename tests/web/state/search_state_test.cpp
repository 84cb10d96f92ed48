// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/state/search_state.h"

#include "schema/error.h"
#include "tests/web/state/random_state.h"
#include "web/http/target.h"

#include <string>
#include <variant>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::web;

namespace {

bool same(const SearchState& a, const SearchState& b) {
  const searcher::TypedRequest& x = a.typed;
  const searcher::TypedRequest& y = b.typed;
  return x.query == y.query && x.choices == y.choices && x.exclude == y.exclude && x.any == y.any && x.from == y.from &&
         x.to == y.to && x.undated == y.undated && x.sort == y.sort && x.match == y.match &&
         x.understand == y.understand && x.collapse == y.collapse && x.similar_to == y.similar_to &&
         x.facets == y.facets && a.offset == b.offset && a.limit == b.limit && a.snippets == b.snippets;
}

std::string refusal_of(const Parameters& parameters) {
  try {
    (void)read_state(parameters);
  } catch (const schema::Error& error) {
    CHECK(schema::exit_status(error.kind()) == 2);
    return error.message();
  }
  FAIL("nothing was thrown");
  return {};
}

Target target_of(const std::string& address) {
  auto parsed = parse_target(address);
  INFO(address);
  REQUIRE(std::holds_alternative<Target>(parsed));
  return std::get<Target>(std::move(parsed));
}

}  // namespace

TEST_CASE("what an address says is said again by its state", "[web][state][property]") {
  std::mt19937 random(20170327);
  for (int i = 0; i < 3000; ++i) {
    const SearchState state = tests::random_state(random);
    const std::string said = address("/", state);
    INFO(said);
    REQUIRE(same(read_state(parameters_of(state)), state));
    const Target target = target_of(said);
    REQUIRE(target.parameters == parameters_of(state));
    REQUIRE(same(read_state(target.parameters), state));
    REQUIRE(address("/", read_state(target.parameters)) == said);
  }
}

TEST_CASE("a percent-encoded segment is one segment of a path", "[web][state][property]") {
  std::mt19937 random(7);
  for (int i = 0; i < 1000; ++i) {
    const std::string text = tests::hostile_text(random);
    const std::string segment = percent_encoded(text);
    INFO(segment);
    REQUIRE(segment.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%") ==
            std::string::npos);
    // A control character is encoded well, and refused by the server.
    if (const auto parsed = parse_target("/article/" + segment); std::holds_alternative<Target>(parsed)) {
      REQUIRE(std::get<Target>(parsed).path == "/article/" + text);
    }
  }
}

TEST_CASE("an address leaves out what is the default", "[web][state]") {
  const SearchState state = read_state({{"q", ""},
                                        {"sort", "relevance"},
                                        {"match", "all"},
                                        {"understand", "boost"},
                                        {"collapse", "none"},
                                        {"offset", "0"},
                                        {"limit", "10"},
                                        {"snippets", "1"},
                                        {"country", ""}});
  CHECK(address("/", state) == "/");
  CHECK(state.asks_nothing());
}

TEST_CASE("an address reads well", "[web][state]") {
  const SearchState state = read_state({{"country", "KP"}, {"q", "oil & gas"}, {"exclude", "source:The Wire"}});
  CHECK(address("/search.json", state) == "/search.json?q=oil+%26+gas&country=KP&exclude=source:The+Wire");
  CHECK(state.typed.exclude == std::vector<std::string>{"source=The Wire"});
}

TEST_CASE("an exclusion without a field stays what was typed", "[web][state]") {
  const SearchState state = read_state({{"exclude", "KP"}});
  CHECK(parameters_of(state) == Parameters{{"exclude", "KP"}});
  CHECK_THROWS_AS(request_of(state), schema::Error);
}

TEST_CASE("an exclusion is parted at its first sign", "[web][state]") {
  const SearchState state = read_state({{"exclude", "source:a:b=c"}, {"exclude", "source=a:b"}});
  CHECK(state.typed.exclude == std::vector<std::string>{"source=a:b=c", "source=a:b"});
}

TEST_CASE("a value that stands twice is chosen once", "[web][state]") {
  const SearchState state = read_state({{"country", "KP"}, {"country", "RU"}, {"country", "KP"}});
  CHECK(state.chosen(schema::Facet::Country) == std::vector<std::string>{"KP", "RU"});
  CHECK(state.chosen(schema::Facet::Source).empty());
}

TEST_CASE("parameters of others are left alone", "[web][state]") {
  CHECK(read_state({{"utm_source", "x"}, {"", "y"}, {"Country", "KP"}, {"contains", "z"}}).asks_nothing());
}

TEST_CASE("values of a single-valued facet combine with any, of a many-valued one where it is said", "[web][state]") {
  const SearchState state = read_state({{"any", "country"}});
  CHECK(state.is_any(schema::Facet::Country));
  CHECK_FALSE(state.is_any(schema::Facet::Organization));
  CHECK(state.is_any(schema::Facet::Month));
}

TEST_CASE("numbers have bounds and are numbers", "[web][state]") {
  CHECK(read_state({{"offset", "10000"}}).offset == max_offset);
  CHECK(read_state({{"limit", "100"}}).limit == StateBounds{}.limit);
  CHECK(read_state({{"limit", ""}}).limit == searcher::default_hits);
  CHECK(refusal_of({{"offset", "10001"}}) == "offset 10001: more than 10000");
  CHECK(refusal_of({{"limit", "101"}}) == "limit 101: more than 100");
  CHECK(refusal_of({{"snippets", "21"}}) == "snippets 21: more than 20");
  for (const char* number : {"-1", "+1", " 1", "1 ", "1e3", "0x1", "ten", "99999999999999999999999"}) {
    CHECK(refusal_of({{"offset", number}}) == std::string("offset ") + number + ": no number from 0 on");
  }
}

TEST_CASE("a query has at most 1,024 bytes", "[web][state]") {
  CHECK(read_state({{"q", std::string(1024, 'a')}}).typed.query.size() == 1024);
  CHECK(refusal_of({{"q", std::string(1025, 'a')}}) == "the query has 1025 bytes, more than 1024");
}

TEST_CASE("an address has at most 64 filters, of all kinds together", "[web][state]") {
  Parameters parameters;
  for (int i = 0; i < 60; ++i) parameters.emplace_back("country", std::to_string(i));
  for (const char* name : {"exclude", "any", "facet", "source"}) parameters.emplace_back(name, "x");
  CHECK_FALSE(read_state(parameters).asks_nothing());
  parameters.emplace_back("author", "y");
  CHECK(refusal_of(parameters) == "the address has 65 filters, more than 64");
}

TEST_CASE("a request holds what the address says", "[web][state]") {
  const searcher::SearchRequest request = request_of(read_state({{"q", "oil"},
                                                                 {"country", "KP"},
                                                                 {"any", "country"},
                                                                 {"month", "2017-03"},
                                                                 {"limit", "0"},
                                                                 {"offset", "20"},
                                                                 {"snippets", "3"},
                                                                 {"sort", "newest"}}));
  CHECK(request.query == "oil");
  REQUIRE(request.choices.size() == 2);
  CHECK(request.choices[0].any);
  CHECK(request.choices[1].facet == schema::Facet::Month);
  CHECK(request.limit == 0);
  CHECK(request.offset == 20);
  CHECK(request.snippets == 3);
  CHECK(request.sort == searcher::Sort::Newest);
  CHECK(request.max_query_bytes == max_query_bytes);
}

TEST_CASE("what a request refuses is named as the address names it", "[web][state]") {
  for (const auto& [parameter, message] :
       std::initializer_list<std::pair<std::pair<std::string, std::string>, std::string>>{
           {{"sort", "best"}, "sort best: not known"},
           {{"from", "soon"}, "from soon: not a date"},
           {{"any", "colour"}, "any colour: no facet colour"}}) {
    try {
      (void)request_of(read_state({parameter}));
      FAIL("nothing was thrown for " << parameter.first);
    } catch (const schema::Error& error) {
      CHECK(error.message() == message);
    }
  }
}
