// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/xml_records/record_choice.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

// "depth name name", or "none".
std::string choice(std::string_view head, const ReadOptions& options = {}) {
  const std::optional<RecordNames> names = choose_records(head, options);
  if (!names) return "none";
  std::string out = std::to_string(names->depth);
  for (const std::string& name : names->names) out += " " + name;
  return out;
}

}  // namespace

TEST_CASE("the element that holds a title and a text is the record", "[indexer][xml]") {
  CHECK(choice("<story><title>T</title><text>Words.</text></story>") == "0 story");
  CHECK(choice("<x><story><title>T</title><text>Words.</text></story></x>") == "1 story");
  CHECK(choice("<x><y><story><title>T</title><text>Words.</text></story></y></x>") == "2 story");
  CHECK(choice("<x><story><title>T</title><date>2019-03-27</date></story></x>") == "1 story");
  CHECK(choice("<x><story><text>Words.</text><date>2019-03-27</date></story></x>") == "1 story");
  CHECK(choice("<x><row title='T' text='Words.'/></x>") == "1 row");
}

TEST_CASE("a list may have a title and a description of its own", "[indexer][xml]") {
  const std::string story = "<story><title>T</title><text>Words.</text></story>";
  CHECK(choice("<x><title>All</title><description>Of ours.</description>" + story + "</x>") == "1 story");
  CHECK(choice("<x><title>All</title><text>Hi.</text>" + story + story + "</x>") == "1 story");
  const std::string item = "<item><title>T</title><summary>In short.</summary><link>http://a.example/1</link></item>";
  CHECK(choice("<x><title>All</title><summary>Ours.</summary><link>http://a.example/</link>" + item + item + "</x>") ==
        "1 item");
  CHECK(choice("<x><title>All</title><summary>Ours.</summary><link>http://a.example/</link>" + item + "</x>") ==
        "1 item");
}

TEST_CASE("pictures, comments and sections of an article are no records", "[indexer][xml]") {
  const std::string picture = "<image><title>I</title><text>A hall.</text><date>2019</date></image>";
  const std::string part = "<section><title>Part</title><p>Words of it.</p></section>";
  CHECK(choice("<x><title>T</title><text>Words.</text><images>" + picture + picture + "</images></x>") == "0 x");
  CHECK(choice("<x><title>T</title><body>" + part + part + "</body></x>") == "0 x");
  CHECK(choice("<x><title>T</title>" + part + part + "</x>") == "0 x");
  CHECK(choice("<x><pages><page><title>T</title><revision><date>2019</date><text>Words.</text></revision><revision>"
               "<date>2020</date><text>More.</text></revision></page></pages></x>") == "2 page");
}

TEST_CASE("an element that completes a single record is the record", "[indexer][xml]") {
  const std::string parts =
      "<meta><date>2019-03-27</date></meta><content><title>T</title><text>Words.</text></content>";
  CHECK(choice("<doc>" + parts + "</doc>") == "0 doc");
  CHECK(choice("<docs><doc>" + parts + "</doc><doc>" + parts + "</doc></docs>") == "1 doc");
  // It may hold further records where the head ends before it does.
  std::string long_one = "<doc>" + parts;
  long_one.insert(long_one.find("Words."), std::string(70'000, 'x'));
  CHECK(choice(std::string_view(long_one).substr(0, 65'536)) == "1 content");
}

TEST_CASE("elements of several names may be records", "[indexer][xml]") {
  CHECK(choice("<x><news><title>T</title><text>Words.</text></news><opinion><title>T</title><text>Words.</text>"
               "</opinion><note><title>T</title></note></x>") == "1 news opinion");
}

TEST_CASE("what states too little is no record", "[indexer][xml]") {
  for (const char* head :
       {"", "<", "<x/>", "<x><title>T</title></x>", "<x><text>Words.</text></x>", "<x><date>2019-03-27</date></x>",
        "<note><to>A</to><from>B</from><heading>Reminder</heading><body>Call me.</body></note>",
        "<x><name>main</name><description>The window.</description></x>",
        "<x><title>Main window</title><description>The window.</description></x>",
        "<x><title> </title><text>Words.</text></x>", "<x><title>T</title><date>soon</date></x>",
        "<urlset><url><loc>http://a.example/</loc><lastmod>2019-03-27</lastmod></url></urlset>",
        "<groupSet><group><itemRef><title>A</title></itemRef><itemRef><title>B</title></itemRef></group></groupSet>"}) {
    INFO(head);
    CHECK(choice(head) == "none");
  }
}

TEST_CASE("a head that ends anywhere, or is damaged, gives the same records", "[indexer][xml]") {
  const std::string sound =
      "<x><story><title>T</title><text>Words of it.</text></story><story><title>T &amp; U</title>";
  CHECK(choice(sound) == "1 story");
  CHECK(choice(sound + "<te") == "1 story");
  CHECK(choice("<x a=b><story><title>T & U</title><text>Words<br>of it.</text></story>") == "1 story");
  CHECK(choice("<!DOCTYPE x [<!ENTITY e 'y'>]>" + sound) == "1 story");
}

TEST_CASE("--map names elements and paths of them", "[indexer][xml]") {
  const std::string head = "<x><it><zagolovok>T</zagolovok><inner><words>Words.</words></inner></it></x>";
  CHECK(choice(head) == "none");
  ReadOptions options;
  options.field_map = {{"title", "zagolovok"}, {"text", "inner/words"}};
  CHECK(choice(head, options) == "1 it");
  options.field_map = {{"title", "zagolovok"}, {"text", "inner.words"}};
  CHECK(choice(head, options) == "1 it");
}
