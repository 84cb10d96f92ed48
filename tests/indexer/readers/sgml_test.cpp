// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/sgml/reuters_reader.h"
#include "indexer/readers/sgml/sgml_records.h"
#include "tests/indexer/readers/read_records.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

const std::string head = "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n";

std::string reuters(const std::string& attributes, const std::string& content) {
  return "<REUTERS TOPICS=\"YES\" " + attributes + ">\n<DATE> 1-MAR-1987 01:30:29.50&#5;&#5;&#5;RM</DATE>\n" +
         "<PLACES><D>usa</D></PLACES>\n" + content + "\n</REUTERS>\n";
}

}  // namespace

TEST_CASE("a Reuters record becomes an article", "[indexer][sgml]") {
  const Records records = read_bytes(
      head + reuters("OLDID=\"5\" NEWID=\"7\"",
                     "<TEXT>&#2;\n<TITLE>GRAIN &lt;XYZ> SOLD</TITLE>\n<AUTHOR>    By Jane Doe, Reuters</AUTHOR>\n"
                     "<DATELINE>    OSLO, March 1 - </DATELINE><BODY>Grain was sold on Monday in\nthe harbour, "
                     "AT&amp;T said.\n"
                     "    Nobody bought it, because 3 < 4.\n    Type     A       B\n    Rye      1       2\n "
                     "REUTER\n&#3;</BODY></TEXT>"),
      "reut2-000.sgm");
  REQUIRE(records.articles.size() == 1);
  const Article& article = records.articles[0];
  CHECK(article.member == "7");
  CHECK(article.own_id == "7");
  CHECK(article.format == "sgml");
  CHECK(article.title == "GRAIN <XYZ> SOLD");
  CHECK(article.authors == std::vector<std::string>{"Jane Doe"});
  CHECK(article.dateline == "OSLO, March 1 -");
  CHECK(article.dates.at(0).raw == "1-MAR-1987 01:30:29.50");
  CHECK(article.dates.at(0).from == "metadata");
  CHECK(article.text ==
        "Grain was sold on Monday in the harbour, AT&T said.\n\nNobody bought it, because 3 < 4.\n\n"
        "Type A B\nRye 1 2");
  CHECK(article.text.find("usa") == std::string::npos);
  CHECK(article.offset == head.size());
}

TEST_CASE("unprocessed, brief and empty texts are articles too", "[indexer][sgml]") {
  const Records records = read_bytes(
      head +
          reuters("NEWID=\"1\"",
                  "<TEXT TYPE=\"UNPROC\">&#2;\nN.Y. METALS - APRIL 7\n Time      10.00\n Silver     8000\n "
                  "Reuter\n&#3;\n\n</TEXT>") +
          reuters("NEWID=\"2\"",
                  "<TEXT TYPE=\"BRIEF\">&#2;\n******<TITLE>OIL UP\n</TITLE>Blah blah blah.\n&#3;\n\n</TEXT>") +
          reuters("NEWID=\"3\"", "<TEXT TYPE=\"UNPROC\">&#2;\n&#3;\n\n</TEXT>") + reuters("NEWID=\"4\"", ""),
      "r.sgm");
  CHECK(records.rejected.empty());
  REQUIRE(records.articles.size() == 4);
  CHECK(records.articles[0].title == "N.Y. METALS - APRIL 7");
  CHECK(records.articles[0].text == "Time 10.00\nSilver 8000");
  CHECK(records.articles[1].title == "OIL UP");
  CHECK(records.articles[1].type == "brief");
  CHECK(records.articles[1].empty_text);
  CHECK(records.articles[2].empty_text);
  CHECK(records.articles[3].empty_text);
}

TEST_CASE("a record without an end tag ends at the next one", "[indexer][sgml]") {
  const Records records = read_bytes(head +
                                         "<REUTERS NEWID=\"1\"><TEXT><TITLE>ONE</TITLE><BODY>First.\n<REUTERS "
                                         "NEWID=\"2\"><TEXT><TITLE>TWO</TITLE><BODY>Second.",
                                     "r.sgm");
  REQUIRE(records.articles.size() == 2);
  CHECK(records.articles[0].text == "First.");
  CHECK(records.articles[1].text == "Second.");
}

TEST_CASE("several records may share a line", "[indexer][sgml]") {
  const Records records = read_bytes(
      "<DOC><DOCNO> A-1 </DOCNO><TEXT>One.</TEXT></DOC><DOC><DOCNO>A-2</DOCNO><TEXT>Two.</TEXT></DOC>", "trec");
  REQUIRE(records.articles.size() == 2);
  CHECK(records.articles[0].member == "A-1");
  CHECK(records.articles[1].text == "Two.");
}

TEST_CASE("very many records on one line take linear time", "[indexer][sgml]") {
  std::string line = "<DOC><DOCNO>1</DOCNO>";
  for (int i = 0; i < 200000; ++i) line += "<DOC>";
  const Records records = read_bytes(line, "trec");
  CHECK(records.articles.size() == 1);
  CHECK(records.rejected.size() == 200000);  // without a number, a title or a text
}

TEST_CASE("TREC documents are read", "[indexer][sgml]") {
  const Records records = read_bytes(
      "<DOC>\n<DOCNO> AP880212-0001 </DOCNO>\n<HEAD>Talks Resume</HEAD>\n<BYLINE>By JANE DOE</BYLINE>\n<DATELINE>OSLO "
      "(AP)</DATELINE>\n"
      "<DATE>February 12, 1988</DATE>\n<TEXT>\n<P>\nThey met on\nMonday.\n</P>\n<P>\nThey "
      "left.\n</P>\n</TEXT>\n</DOC>\n",
      "ap.gz");
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].member == "AP880212-0001");
  CHECK(records.articles[0].title == "Talks Resume");
  CHECK(records.articles[0].text == "They met on Monday.\n\nThey left.");
  CHECK(records.articles[0].authors == std::vector<std::string>{"JANE DOE"});
  CHECK(records.articles[0].dates.at(0).raw == "February 12, 1988");
}

TEST_CASE("a date of six digits is one of the last century", "[indexer][sgml]") {
  const Records records = read_bytes(
      "<DOC>\n<DOCNO> FT911-1 </DOCNO>\n<DATE>910514\n</DATE>\n<TEXT>\nThey met.\n</TEXT>\n</DOC>\n", "ft911_1");
  CHECK(records.articles.at(0).dates.at(0).raw == "19910514");
}

TEST_CASE("an oversized record is rejected, the next one read", "[indexer][sgml]") {
  ReadOptions options;
  options.max_record_bytes = 500;
  std::string lines;
  for (int i = 0; i < 100; ++i) lines += "a line of text\n";
  const Records records = read_bytes(
      head + reuters("NEWID=\"1\"", lines) + reuters("NEWID=\"2\"", "<TEXT><TITLE>T</TITLE></TEXT>"), "r.sgm", options);
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].reason == "longer than the 500 bytes allowed");
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].member == "2");
}

TEST_CASE("elements and attributes are found or empty", "[indexer][sgml]") {
  CHECK(sgml_element("<DOC><docid>2</docid><DocNo>1</DOCNO>", "docno") == "1");
  CHECK(sgml_element("<DOC><TITLE>no end", "title") == "no end");
  CHECK(sgml_element("<TITLE", "title").empty());
  CHECK(sgml_element("", "title").empty());
  CHECK(sgml_attribute("<R OLDID=\"1\" NEWID=\"2\">", "newid") == "2");
  CHECK(sgml_attribute("<R NEWID=3>", "newid") == "3");
  CHECK(sgml_attribute("<R XNEWID=\"1\">", "newid").empty());
  CHECK(sgml_attribute("<R NEWID=", "newid").empty());
}

TEST_CASE("Latin-1 bytes are decoded", "[indexer][sgml]") {
  const Records records = read_bytes(head + reuters("NEWID=\"1\"", "<TEXT><TITLE>Z\xFCRICH</TITLE></TEXT>"), "r.sgm");
  CHECK(records.articles.at(0).title == "ZüRICH");
}
