// SPDX-License-Identifier: GPL-3.0-or-later
// What do hostile documents cost, and what is said of them?
#include "tests/indexer/readers/read_records.h"
#include "tests/scratch/cpu_time.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

std::string feed(const std::string& items) {
  return "<rss version=\"2.0\"><channel><title>The Paper</title>" + items + "</channel></rss>";
}

const std::string good = "<item><title>Good</title><description>Text.</description></item>";

// Runs `read` and returns its processor time.
template <typename Read>
double seconds(Read read) {
  const double start = dateline::tests::cpu_seconds();
  read();
  return dateline::tests::cpu_seconds() - start;
}

constexpr double generous = 20;  // quadratic behaviour takes hours with these sizes; sanitizers take a few times more

Records read_generated(GeneratedStream stream, std::size_t limit = 1u << 20) {
  ReadOptions options;
  options.max_record_bytes = limit;
  SourceFile file;
  file.path = file.relative_path = "a.xml";
  Records records;
  read_stream(stream, file, options, sink_into(records));
  return records;
}

}  // namespace

TEST_CASE("a document that declares entities is refused before anything grows", "[indexer][xml][hostile]") {
  std::string laughs = "<!DOCTYPE rss [<!ENTITY lol0 \"lol\">";
  for (int i = 1; i < 10; ++i) {
    laughs += "<!ENTITY lol" + std::to_string(i) + " \"";
    for (int k = 0; k < 10; ++k) laughs += "&lol" + std::to_string(i - 1) + ";";
    laughs += "\">";
  }
  const Records records = read_bytes(laughs + "]>" + feed("<item><title>&lol9;</title></item>"), "a.xml");
  CHECK(records.articles.empty());
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].reason == "declares the entity lol0; entity declarations are not read");
}

TEST_CASE("external entities are refused and never fetched", "[indexer][xml][hostile]") {
  const Records records = read_bytes(
      "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + feed("<item><title>&x;</title></item>"), "a.xml");
  CHECK(records.articles.empty());
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].reason == "declares the entity x; entity declarations are not read");
}

TEST_CASE("a parameter entity of a DTD is ignored, as is the DTD", "[indexer][xml][hostile]") {
  const Records records = read_bytes(
      "<!DOCTYPE rss SYSTEM \"http://no.invalid/rss.dtd\" [<!ENTITY % n SYSTEM \"file:///etc/passwd\"> %n; ]>" +
          feed("<item><title>Caf&eacute;</title><description>T &unknown; x</description></item>"),
      "a.xml");
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].title == "Café");
  CHECK(records.articles[0].text == "T &unknown; x");
}

TEST_CASE("100,000 nested elements refuse their item alone", "[indexer][xml][hostile]") {
  std::string deep = "<item><title>Deep</title><description>";
  for (int i = 0; i < 100'000; ++i) deep += "<b>";
  for (int i = 0; i < 100'000; ++i) deep += "</b>";
  deep += "</description></item>";
  Records records;
  CHECK(seconds([&] { records = read_bytes(feed(good + deep + good), "a.xml"); }) < generous);
  CHECK(records.articles.size() == 2);
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].reason == "nested deeper than 256 elements");
}

TEST_CASE("nested elements that never end are bounded too", "[indexer][xml][hostile]") {
  std::string deep = feed("").substr(0, 20) + "<channel>" + good + "<item><description>";
  for (int i = 0; i < 1'000'000; ++i) deep += "<b>";
  Records records;
  CHECK(seconds([&] { records = read_bytes(deep, "a.xml"); }) < generous);
  CHECK(records.articles.size() == 1);
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].reason == "nested deeper than 256 elements");
}

TEST_CASE("a text of 200 MB is refused, its neighbours are read", "[indexer][xml][hostile]") {
  const Records records =
      read_generated(GeneratedStream("<rss><channel>" + good + "<item><description>", 'x', 200u << 20,
                                     "</description></item>" + good + "</channel></rss>"));
  CHECK(records.articles.size() == 2);
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].reason == "longer than the 1048576 bytes allowed");
}

TEST_CASE("tokens that never end are given up", "[indexer][xml][hostile]") {
  for (const std::string start : {"<item a=\"", "<!--", "<![CDATA[", "<?x ", "<item ", "&", "<item><title>&#"}) {
    INFO(start);
    Records records;
    CHECK(seconds([&] {
            records = read_generated(GeneratedStream("<rss><channel>" + good + start, 'x', 20u << 20, "</rss>"));
          }) < generous);
    CHECK(records.articles.size() >= 1);
    CHECK(records.articles.at(0).title == "Good");
  }
}

TEST_CASE("marks that begin and never end cost linear time", "[indexer][xml][hostile]") {
  for (const std::string mark : {"<!--", "<![CDATA[", "<", "</", "<a b=\"", "<a b='\">", "&", "<!", "]]>", "<a ", "<?",
                                 "<item>", "</item>", "<item/>", "<p>", "<br>", "<a xmlns:b='c'>"}) {
    INFO(mark);
    std::string xml = "<rss><channel>& ";
    while (xml.size() < (1u << 20)) xml += mark;
    Records records;
    CHECK(seconds([&] { records = read_bytes(xml, "a.xml"); }) < generous);
    CHECK(records.rejected.size() + records.articles.size() > 0);
  }
}

TEST_CASE("an item of too many elements is refused", "[indexer][xml][hostile]") {
  std::string many = "<item><title>Many</title>";
  for (int i = 0; i < 250'000; ++i) many += "<x/>";
  const Records records = read_bytes(feed(many + "</item>" + good), "a.xml");
  CHECK(records.articles.size() == 1);
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].reason == "more than the 200000 elements and texts allowed in an item");
}

TEST_CASE("a tag of 100,000 attributes costs linear time", "[indexer][xml][hostile]") {
  std::string xml = "<rss><channel><item";
  for (int i = 0; i < 100'000; ++i) xml += " a" + std::to_string(i) + "='" + std::to_string(i) + "'";
  Records records;
  CHECK(seconds([&] { records = read_bytes(xml + "><title>T</title></item></channel></rss>", "a.xml"); }) < generous);
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].title == "T");
}

TEST_CASE("NULs in a feed are dirt", "[indexer][xml][hostile]") {
  std::string xml = feed("<item><title>One X two</title><description>Text.</description></item>");
  xml[xml.find('X')] = '\0';
  const Records records = read_bytes(xml, "a.xml");
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].title == "One two");
}

TEST_CASE("a wrong encoding declaration is no damage", "[indexer][xml][hostile]") {
  const std::string item = "<item><title>Größe über alles, Löwen für Äpfel</title></item>";
  for (const char* label : {"us-ascii", "utf-16", "no-such-encoding", "iso-2022-jp", "utf-7"}) {
    INFO(label);
    const Records records =
        read_bytes("<?xml version=\"1.0\" encoding=\"" + std::string(label) + "\"?>" + feed(item), "a.xml");
    REQUIRE(records.articles.size() == 1);
    CHECK(records.articles[0].title == "Größe über alles, Löwen für Äpfel");
  }
  const Records latin = read_bytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + feed("<item><title>Gr\xF6\xDF"
                                                                                       "e \xFC"
                                                                                       "ber</title></item>"),
                                   "a.xml");
  REQUIRE(latin.articles.size() == 1);
  CHECK(latin.articles[0].title == "Größe über");
}
