// SPDX-License-Identifier: GPL-3.0-or-later
// Is the right day settled on for the articles of real collections?
#include "indexer/dates/dateline.h"
#include "indexer/dates/publication_date.h"
#include "indexer/dates/url_date.h"
#include "tests/indexer/corpus_articles.h"

#include <iostream>
#include <map>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline::indexer;
using dateline::schema::DatePrecision;
using dateline::schema::to_string;

namespace {

Published settle(const Article& article) {
  DateContext context;
  context.today = dateline::schema::day_number(2026, 11, 23);
  context.language = "en";
  return settle_publication_date(article, parse_dateline(article.text, context.language), context);
}

}  // namespace

TEST_CASE("the seed article has no date", "[indexer][dates][published][corpus]") {
  int articles = 0;
  const bool is_here = read_corpus("seed", [&](const Article& article) {
    ++articles;
    CHECK(settle(article).date.precision == DatePrecision::None);
  });
  if (!is_here) WARN("SKIPPED: the seed article is not here");
  CHECK(articles == (is_here ? 1 : 0));
}

TEST_CASE("every article of Reuters-21578 gets its day", "[indexer][dates][published][corpus]") {
  int articles = 0;
  int days = 0;
  const bool is_here = read_corpus("reuters-21578", [&](const Article& article) {
    ++articles;
    const Published published = settle(article);
    if (published.date.precision == DatePrecision::Day && published.date.year == 1987 && published.from == "metadata")
      ++days;
  });
  if (!is_here) {
    WARN("SKIPPED: the collection reuters-21578 is not here");
    return;
  }
  CHECK(articles >= 21578);
  CHECK(days == 21578);
}

TEST_CASE("dates of two collections against their URLs and first lines",
          "[.measure][indexer][dates][published][corpus]") {
  for (const std::string folder : {"allsides", "wikinews-en/data"}) {
    int articles = 0;
    int stated = 0;
    std::map<std::string, int> outcomes;
    const bool is_here = read_corpus(folder, [&](const Article& article) {
      ++articles;
      const Published published = settle(article);
      stated += article.dates.empty() ? 0 : 1;
      ++outcomes["from " + published.from + ", precision " + std::string(name_of(published.date.precision))];
      for (const DateCandidate& one : published.candidates) {
        if (!one.rejected.empty())
          ++outcomes["refused: " + one.from + " " + one.raw.substr(0, 20) + ": " + one.rejected];
      }
      const std::optional<UrlDate> url = date_in_url(article.url);
      if (!url || url->date.precision != DatePrecision::Day) return;
      ++outcomes["URL with a day"];
      if (!(url->date == published.date)) {
        ++outcomes["URL and settled day differ"];
        std::cout << "  " << to_string(published.date) << " " << published.from << " " << article.url << "\n";
      }
    });
    if (!is_here) WARN("SKIPPED: the collection " + folder + " is not here");
    std::cout << folder << ": " << articles << " articles, " << stated << " with a stated date\n";
    for (const auto& [outcome, count] : outcomes) std::cout << "  " << count << "\t" << outcome << "\n";
    CHECK((!is_here || articles > 0));
  }
}
