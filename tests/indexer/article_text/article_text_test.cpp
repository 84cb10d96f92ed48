// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/article_text.h"

#include "tests/indexer/article_text/sentences.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

std::string text_of(const std::string& html, std::string_view stated = {}) {
  return article_text(HtmlTree::parse(html), stated);
}

const std::string article = text_of_paragraphs(1, 5);

}  // namespace

TEST_CASE("an article is found among the furniture of a page", "[indexer][text]") {
  CHECK(text_of("<header><nav><p>Menu</nav><p>The paper of record.</p></header><main><h1>Ministers meet</h1><p>By Jane "
                "Doe</p><article>" +
                paragraphs(1, 5) + "<figure><img><figcaption>The lake.</figcaption></figure></article><aside>" +
                paragraph(6) + "</aside></main><div id=comments>" + paragraphs(7, 9) + "</div><footer>" +
                paragraph(10) + "</footer>") == article);
}

TEST_CASE("an article that is streamed into a hidden element is found", "[indexer][text]") {
  CHECK(text_of("<div id=root>Loading</div><div hidden id=S:0>" + paragraphs(1, 5) + "</div><script>x</script>") ==
        article);
}

TEST_CASE("a wrapper may be called after its sidebar or its topic", "[indexer][text]") {
  CHECK(text_of("<div class='page has-sidebar category-social'><div class=commentary>" + paragraphs(1, 5) +
                "</div></div>") == article);
}

TEST_CASE("a page that stands in noscript is read", "[indexer][text]") {
  CHECK(text_of("<div>Please enable JavaScript.</div><noscript>" + paragraphs(1, 5) + "</noscript>") == article);
}

TEST_CASE("quoted posts inside of embeds are text", "[indexer][text]") {
  CHECK(
      text_of("<article>" + paragraphs(1, 3) +
              "<div class=social-embed><blockquote class=twitter-tweet><p>We met at the lake.</p></blockquote></div>" +
              paragraphs(4, 5) + "</article>") ==
      text_of_paragraphs(1, 3) + "\n\nWe met at the lake.\n\n" + text_of_paragraphs(4, 5));
}

TEST_CASE("annotations of ruby are no text", "[indexer][text]") {
  CHECK(text_of("<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字は難しいと大臣は火曜日に湖畔で述べた。</p>") ==
        "漢字は難しいと大臣は火曜日に湖畔で述べた。");
}

TEST_CASE("classes count for less where little is found", "[indexer][text]") {
  CHECK(text_of("<div class=promo>" + paragraph(1) + "</div><div class=related>" + paragraph(2) +
                "</div><div class=teaser>" + paragraph(3) + "</div>") == text_of_paragraphs(1, 3));
}

TEST_CASE("a stated text stands in for a missing one only", "[indexer][text]") {
  CHECK(text_of("<p>Please wait.</p>", article) == article);
  CHECK(text_of(paragraphs(1, 5), article + "\n\nTruncated elsewhere") == article);
}

TEST_CASE("cells of a row stand on one line", "[indexer][text]") {
  CHECK(text_of(paragraphs(1, 5) + "<table><tr><td>Votes<td>12<tr><td>Seats<td>3</table>" + paragraph(6)) ==
        article + "\n\nVotes 12\n\nSeats 3\n\n" + sentence(6));
}

TEST_CASE("a page without text has none", "[indexer][text]") {
  CHECK(text_of("").empty());
  CHECK(text_of("<script>x</script><img alt=x>").empty());
}
