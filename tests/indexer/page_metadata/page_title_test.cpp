// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/page_title.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

std::string title_of(std::string_view html, std::string_view headline = {}, const SiteNames& site = {}) {
  const HtmlTree tree = HtmlTree::parse(html);
  return read_page_title(tree, read_page_parts(tree), headline, site).text;
}

}  // namespace

TEST_CASE("the h1 that the page's title holds is the headline", "[indexer][metadata][title]") {
  CHECK(title_of("<title>Rain in May - The Paper</title><h1>The Paper</h1><h1>Rain in\n May</h1>") == "Rain in May");
  CHECK(title_of("<title>x</title><meta property=og:title content='RAIN in May!'><h1>Rain in May</h1>") ==
        "Rain in May");
  CHECK(title_of("<title>Rain in May, again and again</title><h1>Rain in May</h1><h1>again</h1>") == "Rain in May");
}

TEST_CASE("the only h1 counts if it is about the same", "[indexer][metadata][title]") {
  CHECK(title_of("<title>Rain floods the old town</title><h1>Rain floods town</h1>") == "Rain floods town");
  CHECK(title_of("<title>Rain floods the old town</title><h1>Our blog</h1>") == "Rain floods the old town");
  CHECK(title_of("<h1>Only this</h1>") == "Only this");
}

TEST_CASE("without headings JSON-LD comes before og:title and <title>", "[indexer][metadata][title]") {
  const char* html = "<title>Own | The Paper</title><meta property='og:title' content='Shared'>";
  CHECK(title_of(html, "Stated") == "Stated");
  CHECK(title_of(html) == "Shared");
  CHECK(title_of("<title>Own title</title>") == "Own title");
  CHECK(title_of("<p>text").empty());
}

TEST_CASE("outlets are cut off where their name is known", "[indexer][metadata][title]") {
  CHECK(without_outlet("Rain in May - The Paper", {"The Paper", ""}) == "Rain in May");
  CHECK(without_outlet("Rain in May – World – The Paper", {"Paper", ""}) == "Rain in May – World");
  CHECK(without_outlet("The Paper | Rain in May", {"The Paper", ""}) == "Rain in May");
  CHECK(without_outlet("Rain in May - The Paper", {"", "www.thepaper.com"}) == "Rain in May");
  CHECK(without_outlet("Rain - and wind", {"The Paper", "thepaper.com"}) == "Rain - and wind");
  CHECK(without_outlet("Stop-and-go", {"go", ""}) == "Stop-and-go");
  CHECK(without_outlet("", {"The Paper", ""}).empty());
}

TEST_CASE("a short end behind a bar is no part of a headline", "[indexer][metadata][title]") {
  CHECK(title_of("<title>Rain floods the old town | Local news</title>") == "Rain floods the old town");
  CHECK(title_of("<title>Rain | Floods in the old town of May</title>") == "Rain | Floods in the old town of May");
}

TEST_CASE("a heading of any level that shows the title is its place", "[indexer][metadata][title]") {
  const HtmlTree tree = HtmlTree::parse("<title>Rain in May</title><h2>Other</h2><h3>Rain in May</h3>");
  const PageTitle title = read_page_title(tree, read_page_parts(tree), {}, {});
  REQUIRE(title.heading != no_node);
  CHECK(tree[title.heading].tag == Tag::H3);
}
