// SPDX-License-Identifier: GPL-3.0-or-later
// Do the metadata of any page of up to 16 MB take bounded time?
#include "indexer/page_metadata/json_ld.h"
#include "indexer/page_metadata/json_mending.h"
#include "indexer/page_metadata/page_metadata.h"
#include "tests/scratch/cpu_time.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

#ifdef __SANITIZE_ADDRESS__
// Checked builds are slower; they look at smaller pages and for errors, not for figures.
constexpr std::size_t share = 16;
constexpr bool measured = false;
#else
constexpr std::size_t share = 1;
constexpr bool measured = true;
#endif
constexpr double most_seconds = 2;

std::string repeated(std::string_view unit, std::size_t times) {
  std::string out;
  out.reserve(unit.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += unit;
  return out;
}

std::string script(const std::string& json) {
  return "<script type='application/ld+json'>" + json + "</script>";
}

PageMetadata within_bounds(const std::string& html) {
  const HtmlTree tree = HtmlTree::parse(html);
  const double start = dateline::tests::cpu_seconds();
  PageMetadata page = read_page_metadata(tree, "https://e.org/a");
  const double seconds = dateline::tests::cpu_seconds() - start;
  if (measured) CHECK(seconds < most_seconds);
  CHECK(page.dates.size() <= 48);
  CHECK(page.authors.size() <= 32);
  return page;
}

}  // namespace

TEST_CASE("100,000 meta elements", "[indexer][metadata][hostile]") {
  CHECK(within_bounds(repeated("<meta name=date content=2019-03-27>", 100000 / share)).dates.size() == 2);
  within_bounds(repeated("<meta name=author content='Jane Doe, John Roe and others'>", 100000 / share));
  within_bounds("<meta name=author content='" + repeated("a, ", 4000000 / share) + "'>");
}

TEST_CASE("10 MB of JSON-LD", "[indexer][metadata][hostile]") {
  within_bounds(script("[" + repeated("{\"@type\":\"NewsArticle\",\"headline\":\"x\"},", 240000 / share) + "{}]"));
  within_bounds(repeated(script("{\"@type\":\"NewsArticle\",\"headline\":\"x\"}"), 130000 / share));
  within_bounds(script("{\"@type\":\"NewsArticle\",\"author\":[" + repeated("{\"@id\":\"#a\"},", 250000 / share) +
                       "{}],\"@graph\":[" + repeated("{\"@id\":\"#b\"},", 50000 / share) + "{}]}"));
  within_bounds(script("{\"@type\":\"Article\",\"headline\":\"" + repeated("<b>&amp;", 500000 / share) + "\"}"));
}

TEST_CASE("deeply nested JSON-LD", "[indexer][metadata][hostile]") {
  for (const std::string unit : {"[", "{\"@graph\":", "{\"a\":", "[{\"mainEntity\":["}) {
    within_bounds(script(repeated(unit, 1000000 / share)));
  }
  within_bounds(script("{\"@type\":\"Article\",\"author\":" + repeated("[", 200) + repeated("]", 200) + "}"));
  CHECK_FALSE(mend_json(repeated("[", 1000)).empty());
}

TEST_CASE("thousands of dates", "[indexer][metadata][hostile]") {
  within_bounds(repeated("<time datetime=2019-03-27>x</time>", 400000 / share));
  within_bounds("<h1>x</h1>" + repeated("<p>27 March 2019</p>", 700000 / share));
  within_bounds(repeated("<p class=date>no 1 date</p>", 500000 / share));
  within_bounds(repeated("<span class=date>", 900000 / share));
  within_bounds(repeated("Published 1 ", 1200000 / share));
}

TEST_CASE("thousands of bylines and headings", "[indexer][metadata][hostile]") {
  within_bounds("<h1>x</h1>" + repeated("<p class=byline>By Jane Doe</p>", 450000 / share));
  within_bounds(repeated("<div class=author>", 900000 / share));
  within_bounds("<title>x</title>" + repeated("<h1>Rain in May</h1>", 700000 / share));
  within_bounds("<title>" + repeated("a | ", 4000000 / share) + "</title>");
  within_bounds("<h1>" + repeated("a - ", 4000000 / share) + "</h1>");
  within_bounds("<p class='" + repeated("author-date ", 1300000 / share) + "'>x");
}
