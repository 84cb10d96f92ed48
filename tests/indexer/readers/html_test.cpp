// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html/html_reader.h"
#include "indexer/readers/html/markup.h"
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

}  // namespace

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
  Texts origins;
  for (const DateClaim& claim : article.dates) origins.push_back(claim.from);
  CHECK(origins == Texts{"canonical", "meta", "jsonld", "time", "modified", "elsewhere"});
}

TEST_CASE("the only h1 is the title, the outlet's name is not", "[indexer][html]") {
  CHECK(one_article(page_with("<h1>Only one</h1><p>x", "<title>The only one: a story</title>")).title == "Only one");
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
