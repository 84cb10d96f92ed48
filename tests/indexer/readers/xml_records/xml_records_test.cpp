// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/indexer/readers/read_records.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

using Names = std::vector<std::string>;

namespace {

const std::string declaration = "<?xml version=\"1.0\"?>";

std::vector<Article> articles(const std::string& xml, const ReadOptions& options = {}) {
  Records records = read_bytes(declaration + xml, "a.xml", options);
  for (const RejectedRecord& rejected : records.rejected) UNSCOPED_INFO(rejected.reason);
  CHECK(records.rejected.empty());
  REQUIRE_FALSE(records.articles.empty());
  CHECK(records.articles[0].format == "xml");
  return std::move(records.articles);
}

std::string rejection(const std::string& xml) {
  const Records records = read_bytes(declaration + xml, "a.xml");
  CHECK(records.articles.empty());
  REQUIRE(records.rejected.size() == 1);
  return records.rejected[0].reason;
}

Names raw_dates(const Article& article) {
  Names raw;
  for (const DateClaim& claim : article.dates) raw.push_back(claim.from + " " + claim.raw);
  return raw;
}

}  // namespace

TEST_CASE("a delivery of an agency states its parts", "[indexer][xml]") {
  const std::vector<Article> found = articles(R"(<Deliveries xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
    <Delivery><NewsID>a-1</NewsID><PublishDate>2019-03-27T10:00:00</PublishDate><headline>Talks resume</headline>
    <town>Geneva</town><byLine>Jane Doe</byLine><Language>en</Language><section>Politics</section>
    <content>&lt;p&gt;They &amp;quot;met&amp;quot;.&lt;/p&gt;&lt;p&gt;They spoke.&lt;/p&gt;</content>
    <contentShort>They met...</contentShort></Delivery>
    <Delivery><NewsID>a-1</NewsID><PublishDate>2019-03-28T10:00:00</PublishDate><headline i:nil="true">?</headline>
    <content>&lt;p&gt;They left.&lt;/p&gt;</content></Delivery></Deliveries>)");
  REQUIRE(found.size() == 2);
  CHECK(found[0].member == "a-1");
  CHECK(found[0].title == "Talks resume");
  CHECK(found[0].text == "They \"met\".\n\nThey spoke.");
  CHECK(found[0].dateline == "Geneva");
  CHECK(found[0].authors == Names{"Jane Doe"});
  CHECK(found[0].language_hint == "en");
  CHECK(found[0].type == "article");
  CHECK(raw_dates(found[0]) == Names{"metadata 2019-03-27T10:00:00"});
  CHECK(found[1].member == "2");
  CHECK(found[1].title_from == "text");
}

TEST_CASE("an article of a journal is read through its front matter", "[indexer][xml]") {
  const std::vector<Article> found = articles(R"(<article xml:lang="en"><front><journal-meta><journal-title>Annals
    </journal-title></journal-meta><article-meta><title-group><article-title>Floods of the <italic>Danube</italic>
    </article-title></title-group><contrib-group><contrib><name><surname>Doe</surname><given-names>Jane</given-names>
    </name></contrib><contrib><name><surname>Roe</surname><given-names>John</given-names></name></contrib>
    </contrib-group><pub-date><day>7</day><month>3</month><year>2019</year></pub-date><abstract><p>In short.</p>
    </abstract></article-meta></front><body><sec><title>Introduction</title><p>The river <italic>rose</italic> again,
    see <xref>1</xref>.</p></sec><sec><title>Methods</title><p>We measured.</p></sec></body><back><ref-list><ref>
    <article-title>Other</article-title><year>2001</year></ref></ref-list></back></article>)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].member.empty());
  CHECK(found[0].title == "Floods of the Danube");
  CHECK(found[0].text == "The river rose again, see 1.\n\nWe measured.");
  CHECK(found[0].authors == Names{"Jane Doe", "John Roe"});
  CHECK(found[0].source == "Annals");
  CHECK(raw_dates(found[0]) == Names{"metadata 2019-03-07"});
}

TEST_CASE("TEI and DocBook are read by the names of their elements", "[indexer][xml]") {
  const Article tei = articles(R"(<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>The
    Morning Post</title><author><persName><forename>Ann</forename><surname>Lee</surname></persName></author></titleStmt>
    <publicationStmt><date when="1871-05-03">3 May</date></publicationStmt></fileDesc></teiHeader><text><body><div>
    <head>News</head><p>The <hi>ship</hi> arrived.</p></div></body></text></TEI>)")[0];
  CHECK(tei.title == "The Morning Post");
  CHECK(tei.text == "The ship arrived.");
  CHECK(tei.authors == Names{"Ann Lee"});
  CHECK(raw_dates(tei) == Names{"metadata 1871-05-03"});
  const Article docbook =
      articles(R"(<article xmlns="http://docbook.org/ns/docbook"><info><title>Harvest</title><pubdate>
    2011-09-01</pubdate></info><para>Wheat was <emphasis>good</emphasis>.</para><section><title>Barley</title><para>
    Barley was not.</para></section></article>)")[0];
  CHECK(docbook.title == "Harvest");
  CHECK(docbook.text == "Wheat was good.\n\nBarley was not.");
}

TEST_CASE("a sitemap of news gives summaries with their addresses", "[indexer][xml]") {
  const std::string url =
      "<url><loc>https://a.example/1</loc><news:news><news:publication><news:name>The Paper</news:name>"
      "<news:language>en</news:language></news:publication><news:publication_date>2019-03-27</news:publication_date>"
      "<news:title>Talks resume</news:title></news:news></url>";
  const std::vector<Article> found =
      articles("<urlset xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">" + url + url + "</urlset>");
  REQUIRE(found.size() == 2);
  CHECK(found[0].title == "Talks resume");
  CHECK(found[0].url == "https://a.example/1");
  CHECK(found[0].source == "The Paper");
  CHECK(found[0].language_hint == "en");
  CHECK(found[0].type == "summary");
  CHECK(found[0].empty_text);
}

TEST_CASE("names may stand in attributes", "[indexer][xml]") {
  const std::vector<Article> solr = articles(
      "<add><doc><field name='id'>7</field><field name='headline'>Talks resume</field><field name='author'>Jane Doe"
      "</field><field name='author'>John Roe</field><field name='body'>They met.</field></doc><doc><field "
      "name='headline'>"
      "Talks end</field><field name='body'>They left.</field></doc></add>");
  REQUIRE(solr.size() == 2);
  CHECK(solr[0].title == "Talks resume");
  CHECK(solr[0].authors == Names{"Jane Doe", "John Roe"});
  CHECK(solr[0].member == "7");
  const std::vector<Article> rows = articles(
      "<posts><row Id='1' CreationDate='2019-03-27' Title='New bridge' Body='&lt;p&gt;It opens.&lt;/p&gt;'/></posts>");
  CHECK(rows[0].title == "New bridge");
  CHECK(rows[0].text == "It opens.");
  const std::vector<Article> codes = articles(
      "<newsitem xml:lang='en' date='1996-08-20'><headline>Talks resume</headline><text><p>They met.</p></text>"
      "<metadata><dc element='dc.publisher' value='The Agency'/><dc element='dc.date.published' "
      "value='1996-08-21'/></metadata></newsitem>");
  CHECK(codes[0].source == "The Agency");
  CHECK(raw_dates(codes[0]) == Names{"metadata 1996-08-20", "metadata 1996-08-21"});
}

TEST_CASE("a page of a wiki is text without its markup, in its longest version", "[indexer][xml]") {
  const std::vector<Article> found = articles(
      "<mediawiki xml:lang='en'><siteinfo><sitename>Wiki</sitename></siteinfo><page><title>Talks</title><id>12</id>"
      "<revision><id>1</id><timestamp>2019-03-27T10:00:00Z</timestamp><format>text/x-wiki</format><text>'''Talks''' in "
      "[[Geneva|the city]].</text></revision><revision><id>2</id><timestamp>2019-03-28T10:00:00Z</timestamp><format>"
      "text/x-wiki</format><text>'''Talks''' resumed in [[Geneva|the city]].</text></revision></page></mediawiki>");
  REQUIRE(found.size() == 1);
  CHECK(found[0].member == "12");
  CHECK(found[0].text == "Talks resumed in the city.");
  CHECK(raw_dates(found[0]) == Names{"modified 2019-03-27T10:00:00Z", "modified 2019-03-28T10:00:00Z"});
}

TEST_CASE("names in many languages, and what a list says for its records", "[indexer][xml]") {
  const std::vector<Article> found = articles(
      "<archiv xml:lang='de'><publisher>Die "
      "Zeitung</publisher><beitrag><titel>Gespräche</titel><datum>27.03.2019</datum>"
      "<autor>Max Muster</autor><inhalt><p>Sie trafen "
      "sich.</p></inhalt></beitrag><beitrag><titel>Ende</titel><inhalt><p>"
      "Sie gingen.</p></inhalt></beitrag></archiv>");
  REQUIRE(found.size() == 2);
  CHECK(found[0].source == "Die Zeitung");
  CHECK(found[1].language_hint == "de");
  CHECK(found[1].member == "2");
  const Article chinese =
      articles("<新闻><条><标题>会谈</标题><正文>他们见面了。</正文><日期>2019-03-27</日期></条></新闻>")[0];
  CHECK(chinese.title == "会谈");
  CHECK(chinese.text == "他们见面了。");
  CHECK(raw_dates(chinese) == Names{"metadata 2019-03-27"});
}

TEST_CASE("what takes place is an event, and its day no date of publication", "[indexer][xml]") {
  const Article event = articles(
      "<doc><title>Climate conference</title><time>2018-10-29</time><startDate>2018-10-29</startDate><stopDate>"
      "2018-10-30</stopDate><published>2018-10-01</published><content>They meet.</content></doc>")[0];
  CHECK(event.type == "event");
  CHECK(raw_dates(event) == Names{"metadata 2018-10-01"});
}

TEST_CASE("a stated kind is the type, a number or a media type is none", "[indexer][xml]") {
  const auto type = [](const std::string& stated) {
    return articles("<doc><title>T</title><text>Words.</text>" + stated + "</doc>")[0].type;
  };
  CHECK(type("<type id='19'><label>Press release</label></type>") == "press release");
  CHECK(type("<ContentType>Photo</ContentType>") == "photo");
  CHECK(type("<type>0</type>") == "article");
  CHECK(type("<contentType>text/html</contentType>") == "article");
  CHECK(type("<category>Politics</category>") == "article");
}

TEST_CASE("lines that a program indented are one paragraph", "[indexer][xml]") {
  CHECK(articles("<doc><title>T</title><text>One of them\n        goes on.\n\n        Two.</text></doc>")[0].text ==
        "One of them goes on.\n\nTwo.");
  CHECK(articles("<doc><title>T</title><text>One.\nTwo.</text></doc>")[0].text == "One.\n\nTwo.");
}

TEST_CASE("of several texts the longest counts, before any summary", "[indexer][xml]") {
  CHECK(articles("<doc><title>T</title><abstract>A very long summary of what is said.</abstract><body>Words.</body>"
                 "<html>&lt;p&gt;Words, more.&lt;/p&gt;</html></doc>")[0]
            .text == "Words, more.");
  CHECK(articles("<doc><title>T</title><text>One.</text><text>Two.</text></doc>")[0].text == "One.\n\nTwo.");
}

TEST_CASE("XML that holds no articles is rejected by its name", "[indexer][xml]") {
  CHECK(rejection("<note><heading>Reminder</heading><body>Call me.</body></note>") ==
        "XML of a kind that is not read: <note>");
  const std::string parts = "<title>T</title><text>Words.</text><date>2019-03-27</date>";
  for (const char* root : {"schema", "stylesheet", "svg", "opml", "kml", "plist", "coreProperties", "package"}) {
    const std::string name(root);
    CHECK(rejection("<" + name + ">" + parts + "</" + name + ">") == "XML of a kind that is not read: <" + name + ">");
  }
  CHECK(rejection("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>" + parts +
                  "</w:document>") == "XML of a kind that is not read: <document>");
}

TEST_CASE("a record that states too little is rejected alone", "[indexer][xml]") {
  const Records records = read_bytes(
      declaration + "<x><doc><title>T</title><text>Words.</text></doc><doc><title>U</title></doc></x>", "a.xml");
  CHECK(records.articles.size() == 1);
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].member == "2");
  CHECK(records.rejected[0].reason == "XML of a kind that is not read: a <doc> without two of title, text and date");
}

TEST_CASE("--map names an element for a field, which then has no other", "[indexer][xml]") {
  ReadOptions options;
  options.field_map = {{"title", "zagolovok"}, {"date", "meta/day"}};
  const Article article = articles(
      "<x><it><title>Wrong</title><zagolovok>T</zagolovok><text>Words.</text><meta><day>"
      "2019-03-27</day></meta><date>2001-01-01</date></it></x>",
      options)[0];
  CHECK(article.title == "T");
  CHECK(raw_dates(article) == Names{"metadata 2019-03-27"});
}
