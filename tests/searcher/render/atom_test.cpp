// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/atom.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using searcher::atom_entry;
using searcher::xml_text;

TEST_CASE("text for XML is escaped and holds only characters that XML allows", "[searcher][atom]") {
  CHECK(xml_text("a & b < c > d \" e ' f") == "a &amp; b &lt; c &gt; d &quot; e &#39; f");
  CHECK(xml_text("Пхеньян 平壌 \xF0\x9F\x98\x80") == "Пхеньян 平壌 \xF0\x9F\x98\x80");
  CHECK(xml_text(std::string("a\0b\x1B[1m\tc\n", 10)) == "a\uFFFDb\uFFFD[1m\tc\n");
  CHECK(xml_text("\xFF\xEF\xBF\xBE") == "\uFFFD\uFFFD");
}

TEST_CASE("an entry says what a feed reader needs", "[searcher][atom]") {
  searcher::Hit hit;
  hit.id = "abc";
  hit.title = "Oil & gas";
  hit.url = "https://example.org/?a=1&b=2";
  hit.authors = {"A. Writer"};
  hit.published = {2020, 1, 15, schema::DatePrecision::Day};
  hit.countries = {{"KP", "North Korea", true}};
  hit.snippet = searcher::Snippet{"the <oil> price", {{5, 8}}};
  CHECK(atom_entry(hit, "index", "2020-02-01T10:00:00Z") ==
        "  <entry>\n"
        "    <id>urn:dateline:index:abc</id>\n"
        "    <title>Oil &amp; gas</title>\n"
        "    <updated>2020-02-01T10:00:00Z</updated>\n"
        "    <published>2020-01-15T00:00:00Z</published>\n"
        "    <link rel=\"alternate\" href=\"https://example.org/?a=1&amp;b=2\"/>\n"
        "    <author><name>A. Writer</name></author>\n"
        "    <category term=\"KP\" label=\"North Korea\"/>\n"
        "    <summary type=\"text\">the &lt;oil&gt; price</summary>\n"
        "  </entry>\n");
}

TEST_CASE("without an address an entry has content; a script is no address", "[searcher][atom]") {
  searcher::Hit hit;
  hit.id = "abc";
  hit.title = "Oil";
  hit.url = "javascript:alert(1)";
  hit.published = {2020, 1, 0, schema::DatePrecision::Month};
  const std::string entry = atom_entry(hit, "index", "2020-02-01T10:00:00Z");
  CHECK(entry.find("javascript") == std::string::npos);
  CHECK(entry.find("<content type=\"text\">Oil</content>") != std::string::npos);
  CHECK(entry.find("<published>") == std::string::npos);  // a month is no instant
}
