// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/news/wire_items.h"
#include "tests/indexer/readers/read_records.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

using Names = std::vector<std::string>;

namespace {

Article one_article(std::string_view bytes, const std::string& name = "a.xml") {
  const Records records = read_bytes(bytes, name);
  for (const RejectedRecord& rejected : records.rejected) UNSCOPED_INFO(rejected.reason);
  REQUIRE(records.rejected.empty());
  REQUIRE(records.articles.size() == 1);
  return records.articles[0];
}

Names raw_dates(const Article& article) {
  Names raw;
  for (const DateClaim& claim : article.dates) raw.push_back(claim.raw);
  return raw;
}

std::string g2_item(const std::string& name, const std::string& meta, const std::string& content) {
  return "<" + name +
         " xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:newsml:example.org:1\" xml:lang=\"en\">"
         "<itemMeta><itemClass qcode=\"ninat:text\"/><provider qcode=\"nprov:AGY\"><name>Agency</name></provider>"
         "<versionCreated>2019-03-28T10:00:00Z</versionCreated></itemMeta><contentMeta>" +
         meta + "</contentMeta>" + content + "</" + name + ">";
}

}  // namespace

TEST_CASE("a NITF document states its parts", "[indexer][news]") {
  const Article article = one_article(R"(<?xml version="1.0"?>
    <nitf baselang="en-GB"><head><title>Short title</title><docdata><doc-id id-string="N1" regsrc="AGY"/>
    <date.issue norm="20190327T101500Z"/></docdata><pubdata name="The Paper" date.publication="20190328"/></head>
    <body><body.head><hedline><hl1>Talks resume</hl1><hl2>More to come</hl2></hedline>
    <byline>By <person>Jane Doe</person>, <byttl>Staff</byttl></byline><dateline><location><city>Geneva</city></location>
    <story.date norm="20190327"/></dateline><abstract><p>In short.</p></abstract></body.head>
    <body.content><p>They met.</p><media><media-caption>A hall</media-caption></media><p>They <em>spoke</em>.</p>
    <table><tr><td>1</td><td>2</td></tr></table></body.content></body></nitf>)");
  CHECK(article.format == "nitf");
  CHECK(article.member.empty());
  CHECK(article.title == "Talks resume");
  CHECK(article.text == "They met.\n\nThey spoke.\n\n1 2");
  CHECK(article.source == "The Paper");
  CHECK(article.authors == Names{"Jane Doe"});
  CHECK(article.dateline == "Geneva");
  CHECK(article.language_hint == "en-GB");
  CHECK(article.own_id == "N1");
  CHECK(raw_dates(article) == Names{"20190328", "20190327T101500Z", "20190327"});
}

TEST_CASE("a place that the text begins with is not put before it again", "[indexer][news]") {
  CHECK(dateline_before("GENEVA, March 27", "They met.") == "GENEVA, March 27");
  CHECK(dateline_before("GENEVA, March 27", "Geneva (AGY) - They met.").empty());
  CHECK(dateline_before("Ottawa Ontario Canada", "OTTAWA - They met.").empty());
  CHECK(dateline_before("27.3.2019", "They met.").empty());
  CHECK(dateline_before("GENEVA", "").empty());
  CHECK(dateline_before(" ", "They met.").empty());
}

TEST_CASE("a NITF document without a text gives its abstract, or a record of its own", "[indexer][news]") {
  CHECK(one_article("<nitf><body><body.head><abstract>In short.</abstract></body.head></body></nitf>").text ==
        "In short.");
  CHECK(one_article("<nitf><head><docdata><doc-id id-string='7'/></docdata></head></nitf>").empty_text);
  CHECK(read_bytes("<nitf/>", "a.xml").rejected.at(0).reason == "no text, title, date or id");
}

TEST_CASE("documents that follow one another in a file are all read", "[indexer][news]") {
  const std::string document = "<?xml version=\"1.0\"?><nitf><head><title>T</title></head></nitf>\n";
  const Records records = read_bytes(document + document + "junk <x/>", "a.xml");
  CHECK(records.rejected.empty());
  REQUIRE(records.articles.size() == 2);
  CHECK(records.articles[0].member.empty());
  CHECK(records.articles[1].member == "2");
}

TEST_CASE("a NewsML-G2 item states its parts", "[indexer][news]") {
  const Article article = one_article(g2_item(
      "newsItem",
      "<contentCreated>2019-03-27T10:00:00Z</contentCreated><language tag=\"de\"/><by>Von Max Muster</by>"
      "<creator><name>Max Muster</name></creator><headline>Gespräche</headline><dateline>Genf</dateline>",
      "<contentSet><inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\">"
      "<head><title>x</title></head><body><p>Eins.</p><p>Zwei.</p></body></html></inlineXML></contentSet>"));
  CHECK(article.format == "newsml-g2");
  CHECK(article.member.empty());
  CHECK(article.title == "Gespräche");
  CHECK(article.text == "Eins.\n\nZwei.");
  CHECK(article.source == "Agency");
  CHECK(article.own_id == "urn:newsml:example.org:1");
  CHECK(article.language_hint == "de");
  CHECK(article.dateline == "Genf");
  CHECK(article.type == "article");
  CHECK(raw_dates(article) == Names{"2019-03-27T10:00:00Z", "2019-03-28T10:00:00Z"});
}

TEST_CASE("NITF inside NewsML-G2 fills what the item leaves open", "[indexer][news]") {
  const Article article = one_article(g2_item(
      "newsItem", "",
      "<contentSet><inlineXML><nitf xmlns=\"http://iptc.org/std/NITF/2006-10-18/\"><body><body.head><hedline><hl1>Talks"
      "</hl1></hedline><byline>By Jane Doe</byline></body.head><body.content><p>They "
      "met.</p></body.content></body></nitf>"
      "</inlineXML></contentSet>"));
  CHECK(article.title == "Talks");
  CHECK(article.text == "They met.");
  CHECK(article.authors == Names{"Jane Doe"});
}

TEST_CASE("a message holds items, each by its id", "[indexer][news]") {
  const std::string item = g2_item("newsItem", "<headline>One</headline>", "");
  const std::string plan = g2_item("planningItem", "<headline>Plan</headline>", "");
  const Records records = read_bytes(
      "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header><sent>2019-03-27"
      "</sent></header><itemSet>" +
          item + plan + "</itemSet></newsMessage>",
      "a.xml");
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].member == "urn:newsml:example.org:1");
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].member == "2");
  CHECK(records.rejected[0].reason == "a planningItem of NewsML-G2, which holds no news");
}

TEST_CASE("items that are no text say what they are", "[indexer][news]") {
  const std::string picture =
      "<newsItem guid='p'><itemMeta><itemClass qcode='ninat:picture'/></itemMeta><contentMeta>"
      "<headline>Hall</headline><description>A hall in Geneva.</description></contentMeta></newsItem>";
  CHECK(one_article(picture).type == "picture");
  CHECK(one_article(picture).text == "A hall in Geneva.");
  const Article package = one_article(
      "<packageItem guid='k'><contentMeta><headline>Top</headline></contentMeta><groupSet><group><itemRef><headline>One"
      "</headline></itemRef><itemRef><title>Two</title></itemRef></group></groupSet></packageItem>");
  CHECK(package.type == "package");
  CHECK(package.text == "One\n\nTwo");
  CHECK(one_article(g2_item("newsItem", "<description>In short.</description>", "")).type == "summary");
}

TEST_CASE("a NewsML 1 item gives its longest text", "[indexer][news]") {
  const Article article = one_article(R"(<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20190328T000000</DateAndTime>
    </NewsEnvelope><NewsItem><Identification><NewsIdentifier><ProviderId>example.org</ProviderId><DateId>20190327</DateId>
    <NewsItemId>77</NewsItemId><PublicIdentifier>urn:newsml:example.org:20190327:77:1</PublicIdentifier></NewsIdentifier>
    </Identification><NewsManagement><FirstCreated>20190327T101500Z</FirstCreated>
    <ThisRevisionCreated>20190327T111500Z</ThisRevisionCreated></NewsManagement><NewsComponent><NewsLines>
    <HeadLine>Talks resume</HeadLine><ByLine>By Jane Doe</ByLine><DateLine>GENEVA, March 27 (AGY) -</DateLine></NewsLines>
    <AdministrativeMetadata><Provider><Party FormalName="AGY"/></Provider></AdministrativeMetadata><DescriptiveMetadata>
    <Language FormalName="en"/></DescriptiveMetadata>
    <NewsComponent><Role FormalName="Lead"/><ContentItem><DataContent>They met again.</DataContent></ContentItem>
    </NewsComponent><NewsComponent><Role FormalName="Body"/><ContentItem><MediaType FormalName="Text"/><DataContent>
    <p>They spoke at length.</p><p>They left.</p></DataContent></ContentItem></NewsComponent><NewsComponent>
    <Role FormalName="Caption"/><ContentItem><DataContent>A hall in Geneva where they met and spoke and left again, at length.
    </DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>)");
  CHECK(article.format == "newsml");
  CHECK(article.title == "Talks resume");
  CHECK(article.text == "They met again.\n\nThey spoke at length.\n\nThey left.");
  CHECK(article.authors == Names{"Jane Doe"});
  CHECK(article.source == "AGY");
  CHECK(article.language_hint == "en");
  CHECK(article.dateline == "GENEVA, March 27 (AGY) -");
  CHECK(article.own_id == "urn:newsml:example.org:20190327:77:1");
  CHECK(raw_dates(article) == Names{"20190327T101500Z", "20190327", "20190327T111500Z"});
  CHECK(article.dates.back().from == "modified");
}

TEST_CASE("deliveries without items say so", "[indexer][news]") {
  CHECK(read_bytes("<newsMessage/>", "a.xml").rejected.at(0).reason == "a delivery without news items");
  CHECK(read_bytes("<NewsML><x", "a.xml").rejected.at(0).reason ==
        "not well-formed XML (unclosed token in line 1), and no news item in it");
}

TEST_CASE("ninjs is recognised by its keys in every version", "[indexer][json]") {
  const Article one =
      one_article(R"({"uri":"http://example.org/n/1","type":"text","versioncreated":"2019-03-28T10:00:00Z",
    "firstcreated":"2019-03-27T10:00:00Z","headline":"Talks","byline":"Par Jeanne Dupont","located":"Geneva",
    "infosource":[{"name":"AGY"}],"language":"fr","body_text":"Plain.","body_xhtml":"<p>Eins.</p><p>Zwei.</p>"})",
                  "a.json");
  CHECK(one.format == "ninjs");
  CHECK(one.title == "Talks");
  CHECK(one.text == "Eins.\n\nZwei.");
  CHECK(one.authors == Names{"Jeanne Dupont"});
  CHECK(one.source == "AGY");
  CHECK(one.url == "http://example.org/n/1");
  CHECK(one.dateline == "Geneva");
  CHECK(one.type == "article");
  CHECK(raw_dates(one) == Names{"2019-03-27T10:00:00Z", "2019-03-28T10:00:00Z"});
  const Article three = one_article(R"({"standard":{"name":"ninjs","version":"3.0"},"uri":"urn:x:1",
    "versionCreated":"2019-03-28T10:00:00Z","headlines":[{"role":"short","value":"S"},{"role":"main","value":"Talks"}],
    "bodies":[{"contentType":"text/plain","value":"Plain."},{"contentType":"text/html","value":"<p>Eins.</p>"}],
    "by":"Jane Doe","infoSources":[{"name":"AGY"}],"unknown":{"deep":[1,2]}})",
                                    "a.json");
  CHECK(three.format == "ninjs");
  CHECK(three.title == "Talks");
  CHECK(three.text == "Eins.");
  CHECK(three.authors == Names{"Jane Doe"});
  CHECK(three.source == "AGY");
  CHECK(three.own_id == "urn:x:1");
  CHECK(three.url.empty());
}

TEST_CASE("ninjs without a body is a summary, or what its type says", "[indexer][json]") {
  const std::string start = R"({"uri":"urn:x:1","versioncreated":"2019-03-28","headline":"T",)";
  CHECK(one_article(start + R"("descriptions":[{"value":"In short."}]})", "a.json").type == "summary");
  CHECK(one_article(start + R"("type":"picture","description_text":"A hall."})", "a.json").type == "picture");
  CHECK(one_article(R"({"uri":"urn:x:1","headline":"T"})", "a.json").format == "json");
}

TEST_CASE("a JSON schema is no record", "[indexer][json]") {
  const Records records = read_bytes(
      R"({"$schema":"http://json-schema.org/draft-07/schema#","title":"News","properties":{"a":{"type":"string"}}})",
      "a.json");
  CHECK(records.articles.empty());
  CHECK(records.rejected.at(0).reason == "a JSON schema, which describes records and is none");
}
