// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html/content.h"
#include "indexer/html/entities.h"
#include "indexer/readers/html/html_reader.h"
#include "indexer/readers/html/markup.h"
#include "indexer/readers/html/page.h"
#include "indexer/readers/html/tokenizer.h"
#include "tests/indexer/readers/read_records.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

using Texts = std::vector<std::string>;

namespace {

const std::string prose =
    "The ministers of six countries met on Tuesday in a hotel near the lake and agreed on little more than the date of "
    "their "
    "next meeting, which will be held in the spring, a spokesman said.";

std::string page_with(const std::string& body, const std::string& head = "<title>T</title>") {
  return "<!DOCTYPE html><html lang=\"en\"><head>" + head + "</head><body>" + body + "</body></html>";
}

Article one_article(const std::string& html) {
  const Records records = read_bytes(html, "a.html");
  REQUIRE(records.articles.size() == 1);
  return records.articles[0];
}

// A readable form of a token stream.
std::string tokens_of(std::string_view html) {
  std::string out;
  HtmlTokenizer tokenizer(html);
  for (HtmlToken token; tokenizer.next(token);) {
    if (token.kind == TokenKind::Text) out.append("[").append(token.text).append("]");
    if (token.kind == TokenKind::StartTag) out += "<" + token.name;
    for (const HtmlAttribute& a : token.attributes) out.append(" ").append(a.name).append("=").append(a.value);
    if (token.kind == TokenKind::StartTag) out += ">";
    if (token.kind == TokenKind::EndTag) out += "</" + token.name + ">";
  }
  return out;
}

}  // namespace

TEST_CASE("character references are resolved", "[indexer][html]") {
  CHECK(decode_entities("AT&amp;T &lt;b&gt; &eacute;&#233;&#xE9; &mdash; &apos;") == "AT&T <b> ééé — '");
  CHECK(decode_entities("&#146;s &#0; &#xD800; &#x110000;") == "’s \xEF\xBF\xBD \xEF\xBF\xBD \xEF\xBF\xBD");
  CHECK(decode_entities("&copy 2019, a?x=1&copy=2 &unknown; & &; &#; &#x; &") ==
        "© 2019, a?x=1&copy=2 &unknown; & &; &#; &#x; &");
  CHECK(decode_entities("&thetasym;&zwnj;") == "ϑ\xE2\x80\x8C");
}

TEST_CASE("tags, attributes and texts are told apart", "[indexer][html]") {
  CHECK(tokens_of("a<B x=1 y='2 3' z>c</B >") == "[a]<b x=1 y=2 3 z=>[c]</b>");
  CHECK(tokens_of("<br/><img src=a.png/>") == "<br><img src=a.png/>");
  CHECK(tokens_of("1 < 2 <3 <") == "[1 ][< 2 ][<3 ][<]");
  CHECK(tokens_of("<!-- <p> --><?x?><!doctype html></ 3>t") == "[t]");
  CHECK(tokens_of("<script>if (a<b) '</p>'</SCRIPT>t") == "<script>[if (a<b) '</p>']</script>[t]");
  CHECK(tokens_of("<![CDATA[x]]>") == "[x]]>]");
}

TEST_CASE("what is never closed ends with the page", "[indexer][html]") {
  CHECK(tokens_of("a<!-- b") == "[a]");
  CHECK(tokens_of("a<script> b") == "[a]<script>[ b]");
  CHECK(tokens_of("a<p class=\"b") == "[a]<p class=b>");
  CHECK(tokens_of("a<p") == "[a]<p>");
  CHECK(tokens_of("").empty());
}

TEST_CASE("blocks know where they stand", "[indexer][html]") {
  const Page page =
      parse_page("<nav>Menu</nav><article><p>One<p>Two<ul><li>A<li>B</ul></article><footer>F</footer>tail");
  REQUIRE(page.blocks.size() == 5);
  CHECK(page.blocks[0].text == "One");
  CHECK(page.blocks[0].article != 0);
  CHECK(page.blocks[1].container == page.blocks[0].container);
  CHECK(page.blocks[3].text == "B");
  CHECK(page.blocks[3].list_item);
  CHECK(page.blocks[4].article == 0);
}

TEST_CASE("two line breaks part paragraphs, one does not", "[indexer][html]") {
  const Page page = parse_page("<div>One<br>still one<br><br/>Two</div>");
  REQUIRE(page.blocks.size() == 2);
  CHECK(page.blocks[0].text == "One still one");
  CHECK(page.blocks[1].text == "Two");
}

TEST_CASE("wrong and missing end tags lose no text", "[indexer][html]") {
  const Page page = parse_page("<div></p><p>One</div></div></li>Two<table><td>Three<td>Four");
  REQUIRE(page.blocks.size() == 4);
  CHECK(page.blocks[3].text == "Four");
}

TEST_CASE("the article is found among the furniture", "[indexer][html]") {
  const Article article = one_article(page_with(
      "<header><h1>Talks resume</h1></header><nav><p>" + prose + "</p></nav><article><p>" + prose +
          "</p><script>x</script>"
          "<aside>" +
          prose +
          "</aside><h2>Background</h2><p>They &eacute;t.</p><figure><img><figcaption>A lake</figcaption></figure>"
          "<p><a href=x>Read more about the talks</a></p><form>Email</form></article><footer>" +
          prose + "</footer>",
      "<title>Talks resume - The Paper</title><meta property=\"og:site_name\" content=\"The Paper\">"));
  CHECK(article.title == "Talks resume");
  CHECK(article.text == prose + "\n\nBackground\n\nThey ét.");
  CHECK(article.source == "The Paper");
  CHECK(article.language_hint == "en");
  CHECK(article.format == "html");
  CHECK(article.member.empty());
}

TEST_CASE("itemprop wins, else the container with most text", "[indexer][html]") {
  CHECK(one_article(page_with("<article><div itemprop=\"articleBody\"><p>" + prose +
                              "</p></div><p>After the text.</p></article>"))
            .text == prose);
  CHECK(
      one_article(page_with("<div><p>Short.</p></div><div><p>" + prose + "</p><p>More of it.</p></div><div>End</div>"))
          .text == prose + "\n\nMore of it.");
}

TEST_CASE("JSON-LD, meta and time state what the page is", "[indexer][html]") {
  const Article article = one_article(page_with(
      "<p>" + prose + "</p><time datetime=\"2019-03-27T10:00\">now</time>",
      "<title>x</title><link rel=\"canonical\" href=\"https://e.org/1\"><meta name=\"date\" content=\"2019-03-28\">"
      "<meta property=\"article:modified_time\" content=\"2019-04-01\">"
      "<script "
      "type=\"application/"
      "ld+json\">{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"Talks &amp; more\","
      "\"datePublished\":\"2019-03-27\",\"author\":[{\"name\":\"Jane Doe\"}],\"publisher\":{\"name\":\"The "
      "Paper\"}}]}</script>"));
  CHECK(article.title == "Talks & more");
  CHECK(article.url == "https://e.org/1");
  CHECK(article.authors == Texts{"Jane Doe"});
  CHECK(article.source == "The Paper");
  REQUIRE(article.dates.size() == 4);
  CHECK(article.dates[0].from == "jsonld");
  CHECK(article.dates[1].from == "meta");
  CHECK(article.dates[2].from == "time");
  CHECK(article.dates[3].from == "modified");
}

TEST_CASE("the only h1 is the title, the outlet's name is not", "[indexer][html]") {
  CHECK(one_article(page_with("<h1>Only one</h1><p>x", "<title>Something else</title>")).title == "Only one");
  CHECK(one_article(page_with("<p>x", "<title>Head | Outlet</title><meta property='og:site_name' content='Outlet'>"))
            .title == "Head");
}

TEST_CASE("articleBody of JSON-LD stands in for a missing text", "[indexer][html]") {
  CHECK(one_article(page_with("<p>Please wait.</p>",
                              "<title>T</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                              "\"articleBody\":\"" +
                                  prose + "\"}</script>"))
            .text == prose);
}

TEST_CASE("a text file is HTML only with the tags of a page", "[indexer][html]") {
  const ReadOptions options;
  CHECK_FALSE(recognises_html("<p>A paragraph", "a.txt", options));
  CHECK_FALSE(recognises_html("A text about <b>tags</b>", "a.txt", options));
  CHECK_FALSE(recognises_html("<headline>x", "a.txt", options));
  CHECK(recognises_html("<HTML><p>x", "a.txt", options));
  CHECK(recognises_html("\n<!DOCTYPE HTML PUBLIC>", "a.txt", options));
  CHECK(recognises_html("<body class=x>", "a.txt", options));
  CHECK(recognises_html("<p>A paragraph", "a", options));
  CHECK(recognises_html("<div class=x>", "a.html", options));
  CHECK_FALSE(recognises_html("<unknown>", "a.html", options));
  CHECK_FALSE(recognises_html("plain", "a.html", options));
}

TEST_CASE("a declared charset decodes the page", "[indexer][html]") {
  CHECK(one_article("<html><head><meta charset=\"windows-1251\"><title>\xC0\xE1\xE2</title>").title == "Абв");
  CHECK(one_article(
            "<html><head><meta http-equiv=Content-Type content='text/html; charset=koi8-r'><title>\xE1\xC2</title>")
            .title == "Аб");
}

TEST_CASE("pages that are hostile take linear time", "[indexer][html]") {
  const auto repeated = [](const std::string& unit, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += unit;
    return out;
  };
  const std::size_t size = 512u << 10;
  for (const std::string unit :
       {"<div>", "<table>", "<b id=x><p>", "<a href=", "<!--", "<p", "</div>", "<li>", "&", "&#", "<script>",
        "<![CDATA[", "<p></div>", "<h1>", "<a rel=author>", "<", "</", "<time datetime=1>", "a=1 "}) {
    INFO(unit);
    const Page page = parse_page("<html><p>start</p>" + repeated(unit, size));
    REQUIRE_FALSE(page.blocks.empty());
    CHECK(page.blocks[0].text == "start");
  }
  CHECK(parse_page("<p " + repeated("a=1 ", size) + ">text").blocks.at(0).text == "text");
}

TEST_CASE("fields lose their tags and keep their text", "[indexer][html]") {
  CHECK(plain_text("plain\ntext") == "plain\ntext");
  CHECK(plain_text("a <SRD> b") == "a <SRD> b");
  CHECK(plain_line("<b>Bold</b> &amp;\n<i>italic</i>") == "Bold & italic");
  CHECK(plain_text("<a href=x>link</a>\n\nsecond\nthird") == "link\n\nsecond\nthird");
}

TEST_CASE("a page without anything is rejected", "[indexer][html]") {
  const Records records = read_bytes("<html><head></head><body><script>x</script></body></html>", "a.html");
  CHECK(records.articles.empty());
  CHECK(records.rejected.size() == 1);
}
