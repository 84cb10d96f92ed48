// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/facet_list.h"

#include "tests/web/pages/html_elements.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::web;
using schema::Facet;
using tests::HtmlElement;
using tests::link_named;

namespace {

std::vector<HtmlElement> shown(const SearchState& state, const searcher::SearchResult& result,
                               const searcher::FacetResult& facet) {
  Markup html;
  add_facet(html, state, result, facet);
  return tests::fragment_elements(html.take());
}

searcher::SearchResult answer_of(std::size_t total) {
  searcher::SearchResult result;
  result.total = total;
  return result;
}

HtmlElement exclusion_of(const std::vector<HtmlElement>& elements, const std::string& label) {
  for (const HtmlElement& element : elements) {
    if (element.attribute("aria-label") == "Leave out " + label) return element;
  }
  return {};
}

bool promises(const HtmlElement& link) {
  return link.attributes.contains("data-count");
}

const searcher::FacetResult countries{
    Facet::Country, {{"KP", "North Korea", 10, true}, {"RU", "Russia <x>", 3, false}}, 7, 2, false};
const searcher::FacetResult languages{
    Facet::Language, {{"en", "English", 6, true}, {"fr", "French", 4, false}}, 0, 1, false};

}  // namespace

TEST_CASE("a value narrows where values combine with all, and promises its own count", "[web][pages][facet]") {
  const auto elements = shown(read_state({{"q", "oil"}, {"country", "KP"}}), answer_of(10), countries);
  const HtmlElement russia = link_named(elements, "Russia <x>");
  CHECK(russia.attribute("href") == "/?q=oil&country=KP&country=RU");
  CHECK(russia.attribute("data-count") == "3");
  CHECK(russia.text == "Russia <x> 3");
  CHECK(exclusion_of(elements, "Russia <x>").attribute("href") == "/?q=oil&country=KP&exclude=country:RU");
  CHECK(exclusion_of(elements, "Russia <x>").attribute("data-count") == "7");
}

TEST_CASE("a chosen value is taken back, and promises nothing", "[web][pages][facet]") {
  const auto elements =
      shown(read_state({{"q", "oil"}, {"country", "KP"}, {"offset", "20"}}), answer_of(10), countries);
  const HtmlElement korea = link_named(elements, "North Korea");
  CHECK(korea.attribute("href") == "/?q=oil");
  CHECK(korea.attribute("aria-current") == "true");
  CHECK(korea.attribute("aria-label") == "Remove North Korea, 10 articles");
  CHECK_FALSE(promises(korea));
  CHECK(exclusion_of(elements, "North Korea").name.empty());
}

TEST_CASE("a value that was chosen by a name is taken back by that name", "[web][pages][facet]") {
  searcher::SearchResult result = answer_of(10);
  result.filters = {{Facet::Country, "north korea", "KP", "North Korea", false}};
  const auto elements = shown(read_state({{"country", "north korea"}}), result, countries);
  CHECK(link_named(elements, "North Korea").attribute("href") == "/");
}

TEST_CASE("a value of a single-valued facet adds its count to the total", "[web][pages][facet]") {
  const auto elements = shown(read_state({{"language", "en"}}), answer_of(6), languages);
  const HtmlElement french = link_named(elements, "French");
  CHECK(french.attribute("href") == "/?language=en&language=fr");
  CHECK(french.attribute("data-count") == "10");
  CHECK(french.text == "French +4");
  CHECK(exclusion_of(elements, "French").name.empty());
  CHECK(link_named(elements, "unknown language").attribute("data-count") == "7");
}

TEST_CASE("without a choice a single-valued facet narrows", "[web][pages][facet]") {
  searcher::FacetResult facet = languages;
  facet.values.front().selected = false;
  const auto elements = shown(read_state({{"q", "oil"}}), answer_of(11), facet);
  CHECK(link_named(elements, "English").attribute("data-count") == "6");
  CHECK(exclusion_of(elements, "English").attribute("data-count") == "5");
  CHECK(link_named(elements, "unknown language").attribute("data-count") == "1");
}

TEST_CASE("where any of many-valued ones is enough, no number is promised", "[web][pages][facet]") {
  const auto elements = shown(read_state({{"country", "KP"}, {"any", "country"}}), answer_of(10), countries);
  CHECK(link_named(elements, "Russia").attribute("href") == "/?country=KP&country=RU&any=country");
  CHECK_FALSE(promises(link_named(elements, "Russia")));
  CHECK(link_named(elements, "no country").attribute("data-count") == "12");
}

TEST_CASE("articles without a value cannot have one as well", "[web][pages][facet]") {
  CHECK_FALSE(promises(link_named(shown(read_state({{"country", "KP"}}), answer_of(10), countries), "no country")));
  searcher::FacetResult none{Facet::Country, {}, 0, 2, true};
  const auto elements = shown(read_state({{"country", "none"}}), answer_of(2), none);
  CHECK(link_named(elements, "no country").attribute("href") == "/");
}

TEST_CASE("that no article is without a value is shown, and leads nowhere", "[web][pages][facet]") {
  const auto elements =
      shown(read_state({}), answer_of(2), {Facet::Month, {{"2017-03", "2017-03", 2, false}}, 0, 0, false});
  const auto is_missing = [](const HtmlElement& element) { return element.attribute("class") == "missing"; };
  const auto missing = std::find_if(elements.begin(), elements.end(), is_missing);
  REQUIRE(missing != elements.end());
  CHECK(missing->text == "undated, or by the year alone 0");
  CHECK_THROWS(link_named(elements, "undated, or by the year alone"));
}

TEST_CASE("two chosen values can be made any or all", "[web][pages][facet]") {
  CHECK_THROWS(link_named(shown(read_state({{"country", "KP"}}), answer_of(10), countries), "Any of them"));
  const auto all = shown(read_state({{"country", "KP"}, {"country", "CN"}}), answer_of(10), countries);
  CHECK(link_named(all, "Any of them").attribute("href") == "/?country=KP&country=CN&any=country");
  const auto any =
      shown(read_state({{"country", "KP"}, {"country", "CN"}, {"any", "country"}}), answer_of(10), countries);
  CHECK(link_named(any, "All of them").attribute("href") == "/?country=KP&country=CN");
}

TEST_CASE("months have names, and further values a page", "[web][pages][facet]") {
  const searcher::FacetResult months{Facet::Month, {{"2017-03", "2017-03", 1, false}}, 1, 0, false};
  const auto elements = shown(read_state({{"q", "oil"}}), answer_of(5), months);
  CHECK(link_named(elements, "March 2017").attribute("href") == "/?q=oil&month=2017-03");
  CHECK(link_named(elements, "1 more value").attribute("href") == "/facets/month?q=oil");
  // A page of hits is none of values.
  const auto second = shown(read_state({{"q", "oil"}, {"offset", "20"}, {"limit", "20"}}), answer_of(50), months);
  CHECK(link_named(second, "1 more value").attribute("href") == "/facets/month?q=oil");
}
