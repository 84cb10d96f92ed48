// SPDX-License-Identifier: GPL-3.0-or-later
// Is the right day settled on for the articles of real collections?
#include "indexer/dates/dateline.h"
#include "indexer/dates/publication_date.h"
#include "indexer/dates/url_date.h"
#include "tests/indexer/corpus_articles.h"

#include <fstream>
#include <iostream>
#include <map>
#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

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

TEST_CASE("dates of web pages against their known day", "[.measure][indexer][dates][published][corpus]") {
  std::ifstream in(std::string(DATELINE_CORPORA_DIR) + "/html-dates/dates.json");
  if (!in) {
    WARN("SKIPPED: the collection html-dates is not here");
    return;
  }
  std::map<std::string, std::pair<std::string, std::string>> known;  // file: URL and day
  const nlohmann::json pages = nlohmann::json::parse(in);
  for (const auto& [url, page] : pages.items()) {
    known[page.at("file").get<std::string>()] = {url, page.at("date").get<std::string>()};
  }
  std::map<std::string, int> outcomes;
  std::map<std::string, std::pair<int, int>> by_provenance;  // right, all
  read_corpus("html-dates/html", [&](const Article& page) {
    const auto row = known.find(page.path.substr(page.path.rfind('/') + 1));
    if (row == known.end()) return;
    const auto& [url, day] = row->second;
    Article article = page;
    if (article.url.empty()) article.url = url;
    const Published published = settle(article);
    const std::string found = to_string(published.date);
    ++outcomes[found == day ? "right" : found.empty() ? "none" : day.starts_with(found) ? "coarser" : "wrong"];
    for (const DateCandidate& one : published.candidates) {
      if (!one.rejected.empty() || one.date.precision != DatePrecision::Day) continue;
      ++by_provenance[one.from].second;
      if (to_string(one.date) == day) ++by_provenance[one.from].first;
    }
    const bool is_wrong = found != day && !found.empty();
    if (is_wrong) std::cout << "  " << found << " " << published.from << ", known " << day << " " << url << "\n";
  });
  for (const auto& [outcome, count] : outcomes) std::cout << "html-dates: " << count << " " << outcome << "\n";
  for (const auto& [from, share] : by_provenance) {
    std::cout << "html-dates: " << from << " right " << share.first << " of " << share.second << "\n";
  }
  CHECK(outcomes["right"] > outcomes["wrong"]);
}
