// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/csv/csv_reader.h"
#include "indexer/readers/csv/csv_rows.h"
#include "indexer/readers/csv/dialect.h"
#include "indexer/readers/csv/row_parser.h"
#include "tests/indexer/readers/read_records.h"

#include <catch2/catch.hpp>

using namespace dateline::indexer;

using Cells = std::vector<std::string>;

TEST_CASE("cells are cut by RFC 4180", "[indexer][csv]") {
  RowParser parser(',', Quotes::Strict);
  REQUIRE(parser.feed(R"(a,"b ""quoted"", c",,"open)") == RowState::Open);
  REQUIRE(parser.feed("") == RowState::Open);
  REQUIRE(parser.feed("end\",last") == RowState::Complete);
  CHECK(parser.cells() == Cells{"a", "b \"quoted\", c", "", "open\n\nend", "last"});
}

TEST_CASE("a delimiter at the end leaves an empty cell", "[indexer][csv]") {
  RowParser parser(',', Quotes::Strict);
  REQUIRE(parser.feed("a,") == RowState::Complete);
  CHECK(parser.cells() == Cells{"a", ""});
  RowParser empty(',', Quotes::Strict);
  REQUIRE(empty.feed("") == RowState::Complete);
  CHECK(empty.cells() == Cells{""});
}

TEST_CASE("text behind a closing quote is malformed or text", "[indexer][csv]") {
  RowParser strict(',', Quotes::Strict);
  CHECK(strict.feed(R"("he said "no" to it",x)") == RowState::Malformed);
  RowParser lenient(',', Quotes::Lenient);
  CHECK(lenient.feed(R"("he said "no" to it",x)") == RowState::Complete);
  CHECK(lenient.cells() == Cells{"he said \"no\" to it", "x"});
}

TEST_CASE("rows are articles with the line of their start", "[indexer][csv]") {
  const Records records = read_bytes(
      "\xEF\xBB\xBFurl,date,title,text\n"
      "http://e.org/1,2019-01-04,\"One, two\",\"First.\n\n\nSecond.\"\n"
      "\n"
      "http://e.org/2,2019-01-05,Three,Text\r\n",
      "a.csv");
  CHECK(records.rejected.empty());
  REQUIRE(records.articles.size() == 2);
  CHECK(records.articles[0].member == "2");
  CHECK(records.articles[0].title == "One, two");
  CHECK(records.articles[0].text == "First.\n\nSecond.");
  CHECK(records.articles[0].dates.at(0).raw == "2019-01-04");
  CHECK(records.articles[0].url == "http://e.org/1");
  CHECK(records.articles[0].format == "csv");
  CHECK(records.articles[1].member == "7");
  CHECK(records.articles[1].text == "Text");
}

TEST_CASE("the delimiter is found", "[indexer][csv]") {
  for (const std::string delimiter : {",", ";", "\t", "|"}) {
    const std::string d = delimiter;
    const Records records = read_bytes("title" + d + "body" + d + "x\nT" + d + "B" + d + "\n", "table");
    REQUIRE(records.articles.size() == 1);
    CHECK(records.articles[0].text == "B");
  }
  const Records excel = read_bytes("sep=;\ntitle;body\nT;B, with comma\n", "a.csv");
  REQUIRE(excel.articles.size() == 1);
  CHECK(excel.articles[0].member == "3");
}

TEST_CASE("rows of another width are rejected with both widths", "[indexer][csv]") {
  const Records records = read_bytes("title,text\nA,B\nC\nD,E,F\nG,H,,\n", "a.csv");
  CHECK(records.articles.size() == 2);
  REQUIRE(records.rejected.size() == 2);
  CHECK(records.rejected[0].reason == "1 cells where the header has 2");
  CHECK(records.rejected[0].member == "3");
  CHECK(records.rejected[0].offset == 15);
  CHECK(records.rejected[1].member == "4");
}

TEST_CASE("a quote that is never closed loses one row", "[indexer][csv]") {
  const Records records = read_bytes("title,text\nA,\"never closed\nB,\"fine\"\nC,fine\n", "a.csv");
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].member == "2");
  CHECK(records.rejected[0].reason.find("quote") != std::string::npos);
  REQUIRE(records.articles.size() == 2);
  CHECK(records.articles[0].member == "3");
  CHECK(records.articles[0].text == "fine");
}

TEST_CASE("the lines of a broken row are no rows of their own", "[indexer][csv]") {
  const Records records = read_bytes(
      "url,title,text\nhttp://e.org/1,T,\"one\nsome, prose, here\na \"stray\" quote\nmore\"\nhttp://e.org/2,U,two\n",
      "a.csv");
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].title == "U");
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].member == "2");
  CHECK(records.rejected[0].reason.ends_with("lines up to 5 are lost"));
}

TEST_CASE("quotes that should have been doubled are forgiven on one line", "[indexer][csv]") {
  const Records records = read_bytes("title,text\nA,\"he said \"no\" to it\"\n", "a.csv");
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].text == "he said \"no\" to it");
  const Records tabs = read_bytes("title\ttext\n\"No\" says he\t\"Yes\" says she\n", "a.tsv");
  REQUIRE(tabs.articles.size() == 1);
  CHECK(tabs.articles[0].title == "\"No\" says he");
}

TEST_CASE("many open quotes take linear time", "[indexer][csv]") {
  std::string text = "title,text\n";
  for (int i = 0; i < 50000; ++i) text += "A,\"open " + std::to_string(i) + "\n";
  ReadOptions options;
  options.max_record_bytes = 256u << 10;
  const Records records = read_bytes(text, "a.csv", options);
  CHECK(records.articles.empty());
  CHECK_FALSE(records.rejected.empty());
}

TEST_CASE("a row of very many cells is rejected", "[indexer][csv]") {
  const Records records = read_bytes("title,text\n" + std::string(100000, ',') + "\nA,B\n", "a.csv");
  CHECK(records.articles.size() == 1);
  REQUIRE(records.rejected.size() == 1);
  CHECK(records.rejected[0].reason == "more than 16384 cells");
}

TEST_CASE("a table without known columns is rejected unless columns are mapped", "[indexer][csv]") {
  const char* table = "kopf,inhalt1\nT,B\n";
  const Records unknown = read_bytes(table, "a.csv");
  CHECK(unknown.articles.empty());
  REQUIRE(unknown.rejected.size() == 1);
  CHECK(unknown.rejected[0].reason.find("--map") != std::string::npos);
  ReadOptions options;
  options.field_map = {{"title", "kopf"}, {"text", "inhalt1"}};
  const Records mapped = read_bytes(table, "table", options);
  REQUIRE(mapped.articles.size() == 1);
  CHECK(mapped.articles[0].text == "B");
}

TEST_CASE("prose with commas is no table", "[indexer][csv]") {
  const ReadOptions options;
  CHECK_FALSE(recognises_csv("Text, lies and videotape\n\nA film, they said.\n", "a.txt", options));
  CHECK_FALSE(recognises_csv("Title, date and source are missing\nin this text, as ever, sadly\n", "a.txt", options));
  CHECK_FALSE(recognises_csv("", "a.csv", options));
  CHECK_FALSE(recognises_csv("one column\nonly\n", "a.csv", options));
  CHECK(recognises_csv("title,text\n", "a", options));
}

TEST_CASE("cells in another encoding are decoded", "[indexer][csv]") {
  const Records records = read_bytes(
      "title,text\nCaf\xE9,\xA3"
      "5\n",
      "a.csv");
  REQUIRE(records.articles.size() == 1);
  CHECK(records.articles[0].title == "Café");
  CHECK(records.articles[0].text == "£5");
}
