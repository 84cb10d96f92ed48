// SPDX-License-Identifier: GPL-3.0-or-later
// Do the forms of a page and its ways on and back hold the search that was asked?
#include "tests/archive/random_archive.h"
#include "tests/web/app/asked_site.h"
#include "tests/web/pages/html_elements.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace dateline;
using tests::AskedSite;
using tests::elements_named;
using tests::HtmlElement;
using tests::link_named;

namespace {

/// The value of a field of the form in the head of a page; "-" where it has none.
std::string search_field(const std::vector<HtmlElement>& elements, const std::string& name) {
  for (const HtmlElement& element : elements) {
    if (element.name == "main") break;  // the other forms of the page stand in it
    if (element.name == "input" && element.attribute("name") == name) return element.attribute("value");
  }
  return "-";
}

bool some_link_has(const std::vector<HtmlElement>& elements, const std::string& parameter) {
  for (const HtmlElement& link : elements_named(elements, "a")) {
    if (link.attribute("href").find(parameter) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("an answer to any of the words does not make the next query one of any words", "[web][app]") {
  AskedSite site(tests::random_index().folder());
  for (const char* path : {"/", "/map"}) {
    INFO(path);
    const auto elements = site.elements(std::string(path) + "?q=w3x+unheardof");
    CHECK(search_field(elements, "q") == "w3x unheardof");
    CHECK(search_field(elements, "match") == "-");
    CHECK(some_link_has(elements, "match=any"));
    CHECK(search_field(site.elements(std::string(path) + "?q=w3x+unheardof&match=any"), "match") == "any");
  }
}

TEST_CASE("an article of an answer to any of the words leads back to what was asked", "[web][app]") {
  AskedSite site(tests::random_index().folder());
  const auto elements = site.elements("/?q=w3x+unheardof");
  for (const HtmlElement& link : elements_named(elements, "a")) {
    const std::string href = link.attribute("href");
    if (!href.starts_with("/article/")) continue;
    CHECK(link_named(site.elements(href), "‹ back to the search").attribute("href") == "/?q=w3x+unheardof");
    return;
  }
  FAIL("no article in the answer");
}

TEST_CASE("the pages of a facet's values come one after another, and all of them", "[web][app][facet]") {
  AskedSite site(tests::random_index().folder());
  const auto all = nlohmann::json::parse(site.body("/facets/month.json?limit=100"));
  const std::size_t months = all["values"].size();
  REQUIRE(months > 9);
  REQUIRE(all["other"] == 0);
  std::string target = "/facets/month?limit=4";
  std::size_t listed = 0;
  for (bool more = true; more;) {
    const auto elements = site.elements(target);
    more = false;
    for (const HtmlElement& element : elements) {
      if (element.attribute("type") == "checkbox" && element.attribute("value") != "none") ++listed;
      if (element.name != "a" || element.text != "more values ›") continue;
      target = element.attribute("href");
      more = true;
    }
  }
  CHECK(listed == months);
  CHECK(site.get("/facets/month?offset=20000").status == 200);
}

TEST_CASE("an article leads back to the list that it was found in, if that asked for nothing but an order",
          "[web][app]") {
  AskedSite site(tests::random_index().folder());
  const auto list = nlohmann::json::parse(site.body("/search.json?sort=newest&offset=10"));
  const std::string article = "/article/" + list["hits"][0]["id"].get<std::string>();
  CHECK(link_named(site.elements(article + "?sort=newest&offset=10"), "‹ back to the search").attribute("href") ==
        "/?sort=newest&offset=10");
  CHECK_THROWS(link_named(site.elements(article), "‹ back to the search"));
}

TEST_CASE("a feed has the order that is asked for, relevance as well", "[web][app]") {
  AskedSite site(tests::random_index().folder());
  const std::string first =
      nlohmann::json::parse(site.body("/search.json?q=w0x+w1x&limit=1"))["hits"][0]["id"].get<std::string>();
  const auto first_entry = [&](const std::string& target) {
    const std::string feed = site.body(target);
    return feed.substr(feed.find("<entry>"), feed.find("</entry>") - feed.find("<entry>"));
  };
  CHECK(first_entry("/search.atom?q=w0x+w1x&sort=relevance").find(first) != std::string::npos);
  CHECK(first_entry("/search.atom?q=w0x+w1x") == first_entry("/search.atom?q=w0x+w1x&sort=added"));
}

TEST_CASE("what leads on from the page about time keeps its periods and its measure", "[web][app]") {
  AskedSite site(tests::random_index().folder());
  const auto weeks = site.elements("/timeline?from=2012&to=2012&by=week&measure=share");
  CHECK(link_named(weeks, "Whole time").attribute("href") == "/timeline?by=week&measure=share");
  CHECK(link_named(weeks, "JSON").attribute("href") == "/timeline.json?from=2012&to=2012&by=week");
  // A year is shown by months, whatever the JSON would choose.
  CHECK(link_named(site.elements("/timeline?from=2012&to=2012"), "JSON").attribute("href") ==
        "/timeline.json?from=2012&to=2012&by=month");
}

TEST_CASE("past the last page there is only the way to the first", "[web][app]") {
  AskedSite site(tests::random_index().folder());
  const auto elements = site.elements("/?offset=9999");
  std::string paging;
  for (const HtmlElement& element : elements_named(elements, "nav")) {
    if (element.attribute("class") == "paging") paging = element.text;
  }
  CHECK(paging == "« first ");
  CHECK(link_named(elements, "« first").attribute("href") == "/");
}

TEST_CASE("the headings of an answer leave out no level", "[web][app]") {
  AskedSite site(tests::random_index().folder());
  int level = 0;
  for (const HtmlElement& element : site.elements("/?offset=9999")) {
    if (element.name.size() != 2 || element.name[0] != 'h' || element.name[1] < '1' || element.name[1] > '6') continue;
    INFO(element.name << ' ' << element.text);
    CHECK(element.name[1] - '0' <= level + 1);
    level = element.name[1] - '0';
  }
  CHECK(level == 3);
  std::vector<std::string> seconds;
  for (const HtmlElement& element : elements_named(site.elements("/"), "h2")) seconds.push_back(element.text);
  CHECK(seconds.back() == "Narrow the search");
}
