// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/state/changes.h"

#include "tests/web/state/random_state.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::web;
using schema::Facet;
using searcher::TypedRequest;

namespace {

const FacetValue korea{Facet::Country, "KP"};
const FacetValue russia{Facet::Country, "RU"};

SearchState deep_in_oil() {
  return read_state({{"q", "oil"}, {"offset", "50"}});
}

}  // namespace

TEST_CASE("each step begins at the first page and keeps the query", "[web][state]") {
  const SearchState state = deep_in_oil();
  for (const SearchState& next : {with_value(state, korea), without_value(state, korea), with_exclusion(state, korea),
                                  without_exclusion(state, "country=KP"), with_any(state, Facet::Country, true),
                                  with_dates(state, "2017", "2018"), with_word(state, &TypedRequest::sort, "newest")}) {
    CHECK(next.offset == 0);
    CHECK(next.typed.query == "oil");
  }
  CHECK(at_offset(state, 70).offset == 70);
}

TEST_CASE("a value is chosen once, beside the others of its facet", "[web][state]") {
  const SearchState two = with_value(with_value(with_value(deep_in_oil(), korea), russia), korea);
  CHECK(address("/", two) == "/?q=oil&country=KP&country=RU");
  CHECK(address("/", without_value(two, korea)) == "/?q=oil&country=RU");
}

TEST_CASE("a value is either chosen or left out", "[web][state]") {
  const SearchState out = with_exclusion(with_value(deep_in_oil(), korea), korea);
  CHECK(address("/", out) == "/?q=oil&exclude=country:KP");
  CHECK(address("/", with_exclusion(out, korea)) == address("/", out));
  CHECK(address("/", with_value(out, korea)) == "/?q=oil&country=KP");
  CHECK(address("/", without_exclusion(out, "country=KP")) == "/?q=oil");
}

TEST_CASE("any of nothing is not said", "[web][state]") {
  const SearchState any = with_any(with_value(deep_in_oil(), korea), Facet::Country, true);
  CHECK(address("/", any) == "/?q=oil&country=KP&any=country");
  CHECK(address("/", with_any(any, Facet::Country, true)) == address("/", any));
  CHECK(address("/", with_any(any, Facet::Country, false)) == "/?q=oil&country=KP");
  CHECK(address("/", without_value(any, korea)) == "/?q=oil");
}

TEST_CASE("dates take the place of dates, and of what was said about undated articles", "[web][state]") {
  const SearchState state = read_state({{"from", "2016"}, {"undated", "include"}, {"month", "2016-03"}});
  CHECK(address("/", with_dates(state, "2017-03", "2017-03")) == "/?month=2016-03&from=2017-03&to=2017-03");
  CHECK(address("/", with_dates(state, "", "")) == "/?month=2016-03");
}

TEST_CASE("choosing a value and taking it back is no change", "[web][state][property]") {
  std::mt19937 random(42);
  for (int i = 0; i < 1000; ++i) {
    const SearchState state = at_offset(tests::random_state(random), 0);
    const auto& field = schema::facet_fields.at(random() % schema::facet_count);
    const FacetValue value{field.facet, tests::hostile_text(random)};
    const auto& chosen = state.chosen(field.facet);
    if (std::find(chosen.begin(), chosen.end(), value.value) != chosen.end()) continue;
    INFO(address("/", state) << " and " << field.name << '=' << value.value);
    REQUIRE(address("/", without_value(with_value(state, value), value)) == address("/", state));
    const SearchState out = with_exclusion(state, value);
    REQUIRE(address("/", with_value(out, value)) == address("/", with_value(state, value)));
    REQUIRE(address("/", without_exclusion(out, std::string(field.name) + '=' + value.value)) == address("/", state));
  }
}
