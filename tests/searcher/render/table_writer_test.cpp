// SPDX-License-Identifier: GPL-3.0-or-later
// Does a table hold what a hit shows, and nothing that a spreadsheet would run?
#include "searcher/render/table_writer.h"

#include "schema/error.h"
#include "searcher/render/cell.h"
#include "tests/searcher/render/written_text.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using searcher::csv_cell;
using searcher::ExportFormat;
using searcher::guarded_cell;
using searcher::tsv_cell;

TEST_CASE("a cell that a spreadsheet would run begins with an apostrophe", "[searcher][export]") {
  for (const char* formula :
       {"=1+1", "+1",       "-1",         "@SUM(A1)",  "\t=1", "\r=1", "\nx", "\tx", "  =1",
        "\"=1", "'=1",      "\xC2\xA0=1", "\u3000@a",  "＝1",  "＋1",  "－1", "＠a", "\uFEFF=cmd|' /C calc'!A0",
        "“=1”", "\u200B-2", "\x01=1",     "−5 degrees"}) {
    INFO(formula);
    CHECK(guarded_cell(formula).starts_with('\''));
  }
  for (const char* text : {"", "oil", "1=1", "a-b", "\"oil\"", " oil", "\u00DCber =", "'80s"}) {
    INFO(text);
    CHECK(guarded_cell(text) == text);
  }
}

TEST_CASE("what another separator would make a cell of its own is guarded too", "[searcher][export]") {
  CHECK(guarded_cell("oil;=1+1") == "oil;'=1+1");
  CHECK(guarded_cell("oil; -1") == "oil;' -1");
  CHECK(guarded_cell("a,=HYPERLINK(\"http://x\")") == "a,'=HYPERLINK(\"http://x\")");
  CHECK(guarded_cell("oil, -1, 2") == "oil,' -1, 2");
  CHECK(guarded_cell("1,000") == "1,000");
  CHECK(guarded_cell("a\n@b") == "a\n'@b");
  CHECK(guarded_cell("a; b") == "a; b");
  CHECK(guarded_cell(std::string("a\0b\x7F\xFF", 5)) == "a\uFFFDb\uFFFD\uFFFD");
}

TEST_CASE("cells are quoted as RFC 4180 says, and never in a table by tabs", "[searcher][export]") {
  CHECK(csv_cell("oil") == "oil");
  CHECK(csv_cell("oil, gas") == "\"oil, gas\"");
  CHECK(csv_cell("the \"oil\"") == "\"the \"\"oil\"\"\"");
  CHECK(csv_cell("a\r\nb") == "\"a\r\nb\"");
  CHECK(csv_cell(" a") == "\" a\"");
  CHECK(tsv_cell("a\tb\r\nc\u2028d") == "a b c d");
  CHECK(tsv_cell("\"oil\" he said") == "'\"oil\" he said");
}

TEST_CASE("a table has a header, a line per hit and the chosen columns in their order", "[searcher][export]") {
  searcher::Hit hit;
  hit.id = "abc";
  hit.title = "Oil, \"gas\"";
  hit.authors = {"Ann", "Bob"};
  hit.published = {2019, 3, 0, schema::DatePrecision::Month};
  hit.countries = {{"KP", "North Korea", true}, {"RU", "Russia", false}};
  hit.organizations = {{"un", "United Nations"}};
  hit.added = {3, "2020-01-03T00:00:00Z"};
  hit.score = 0.5;
  const std::vector<std::string> fields{
      "title", "published", "author", "countries", "country_names", "country_main", "organizations", "organization_ids",
      "score", "added_run", "id"};
  CHECK(tests::written(ExportFormat::Csv, {hit}, {fields, "", "", ""}) ==
        "title,published,author,countries,country_names,country_main,organizations,organization_ids,score,added_run,"
        "id\r\n\"Oil, \"\"gas\"\"\",2019-03,\"Ann; Bob\",\"KP; RU\",\"North Korea; Russia\",KP,United Nations,un,0.5,3,"
        "abc\r\n");
  CHECK(tests::written(ExportFormat::Tsv, {hit}, {{"id", "title"}, "", "", ""}) == "id\ttitle\nabc\tOil, \"gas\"\n");
  CHECK(tests::written(ExportFormat::Csv, {}, {{"id"}, "", "", ""}) == "id\r\n");
  CHECK_THROWS_AS(tests::written(ExportFormat::Csv, {}, {{"colour"}, "", "", ""}), schema::Error);
  CHECK(tests::written(ExportFormat::Csv, {}).starts_with("id,title,published,"));
}
