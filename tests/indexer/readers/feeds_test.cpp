// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/feeds/feed_reader.h"
#include "tests/indexer/readers/read_records.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

using Names = std::vector<std::string>;

namespace {

Article one_article(std::string_view xml) {
  const Records records = read_bytes(xml, "a.xml");
  for (const RejectedRecord& rejected : records.rejected) UNSCOPED_INFO(rejected.reason);
  REQUIRE(records.rejected.empty());
  REQUIRE(records.articles.size() == 1);
  return records.articles[0];
}

std::string rss(const std::string& item) {
  return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>The Paper</title>"
         "<link>http://example.org/news/</link><language>en-gb</language>" +
         item + "</channel></rss>";
}

std::string atom(const std::string& entry) {
  return "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"fr\"><title>Le Journal</title>"
         "<author><name>Redaction</name></author><link href=\"http://example.org/\"/>" +
         entry + "</feed>";
}

}  // namespace

TEST_CASE("an RSS item with its full text is an article", "[indexer][feeds]") {
  const Article article = one_article(
      rss("<item><title>Talks &amp;amp; bread</title><link>http://example.org/1</link><guid isPermaLink=\"false\">id-1"
          "</guid><pubDate>Wed, 27 Mar 2019 10:00:00 GMT</pubDate><dc:creator>Jane Doe</dc:creator>"
          "<description>In short.</description><content:encoded><![CDATA[<p>First.</p><p>Second &amp; last.</p>]]>"
          "</content:encoded></item>"));
  CHECK(article.format == "rss");
  CHECK(article.title == "Talks & bread");
  CHECK(article.url == "http://example.org/1");
  CHECK(article.own_id == "id-1");
  CHECK(article.member == "id-1");
  CHECK(article.text == "First.\n\nSecond & last.");
  CHECK(article.type == "article");
  CHECK(article.authors == Names{"Jane Doe"});
  CHECK(article.source == "The Paper");
  CHECK(article.language_hint == "en-gb");
  REQUIRE(article.dates.size() == 1);
  CHECK(article.dates[0].raw == "Wed, 27 Mar 2019 10:00:00 GMT");
  CHECK(article.dates[0].from == "metadata");
}

TEST_CASE("an item with a link and a summary is a summary", "[indexer][feeds]") {
  const std::string head = "<item><title>T</title><link>http://example.org/1</link>";
  CHECK(one_article(rss(head + "<description>In short.</description></item>")).type == "summary");
  CHECK(one_article(rss(head + "<content:encoded>It began [...]</content:encoded></item>")).type == "summary");
  CHECK(one_article(rss("<item><title>T</title><description>All there is.</description></item>")).type == "article");
  std::string text;
  for (int i = 0; i < 100; ++i) text += "Ten chars. ";
  CHECK(one_article(rss(head + "<description>" + text + "</description></item>")).type == "article");
  CHECK(one_article(rss(head + "<description>" + text + "...</description></item>")).type == "summary");
}

TEST_CASE("an invitation to read on is no text", "[indexer][feeds]") {
  const Article article = one_article(rss(
      "<item><title>T</title><description>&lt;p&gt;It began.&lt;/p&gt;&lt;a href='x'&gt;&lt;p&gt;Continue reading..."
      "&lt;/p&gt;&lt;/a&gt;</description></item>"));
  CHECK(article.text == "It began.");
}

TEST_CASE("RSS 1.0 has its items beside the channel", "[indexer][feeds]") {
  const Article article = one_article(
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel rdf:about=\"x\"><title>The Paper</title>"
      "<dc:language>de</dc:language></channel><item rdf:about=\"http://example.org/1\"><title>T</title>"
      "<link>http://example.org/1</link><dc:date>2019-03-27T10:00:00Z</dc:date></item></rdf:RDF>");
  CHECK(article.source == "The Paper");
  CHECK(article.language_hint == "de");
  CHECK(article.own_id == "http://example.org/1");
  CHECK(article.dates.at(0).raw == "2019-03-27T10:00:00Z");
}

TEST_CASE("a guid that is a permanent link is the link", "[indexer][feeds]") {
  CHECK(one_article(rss("<item><title>T</title><guid>http://example.org/7</guid></item>")).url ==
        "http://example.org/7");
  CHECK(one_article(rss("<item><title>T</title><guid isPermaLink=\"false\">http://example.org/7</guid></item>"))
            .url.empty());
}

TEST_CASE("items without or with repeated ids are numbered", "[indexer][feeds]") {
  const Records records = read_bytes(rss("<item><title>A</title></item><item><title>B</title><guid>g</guid></item>"
                                         "<item><title>C</title><guid>g</guid></item>"),
                                     "a.xml");
  REQUIRE(records.articles.size() == 3);
  CHECK(records.articles[0].member == "1");
  CHECK(records.articles[1].member == "g");
  CHECK(records.articles[2].member == "3");
}

TEST_CASE("a feed without items says so", "[indexer][feeds]") {
  CHECK(read_bytes(rss(""), "a.xml").rejected.at(0).reason == "an rss feed without items");
  CHECK(read_bytes(atom(""), "a.xml").rejected.at(0).reason == "an atom feed without items");
  CHECK(read_bytes("<rss><channel>", "a.xml").rejected.at(0).reason ==
        "not well-formed XML (no element found in line 1), and no item of a feed in it");
}

TEST_CASE("a feed that ends early keeps its items and says so", "[indexer][feeds]") {
  const Records records =
      read_bytes("<rss><channel><item><title>A</title></item><item><title>B</title><description>Beg", "a.xml");
  REQUIRE(records.articles.size() == 2);
  CHECK(records.articles[1].text == "Beg");
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].reason == "the document ends inside an item");
}

TEST_CASE("an Atom entry states its parts", "[indexer][feeds]") {
  const Article article = one_article(
      atom("<entry><id>tag:example.org,2019:1</id><title type=\"html\">Caf&amp;eacute;</title>"
           "<link rel=\"self\" href=\"/self\"/><link rel=\"alternate\" type=\"text/html\" href=\"1.html\"/>"
           "<published>2019-03-27T10:00:00+01:00</published><updated>2019-03-28T10:00:00Z</updated>"
           "<author><name>Jeanne Dupont</name></author><summary>Court.</summary>"
           "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Un <b>mot</b>.</p><p>Deux.</p></div>"
           "</content></entry>"));
  CHECK(article.format == "atom");
  CHECK(article.title == "Café");
  CHECK(article.url == "http://example.org/1.html");
  CHECK(article.own_id == "tag:example.org,2019:1");
  CHECK(article.text == "Un mot.\n\nDeux.");
  CHECK(article.type == "article");
  CHECK(article.authors == Names{"Jeanne Dupont"});
  CHECK(article.source == "Le Journal");
  CHECK(article.language_hint == "fr");
  REQUIRE(article.dates.size() == 2);
  CHECK(article.dates[0].raw == "2019-03-27T10:00:00+01:00");
  CHECK(article.dates[1].from == "modified");
}

TEST_CASE("an Atom entry inherits what it does not state", "[indexer][feeds]") {
  const Article article =
      one_article(atom("<entry><title>T</title><source><title>Origine</title></source><id>http://example.org/9</id>"
                       "<summary>Court.</summary></entry>"));
  CHECK(article.authors == Names{"Redaction"});
  CHECK(article.source == "Origine");
  CHECK(article.url == "http://example.org/9");
  CHECK(article.type == "summary");
}

TEST_CASE("Atom 0.3 is read as well", "[indexer][feeds]") {
  const Article article = one_article(
      "<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><title>F</title><entry><title>T</title>"
      "<link rel=\"alternate\" type=\"text/html\" href=\"http://example.org/1\"/><issued>2003-12-13T08:29:29-04:00"
      "</issued><content type=\"text/html\" mode=\"escaped\">&lt;p&gt;Words.&lt;/p&gt;</content></entry></feed>");
  CHECK(article.text == "Words.");
  CHECK(article.dates.at(0).raw == "2003-12-13T08:29:29-04:00");
}

TEST_CASE("feeds in legacy encodings are decoded as they declare", "[indexer][feeds]") {
  const Article article = one_article(
      "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><channel><item><title>"
      "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2</title></item></channel></rss>");
  CHECK(article.title == "Президент");
}

TEST_CASE("relative links lead where browsers would go", "[indexer][feeds]") {
  const std::string base = "http://example.org/a/b?q#f";
  CHECK(absolute_link("c", base) == "http://example.org/a/c");
  CHECK(absolute_link("/c", base) == "http://example.org/c");
  CHECK(absolute_link("../../c/./d/", base) == "http://example.org/c/d/");
  CHECK(absolute_link("//x.org/c", base) == "http://x.org/c");
  CHECK(absolute_link("?r=1", base) == "http://example.org/a/b?r=1");
  CHECK(absolute_link("#g", base) == "http://example.org/a/b?q#g");
  CHECK(absolute_link("c", "http://example.org") == "http://example.org/c");
  CHECK(absolute_link("https://x.org/", base) == "https://x.org/");
  CHECK(absolute_link("mailto:a@b", base) == "mailto:a@b");
  CHECK(absolute_link("c", "").compare("c") == 0);
  CHECK(absolute_link(" ", base).empty());
}
