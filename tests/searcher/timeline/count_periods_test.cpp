// SPDX-License-Identifier: GPL-3.0-or-later
// Which periods, gaps and shares does a timeline show?
#include "searcher/timeline/count_periods.h"

#include "searcher/search.h"
#include "tests/archive/small_index.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using searcher::Timeline;
using searcher::TimelinePeriod;
using tests::dated_article;

namespace {

/// Articles with "oil" on the first days, with "gas" on the second ones.
tests::SmallIndex index_of(const std::vector<std::string>& oil, const std::vector<std::string>& gas) {
  std::vector<indexer::EnrichedArticle> articles;
  for (const std::string& date : oil) articles.push_back(dated_article(articles.size() + 1, "oil", date));
  for (const std::string& date : gas) articles.push_back(dated_article(articles.size() + 1, "gas", date));
  return tests::SmallIndex(articles);
}

Timeline timeline_of(const tests::SmallIndex& small, TimelinePeriod period, const std::string& from = "",
                     const std::string& to = "") {
  searcher::SearchRequest request = tests::request_for("oil");
  if (!from.empty() || !to.empty()) {
    request.dates = schema::DateRange{schema::min_day, schema::max_day};
    if (!from.empty()) request.dates->first = schema::parse_period(from, 0)->first;
    if (!to.empty()) request.dates->last = schema::parse_period(to, 0)->last;
  }
  return searcher::Searcher(small.folder(), tests::build_gazetteer()).timeline(request, period);
}

/// "2017-03 2/3": matches of all in each bar.
std::string bars_of(const Timeline& timeline) {
  std::string text;
  for (const searcher::TimelineBar& bar : timeline.bars) {
    if (!text.empty()) text += ", ";
    text += bar.period + ' ' + std::to_string(bar.count) + '/' + std::to_string(bar.archive);
  }
  return text;
}

std::string gaps_of(const Timeline& timeline) {
  std::string text;
  for (const schema::DateRange& gap : timeline.gaps) {
    if (!text.empty()) text += ", ";
    text += to_string(schema::date_of(gap.first)) + ".." + to_string(schema::date_of(gap.last));
  }
  return text;
}

}  // namespace

TEST_CASE("every period between the first match and the last has a bar, with the archive's own number",
          "[searcher][timeline]") {
  const auto small = index_of({"2017-01-05", "2017-04-09"}, {"2016-01-01", "2017-01-31", "2017-02-01", "2018-01-01"});
  const Timeline timeline = timeline_of(small, TimelinePeriod::Month);
  CHECK(bars_of(timeline) == "2017-01 1/2, 2017-02 0/1, 2017-03 0/0, 2017-04 1/1");
  CHECK(gaps_of(timeline) == "2017-03-01..2017-03-31");
  CHECK(timeline.bars[0].share() == 50.0);
  CHECK(timeline.bars[1].share() == 0.0);
  CHECK_FALSE(timeline.bars[2].share());
  CHECK(timeline.answer.total == 2);
  CHECK(timeline.missing == 0);
}

TEST_CASE("from and to are covered whole, and cut the outer periods", "[searcher][timeline]") {
  const auto small = index_of({"2017-03-20"}, {"2017-03-02", "2017-03-16", "2017-05-01", "2017-03"});
  const Timeline timeline = timeline_of(small, TimelinePeriod::Month, "2017-03-15", "2017-05");
  CHECK(bars_of(timeline) == "2017-03 1/2, 2017-04 0/0, 2017-05 0/1");
  CHECK(timeline.bars[0].days.first == schema::day_number(2017, 3, 15));
  const Timeline without = timeline_of(small, TimelinePeriod::Year, "2015", "2016");
  CHECK(bars_of(without) == "2015 0/0, 2016 0/0");
  CHECK(without.answer.total == 0);
  CHECK(gaps_of(without) == "2015-01-01..2016-12-31");
}

TEST_CASE("an open end is that of the matches", "[searcher][timeline]") {
  const auto small = index_of({"2017-03-20"}, {"2010-01-01", "2020-01-01"});
  CHECK(bars_of(timeline_of(small, TimelinePeriod::Month, "2017-02")) == "2017-02 0/0, 2017-03 1/1");
  CHECK(bars_of(timeline_of(small, TimelinePeriod::Month, "", "2017-04")) == "2017-03 1/1, 2017-04 0/0");
  CHECK(bars_of(timeline_of(small, TimelinePeriod::Month, "2018")).empty());
}

TEST_CASE("dates that are too coarse for the periods are missing", "[searcher][timeline]") {
  const auto small = index_of({"2017-03-20", "2017-03", "2017", ""}, {"2017", ""});
  const Timeline days = timeline_of(small, TimelinePeriod::Day);
  CHECK(bars_of(days) == "2017-03-20 1/1");
  CHECK(days.missing == 3);
  CHECK(days.archive_missing == 5);
  const Timeline months = timeline_of(small, TimelinePeriod::Month);
  CHECK(bars_of(months) == "2017-03 2/2");
  CHECK(months.missing == 2);
  const Timeline years = timeline_of(small, TimelinePeriod::Year);
  CHECK(bars_of(years) == "2017 3/4");
  CHECK(years.missing == 1);
  CHECK(years.archive_missing == 2);
}

TEST_CASE("a gap is a week or more: no weekend, and not between the issues of a weekly", "[searcher][timeline]") {
  // Issues of a weekly, then nothing from 2017-01-16 to 2017-01-22, seven days.
  const auto small = index_of({"2017-01-01", "2017-01-23"}, {"2017-01-08", "2017-01-15"});
  CHECK(gaps_of(timeline_of(small, TimelinePeriod::Day)) == "2017-01-16..2017-01-22");
  CHECK(gaps_of(timeline_of(small, TimelinePeriod::Week)) == "2017-01-16..2017-01-22");
  CHECK(gaps_of(timeline_of(small, TimelinePeriod::Month)).empty());
  // The asked range ends six days, and seven days, behind the last article.
  CHECK(gaps_of(timeline_of(small, TimelinePeriod::Day, "2017-01-22", "2017-01-29")).empty());
  CHECK(gaps_of(timeline_of(small, TimelinePeriod::Day, "2017-01-22", "2017-01-30")) == "2017-01-24..2017-01-30");
  CHECK(gaps_of(timeline_of(small, TimelinePeriod::Month, "2016-12-31", "2017-02-02")).empty());
}

TEST_CASE("the automatic period is the finest that fits", "[searcher][timeline]") {
  const auto period_of = [](const std::vector<std::string>& dates) {
    return timeline_of(index_of(dates, {}), TimelinePeriod::Auto).period;
  };
  CHECK(period_of({"2017-01-01", "2017-04-30"}) == TimelinePeriod::Day);  // 120 days
  CHECK(period_of({"2017-01-01", "2017-05-01"}) == TimelinePeriod::Week);
  CHECK(period_of({"2008-01-01", "2017-12-31"}) == TimelinePeriod::Month);  // 120 months
  CHECK(period_of({"2008-01-01", "2018-01-01"}) == TimelinePeriod::Year);
  CHECK(period_of({"0001-01-01", "9999-12-31"}) == TimelinePeriod::Year);
  CHECK(period_of({"2017-01-01", "2017-01"}) == TimelinePeriod::Month);  // half of them have no day
  CHECK(period_of({"2017-01-01", "2017-01", "2017"}) == TimelinePeriod::Year);
  CHECK(period_of({}) == TimelinePeriod::Day);
}

TEST_CASE("too many bars become coarser ones, with a warning", "[searcher][timeline]") {
  const auto small = index_of({"0001-01-01", "9999-12-31"}, {});
  const Timeline timeline = timeline_of(small, TimelinePeriod::Day);
  CHECK(timeline.period == TimelinePeriod::Year);
  CHECK(timeline.bars.size() == 9999);
  REQUIRE(timeline.answer.warnings.size() == 1);
  CHECK(timeline.answer.warnings[0].code == "coarser_period");
  CHECK_THAT(timeline.answer.warnings[0].message, Catch::Contains("3652059 bars") && Catch::Contains("by year"));
  CHECK(timeline_of(small, TimelinePeriod::Year).answer.warnings.empty());
  CHECK(timeline_of(index_of({"1950-01-01", "2004-10-03"}, {}), TimelinePeriod::Day).bars.size() == 20000);
  CHECK(timeline_of(index_of({"1950-01-01", "2004-10-04"}, {}), TimelinePeriod::Day).period == TimelinePeriod::Week);
}

TEST_CASE("names of periods are read back", "[searcher][timeline]") {
  for (const TimelinePeriod period :
       {TimelinePeriod::Day, TimelinePeriod::Week, TimelinePeriod::Month, TimelinePeriod::Year, TimelinePeriod::Auto}) {
    CHECK(searcher::timeline_period_named(name_of(period)) == period);
  }
  CHECK_FALSE(searcher::timeline_period_named("decade"));
}
