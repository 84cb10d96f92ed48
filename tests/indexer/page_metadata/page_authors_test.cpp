// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/page_metadata/page_authors.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;
using Names = std::vector<std::string>;

namespace {

Names authors_of(std::string_view html, const JsonLdArticle* json_ld = nullptr) {
  const HtmlTree tree = HtmlTree::parse(html);
  const PageParts parts = read_page_parts(tree);
  const NodeIndex heading = parts.headings.empty() ? no_node : parts.headings.front();
  return read_page_authors(tree, parts, {json_ld, heading, {"The Paper", "thepaper.org"}});
}

}  // namespace

TEST_CASE("each way to name an author is understood", "[indexer][metadata][authors]") {
  for (const char* html :
       {"<meta name=author content='Jane Doe'>", "<meta property='article:author' content='By Jane Doe'>",
        "<meta name=citation_author content='Doe, Jane'>",
        "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Jane Doe'>",
        "<span itemprop=author><a href=x><span itemprop=name>Jane Doe</span></a> is here</span>",
        "<a rel='author' href=/jane>Jane Doe</a>", "<a href='/author/jane'>Jane Doe</a>",
        "<p class='post-byline'>By <b>Jane Doe</b>, Staff Writer</p>", "<div class=articleAuthor>Jane Doe</div>",
        "<h1>Rain</h1><p><span>By</span><span>Jane Doe</span></p>", "<h1>Rain</h1><div>Von Jane Doe</div>"}) {
    CAPTURE(html);
    CHECK(authors_of(html) == Names{"Jane Doe"});
  }
}

TEST_CASE("what is declared comes before what is shown", "[indexer][metadata][authors]") {
  JsonLdArticle stated;
  stated.persons = {"Jane Doe", "John Roe", "The Paper"};
  CHECK(authors_of("<meta name=author content='Other'>", &stated) == Names{"Jane Doe", "John Roe"});
  CHECK(authors_of("<meta name=author content='Jane Doe'><p class=byline>By Other") == Names{"Jane Doe"});
}

TEST_CASE("an outlet is an author only where nobody else is", "[indexer][metadata][authors]") {
  CHECK(authors_of("<meta name=author content='The Paper'><p class=byline>By Jane Doe</p>") == Names{"Jane Doe"});
  CHECK(authors_of("<meta name=author content='The Paper'>") == Names{"The Paper"});
  JsonLdArticle stated;
  stated.organizations = {"The Agency"};
  CHECK(authors_of("<p>x", &stated) == Names{"The Agency"});
}

TEST_CASE("comments, related stories, boxes and prose name no author", "[indexer][metadata][authors]") {
  for (const char* html :
       {"<div class=comments><p class=author>Jane Doe</p></div>", "<ul class=related><li class=byline>By Jane Doe</ul>",
        "<div class=author-bio>Jane Doe likes rain</div>", "<h1>Rain</h1><p>By the end of the day it rained</p>",
        "<style class=author>.author{color:red}</style>", "<meta name=author content='https://e.org/jane'>"}) {
    CAPTURE(html);
    CHECK(authors_of(std::string(html) + "<p>text<p>text<p>text<p>text<p>text<p>text").empty());
  }
}

TEST_CASE("names far behind the first byline belong to other stories", "[indexer][metadata][authors]") {
  std::string html = "<h1>Rain</h1><p class=byline>By Jane Doe</p>";
  for (int i = 0; i < 80; ++i) html += "<p>text</p>";
  CHECK(authors_of(html + "<p class=byline>By John Roe</p>") == Names{"Jane Doe"});
}
