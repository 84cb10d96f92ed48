// SPDX-License-Identifier: GPL-3.0-or-later
// Are datelines read whole, and ordinary first sentences left alone?
#include "indexer/dates/dateline.h"

#include "tests/indexer/corpus_articles.h"
#include "tests/indexer/table_rows.h"

#include <cstdio>
#include <iostream>
#include <map>
#include <random>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;

namespace {

/// "2012-07-04", "--03-26", "---03", "".
std::string written_day(const Dateline& dateline) {
  if (!dateline.day) return "";
  char text[40];
  if (dateline.year && dateline.month) {
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", *dateline.year, *dateline.month, *dateline.day);
  } else if (dateline.month) {
    std::snprintf(text, sizeof text, "--%02d-%02d", *dateline.month, *dateline.day);
  } else {
    std::snprintf(text, sizeof text, "---%02d", *dateline.day);
  }
  return text;
}

}  // namespace

TEST_CASE("datelines are read as the table says", "[indexer][dates][dateline]") {
  const auto rows = table_rows("indexer/dateline_cases.tsv");
  REQUIRE(rows.size() >= 80);
  for (const auto& row : rows) {
    CAPTURE(row);
    REQUIRE(row.size() == 5);
    const std::string& text = row[0];
    const std::optional<Dateline> found = parse_dateline(text, row[1]);
    CHECK((found ? found->place : "") == row[2]);
    if (!found || row[2].empty()) continue;
    CHECK(text.substr(found->start, found->end - found->start) == found->place);
    CHECK(written_day(*found) == row[3]);
    CHECK(text.substr(found->text_end) == row[4]);
    CHECK(found->country.empty());
    // The language only adds names; without it nothing else is found.
    if (const std::optional<Dateline> blind = parse_dateline(text, "")) CHECK(blind->place == row[2]);
  }
}

TEST_CASE("offsets point into the text whatever stands before the dateline", "[indexer][dates][dateline]") {
  const std::string text = "\xEF\xBB\xBF \nBy Jane Doe\n\nQUÉBEC, le 3 mai (AFP) - Les autorités.";
  const std::optional<Dateline> found = parse_dateline(text, "fr");
  REQUIRE(found);
  CHECK(text.substr(found->start, found->end - found->start) == "QUÉBEC");
  CHECK(text.substr(found->text_end) == "Les autorités.");
}

TEST_CASE("a dateline deep in an article is none", "[indexer][dates][dateline]") {
  CHECK_FALSE(
      parse_dateline("Officials said on Friday that talks would go on.\n\nMOSCOW, March 3 (Reuters) - More.", ""));
}

TEST_CASE("any bytes give offsets inside the text", "[indexer][dates][dateline][property]") {
  std::mt19937 random(11);
  const std::vector<std::string> parts{
      "PARIS", "Moskau", ", ",   " - ", "—", "(AFP)", "3", " March ", "2019", "\n",    "(",    ")",   "/", "【", "＝",
      "】",    "電",     "北京", "日",  ".", "\xff",  "-", "서울",    "=",    "марта", "بكين", "N.Y", " ", "月", "“"};
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::size_t n = random() % 12; n > 0; --n) text += parts[random() % parts.size()];
    const std::optional<Dateline> found = parse_dateline(text, "");
    if (!found) continue;
    CAPTURE(text);
    REQUIRE(found->start < found->end);
    REQUIRE(found->end <= found->text_end);
    REQUIRE(found->text_end <= text.size());
    REQUIRE(text.substr(found->start, found->end - found->start) == found->place);
    REQUIRE((!found->month || (*found->month >= 1 && *found->month <= 12)));
    REQUIRE((!found->day || (*found->day >= 1 && *found->day <= 31)));
  }
  CHECK_FALSE(parse_dateline(std::string(1'000'000, 'A'), ""));
  CHECK_FALSE(parse_dateline(std::string(1'000'000, '('), ""));
  CHECK_FALSE(parse_dateline(std::string(1'000'000, '\n'), ""));
}

TEST_CASE("Reuters' own datelines are read", "[indexer][dates][dateline][corpus]") {
  int marked = 0;
  int read = 0;
  const bool is_here = read_corpus("reuters-21578", [&](const Article& article) {
    if (article.dateline.empty()) return;
    ++marked;
    const std::string text = article.dateline + " Officials said.";
    if (parse_dateline(text, "en")) ++read;
  });
  if (!is_here) {
    WARN("SKIPPED: the collection reuters-21578 is not here");
    return;
  }
  std::cout << "reuters-21578: " << read << " of " << marked << " marked datelines read\n";
  // The rest are tables that carry the mark, and places in small letters.
  CHECK(read * 1000 >= marked * 993);
}

TEST_CASE("datelines of a collection, listed for the eye", "[.measure][indexer][dates][dateline][corpus]") {
  for (const std::string folder : {"reuters-21578", "allsides", "bbc", "wikinews-en/data"}) {
    std::map<std::string, int> places;
    std::map<std::string, int> missed;
    int articles = 0;
    int found_count = 0;
    const bool is_here = read_corpus(folder, [&](const Article& article) {
      ++articles;
      const std::string text = article.dateline.empty() ? article.text : article.dateline + " Officials said.";
      const std::optional<Dateline> found = parse_dateline(text, "en");
      if (found) ++found_count;
      if (found) ++places[found->place + " | " + text.substr(found->end, found->text_end - found->end)];
      const std::string start = text.substr(0, 60);
      const bool looks_missed = !article.dateline.empty() || start.find("—") < 40 || start.find(" - ") < 40 ||
                                start.find(" – ") < 40 || start.find(" -- ") < 40;
      if (!found && looks_missed) ++missed[start];
    });
    if (!is_here) continue;
    std::cout << folder << ": " << found_count << " of " << articles << "\n";
    for (const auto& [place, count] : places) std::cout << "FOUND\t" << count << "\t" << place << "\n";
    for (const auto& [start, count] : missed) std::cout << "MISSED\t" << count << "\t" << start << "\n";
    CHECK(found_count < articles);
  }
}
