// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/page_dates.h"

#include "bench/evaluate/known_pages.h"
#include "bench/evaluate/page_articles.h"
#include "bench/evaluate/tally.h"
#include "indexer/dates/dateline.h"
#include "indexer/dates/publication_date.h"
#include "indexer/language/detect_language.h"

#include <chrono>
#include <iostream>
#include <map>
#include <set>
#include <vector>

namespace dateline::bench {
namespace {

struct Share {
  std::size_t right = 0;
  std::size_t all = 0;
};

struct DateTotals {
  std::size_t pages = 0;
  std::size_t right = 0;
  std::size_t coarser = 0;
  std::size_t wrong = 0;
  std::size_t none = 0;
  std::map<std::string, Share> by_provenance;
};

schema::DayNumber today() {
  const auto days = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return static_cast<schema::DayNumber>(days.time_since_epoch().count());
}

indexer::Published settle(const KnownPage& page, const DatesOptions& options) {
  const indexer::Article article = article_of_page(page.html, options.hide_address ? std::string() : page.address);
  const std::string language = indexer::detect_language(article.title, article.text, article.language_hint);
  indexer::DateContext context;
  context.today = today();
  context.language = language;
  return indexer::settle_publication_date(article, indexer::parse_dateline(article.text, language), context);
}

void count_provenances(const indexer::Published& published, const std::string& day, DateTotals& totals) {
  std::map<std::string, bool> right;  // the first claim of each
  for (const indexer::DateCandidate& candidate : published.candidates) {
    if (!candidate.rejected.empty() || candidate.date.precision != schema::DatePrecision::Day) continue;
    right.try_emplace(candidate.from, schema::to_string(candidate.date) == day);
  }
  for (const auto& [from, is_right] : right) {
    ++totals.by_provenance[from].all;
    totals.by_provenance[from].right += is_right ? 1 : 0;
  }
}

void print_error(const KnownPage& page, const indexer::Published& published) {
  std::cout << page.name << "\tknown " << *page.day << "\tfound " << schema::to_string(published.date) << ' '
            << published.from << '\t' << page.address << '\n';
  for (const indexer::DateCandidate& one : published.candidates) {
    std::cout << "    " << schema::to_string(one.date) << '\t' << one.from << '\t' << one.raw.substr(0, 80) << '\t'
              << one.rejected << '\n';
  }
}

void judge(const KnownPage& page, const DatesOptions& options, DateTotals& totals) {
  const indexer::Published published = settle(page, options);
  const std::string found = schema::to_string(published.date);
  ++totals.pages;
  if (found == *page.day) {
    ++totals.right;
  } else if (found.empty()) {
    ++totals.none;
  } else {
    ++(page.day->starts_with(found) ? totals.coarser : totals.wrong);
  }
  count_provenances(published, *page.day, totals);
  if (options.list_errors && found != *page.day) print_error(page, published);
}

void print(const std::string& collection, const DateTotals& totals) {
  std::cout << collection << ": " << totals.pages << " pages, right " << totals.right << ", coarser " << totals.coarser
            << ", wrong " << totals.wrong << ", none " << totals.none << "\n  right of all "
            << Tally::share(totals.right, totals.pages) << "  precision of days "
            << Tally::share(totals.right, totals.right + totals.wrong) << "  of all dates "
            << Tally::share(totals.right, totals.right + totals.wrong + totals.coarser) << '\n';
  for (const auto& [from, share] : totals.by_provenance) {
    std::cout << "    " << from << "\t" << share.right << " of " << share.all << "\t"
              << Tally::share(share.right, share.all) << '\n';
  }
}

}  // namespace

void evaluate_page_dates(const DatesOptions& options) {
  for (const std::string collection : {"html-dates", "html-wcxb", "html-readability"}) {
    if (!options.only.empty() && options.only != collection) continue;
    DateTotals totals;
    for (const KnownPage& page : read_known_pages(options.corpora, collection)) {
      if (page.day) judge(page, options, totals);
    }
    print(collection, totals);
  }
}

}  // namespace dateline::bench
