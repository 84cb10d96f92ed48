// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/page_dates.h"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace dateline::indexer;
using Claims = std::vector<std::pair<std::string, std::string>>;

namespace {

/// Every claim but those from "elsewhere".
Claims claims_of(std::string_view html, const PageDateContext& known = {}) {
  const HtmlTree tree = HtmlTree::parse(html);
  const PageParts parts = read_page_parts(tree);
  PageDateContext context = known;
  if (!parts.headings.empty()) context.heading = parts.headings.front();
  Claims claims;
  for (const DateClaim& claim : read_page_dates(tree, parts, context)) {
    if (claim.from != "elsewhere") claims.emplace_back(claim.from, claim.raw);
  }
  return claims;
}

bool claims(std::string_view html, const std::string& from, const std::string& raw) {
  const Claims found = claims_of(html);
  return std::find(found.begin(), found.end(), std::pair(from, raw)) != found.end();
}

}  // namespace

TEST_CASE("meta elements claim in the order of their names", "[indexer][metadata][dates]") {
  CHECK(claims_of("<meta name=date content=2019-01-02><meta property='article:published_time' content=2019-01-01>"
                  "<meta property='og:updated_time' content=2019-01-03><meta name=viewport content=2019-01-04>") ==
        Claims{{"meta", "2019-01-01"}, {"meta", "2019-01-02"}, {"modified", "2019-01-03"}});
  CHECK(claims("<meta name='DC.Date.Issued' content=2019-01-01>", "meta", "2019-01-01"));
}

TEST_CASE("addresses and JSON-LD claim", "[indexer][metadata][dates]") {
  JsonLdArticle stated;
  stated.published = {"2019-03-27T10:00:00Z"};
  stated.modified = {"2019-03-28"};
  PageDateContext context;
  context.json_ld = &stated;
  context.address = "https://e.org/2019/03/27/a";
  context.canonical = "https://e.org/2019/03/27/b";
  CHECK(claims_of("<p>x", context) == Claims{{"url", "https://e.org/2019/03/27/a"},
                                             {"canonical", "https://e.org/2019/03/27/b"},
                                             {"jsonld", "2019-03-27T10:00:00Z"},
                                             {"modified", "2019-03-28"}});
}

TEST_CASE("marked elements claim by what marks them", "[indexer][metadata][dates]") {
  CHECK(claims("<time datetime=2019-03-27>yesterday</time>", "time", "2019-03-27"));
  CHECK(claims("<time pubdate>27 March 2019</time>", "time-pub", "27 March 2019"));
  CHECK(claims("<time class='entry-date published updated' datetime=2019-03-27>", "time-pub", "2019-03-27"));
  CHECK(claims("<time class=updated datetime=2019-03-27>x</time>", "modified", "2019-03-27"));
  CHECK(claims("<meta itemprop=datePublished content=2019-03-27>", "itemprop", "2019-03-27"));
  CHECK(claims("<span itemprop=dateModified>27 March 2019</span>", "modified", "27 March 2019"));
  CHECK(claims("<span property='dc:date' content=2019-03-27>x</span>", "itemprop", "2019-03-27"));
  CHECK(claims("<p class=postDate>27 March 2019</p>", "class", "27 March 2019"));
  CHECK(claims("<div id=article_date>27 March 2019</div>", "class", "27 March 2019"));
  CHECK(claims("<abbr class=published title=2019-03-27>long ago</abbr>", "class", "2019-03-27"));
}

TEST_CASE("words before a date say that it is a later change", "[indexer][metadata][dates]") {
  CHECK(claims("<p class=date>Updated 27 March 2019</p>", "modified", "Updated 27 March 2019"));
  CHECK(claims("<p>Last updated: <time datetime=2019-03-27>x</time></p>", "modified", "2019-03-27"));
}

TEST_CASE("lines of text claim by their label and place", "[indexer][metadata][dates]") {
  CHECK(claims("<p>Published: 27 March 2019</p>", "label", "Published: 27 March 2019"));
  CHECK(claims("<dl><dt>Published<dd>27 March 2019</dl>", "label", "27 March 2019"));
  CHECK(claims("<h1>Rain</h1><p>London, 27 March 2019</p>", "near-h1", "London, 27 March 2019"));
  CHECK(claims("<p>London<br>27 March 2019</p>", "text-first", "27 March 2019"));
  CHECK(claims("<aside class=sidebar><p>Published: 27 March 2019</aside><p>x<p>x<p>x<p>x", "label",
               "Published: 27 March 2019"));
}

TEST_CASE("prose, events, people and other stories claim nothing", "[indexer][metadata][dates]") {
  const std::string text = "<p>a<p>b<p>c<p>d<p>e<p>f<p>g<p>h";
  for (const char* html : {"<h1>Rain</h1><p>On 27 March 2019 the ministers of six countries met in a hotel near the "
                           "lake and agreed on little</p>",
                           "<p class=event-date>27 March 2019</p>", "<p>Member since 27 March 2019</p>",
                           "<p>© 27 March 2019</p>", "<ul class=related><li><time datetime=2019-03-27>x</time></ul>",
                           "<blockquote><time datetime=2019-03-27>x</time></blockquote>",
                           "<div class=comments><time datetime=2019-03-27>x</time></div>", "<nav>27 March 2019</nav>",
                           "<p class=date>3 comments</p>", "<script>27 March 2019</script>"}) {
    CAPTURE(html);
    CHECK(claims_of(html + text).empty());
  }
}

TEST_CASE("of several dates of a kind the one closest to the headline counts", "[indexer][metadata][dates]") {
  std::string html = "<p class=date>1 March 2019</p>";
  for (int i = 0; i < 50; ++i) html += "<p>x</p>";
  html += "<h1>Rain</h1><p class=date>2 March 2019</p><p class=date>3 March 2019</p>";
  CHECK(claims(html, "class", "2 March 2019"));
  CHECK_FALSE(claims(html, "class", "1 March 2019"));
  CHECK_FALSE(claims(html, "class", "3 March 2019"));
}
