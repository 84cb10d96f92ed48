// SPDX-License-Identifier: GPL-3.0-or-later
// Does a timeline equal a naive count over the dates of all hits, with filters, hidden articles and several indexes?
#include "searcher/search.h"
#include "searcher/timeline/period_grid.h"
#include "tests/archive/random_archive.h"
#include "tests/archive/small_index.h"

#include <limits>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using indexer::EnrichedArticle;
using searcher::SearchRequest;
using searcher::Timeline;
using searcher::TimelinePeriod;

namespace {

constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

struct Naive {
  std::map<std::string, std::size_t> counts;  // by the label of the period that holds the whole date
  std::size_t missing = 0;
};

std::string monday_of(const schema::DateRange& days) {
  schema::DayNumber day = days.first;
  while ((day + 3) % 7 != 0) --day;
  return to_string(schema::date_of(day));
}

/// "" where the date is too coarse.
std::string period_of(const schema::Date& date, TimelinePeriod period) {
  const std::string text = to_string(date);
  if (period == TimelinePeriod::Year) return text.substr(0, 4);
  if (period == TimelinePeriod::Month) return text.size() >= 7 ? text.substr(0, 7) : "";
  if (date.precision != schema::DatePrecision::Day) return "";
  return period == TimelinePeriod::Day ? text : monday_of(*schema::period_of(date));
}

Naive naive_count(const std::vector<searcher::Hit>& hits, TimelinePeriod period) {
  Naive naive;
  for (const searcher::Hit& hit : hits) {
    const std::string label = period_of(hit.published, period);
    if (label.empty()) {
      ++naive.missing;
    } else {
      ++naive.counts[label];
    }
  }
  return naive;
}

std::vector<searcher::Hit> hits_of(searcher::Searcher& searcher, SearchRequest request) {
  request.limit = all;
  request.snippets = 0;
  request.may_relax = false;
  return searcher.search(request).hits;
}

/// All articles of the archive whose whole date lies within the asked range.
SearchRequest archive_request(const SearchRequest& request) {
  SearchRequest archive = tests::request_for("");
  archive.dates = request.dates;
  return archive;
}

void check_timeline(searcher::Searcher& searcher, const SearchRequest& request, TimelinePeriod asked) {
  const Timeline timeline = searcher.timeline(request, asked);
  const TimelinePeriod period = timeline.period;
  REQUIRE(period != TimelinePeriod::Auto);
  const std::vector<searcher::Hit> hits = hits_of(searcher, request);
  Naive matches = naive_count(hits, period);
  Naive archive = naive_count(hits_of(searcher, archive_request(request)), period);
  CHECK(timeline.answer.total == hits.size());
  CHECK(timeline.missing == matches.missing);
  std::size_t sum = timeline.missing;
  for (const searcher::TimelineBar& bar : timeline.bars) {
    INFO(bar.period);
    CHECK(bar.count == matches.counts[bar.period]);
    CHECK(bar.archive == archive.counts[bar.period]);
    sum += bar.count;
  }
  CHECK(sum == timeline.answer.total);
}

std::vector<SearchRequest> requests() {
  std::vector<SearchRequest> list;
  for (const char* query :
       {"", "w0x", "w1x w2x", "w20x OR w30x", "country:KP", "date:none", "date:2012", "Russia w1x", "nowhere"}) {
    SearchRequest request = tests::request_for(query);
    list.push_back(request);
    request.dates = schema::DateRange{schema::day_number(2011, 2, 15), schema::day_number(2014, 6, 30)};
    request.choices.push_back({schema::Facet::Country, {"KP", "RU"}, true});
    request.exclusions.push_back({schema::Facet::Language, "fr"});
    list.push_back(request);
    request.undated = searcher::Undated::Include;
    list.push_back(request);
    request.dates->last = schema::max_day;
    request.undated = searcher::Undated::Only;
    list.push_back(request);
  }
  return list;
}

void check_all(searcher::Searcher searcher) {
  for (const SearchRequest& request : requests()) {
    for (const TimelinePeriod period : {TimelinePeriod::Day, TimelinePeriod::Week, TimelinePeriod::Month,
                                        TimelinePeriod::Year, TimelinePeriod::Auto}) {
      INFO(request.query << " by " << name_of(period) << (request.dates ? ", filtered" : ""));
      check_timeline(searcher, request, period);
    }
  }
}

}  // namespace

TEST_CASE("a timeline equals a naive count over the dates of all hits", "[searcher][timeline][property]") {
  std::mt19937 random(101);
  const tests::SmallIndex small(tests::random_archive(400, random));
  check_all({small.folder(), tests::build_gazetteer()});
}

TEST_CASE("hidden articles and copies stand in no timeline", "[searcher][timeline][suppress][property]") {
  std::mt19937 random(103);
  const std::vector<EnrichedArticle> articles = tests::random_archive(200, random);
  const tests::SmallIndex first(articles);
  const tests::SmallIndex second(std::vector<EnrichedArticle>(articles.begin() + 100, articles.end()));
  tests::suppress_articles(first.folder(), {articles[3].id, articles[120].id, articles[150].id});
  check_all({first.folder(), tests::build_gazetteer()});
  check_all({std::vector<std::filesystem::path>{second.folder(), first.folder()}, tests::build_gazetteer()});
}
