// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/list_values.h"

#include "searcher/search.h"
#include "tests/archive/small_index.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using schema::Facet;
using searcher::FacetValues;

namespace {

tests::SmallIndex small_index() {
  return tests::SmallIndex({tests::dated_article(1, "oil", "2017-03-01", {"KP", "US"}),
                            tests::dated_article(2, "oil", "2017-01-01", {"KP", "KR"}),
                            tests::dated_article(3, "gas", "2016-01", {"CO", "KR"}),
                            tests::dated_article(4, "gas", "2016-01", {"CO", "KR"}),
                            tests::dated_article(5, "oil", "")});
}

FacetValues values_of(const std::string& query, const searcher::FacetValuesRequest& asked,
                      const std::vector<std::string>& chosen = {}) {
  const tests::SmallIndex small = small_index();
  searcher::SearchRequest request = tests::request_for(query);
  if (!chosen.empty()) request.choices.push_back({asked.facet, chosen, true});
  return searcher::Searcher(small.folder(), tests::build_gazetteer()).facet_values(request, asked);
}

std::string listed(const FacetValues& values) {
  std::string text;
  for (const searcher::FacetCount& value : values.facet.values) {
    text += (text.empty() ? "" : " ") + std::string(value.selected ? "[x]" : "") + value.value + ':' +
            std::to_string(value.count);
  }
  return text;
}

}  // namespace

TEST_CASE("values are listed by count, then key, in pages", "[searcher][facet]") {
  CHECK(listed(values_of("", {Facet::Country})) == "KR:3 CO:2 KP:2 US:1");
  const FacetValues page = values_of("", {Facet::Country, "", 1, 2});
  CHECK(listed(page) == "CO:2 KP:2");
  CHECK(page.facet.other == 1);  // behind this page
  CHECK(page.facet.missing == 1);
  CHECK(page.answer.total == 5);
  CHECK(listed(values_of("", {Facet::Country, "", 9, 2})).empty());
  CHECK(listed(values_of("", {Facet::Month})) == "2016-01:2 2017-01:1 2017-03:1");
}

TEST_CASE("a part of a label, of a code or of a name in any language finds a country", "[searcher][facet]") {
  CHECK(listed(values_of("", {Facet::Country, "north k"})) == "KP:2");
  CHECK(listed(values_of("", {Facet::Country, "kp"})) == "KP:2");
  CHECK(listed(values_of("", {Facet::Country, "nordkor"})) == "KP:2");
  CHECK(listed(values_of("", {Facet::Country, "조선민주"})) == "KP:2");
  CHECK(listed(values_of("", {Facet::Country, "orea"})).empty());
  CHECK(listed(values_of("", {Facet::Country, "!"})).empty());
  CHECK(listed(values_of("gas", {Facet::Country, "north k"})).empty());
}

TEST_CASE("values whose own label holds the text come before those that another name finds", "[searcher][facet]") {
  // Colombia is "Korombia" or the like in some languages of CLDR.
  const std::string found = listed(values_of("gas", {Facet::Country, "ko"}));
  CHECK(found.substr(0, 4) == "KR:2");
}

TEST_CASE("chosen values stand first, also at 0, where they hold the text", "[searcher][facet]") {
  CHECK(listed(values_of("gas", {Facet::Country}, {"US"})) == "[x]US:0 CO:2 KR:2");
  CHECK(listed(values_of("gas", {Facet::Country, "", 0, 1}, {"US"})) == "[x]US:0");
  CHECK(listed(values_of("gas", {Facet::Country, "unit"}, {"US"})) == "[x]US:0");
  CHECK(listed(values_of("gas", {Facet::Country, "korea"}, {"US"})) == "KR:2");
  CHECK(listed(values_of("gas", {Facet::Country}, {"BR"})) == "CO:2 KR:2");  // no article names Brazil
}

TEST_CASE("languages are found by name and code", "[searcher][facet]") {
  const std::string found = listed(values_of("", {Facet::Language, "engl"}));
  CHECK(found == listed(values_of("", {Facet::Language, "en"})));
  CHECK(found == listed(values_of("", {Facet::Language})));
}
