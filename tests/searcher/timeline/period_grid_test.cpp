// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/timeline/period_grid.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using schema::day_number;
using searcher::PeriodGrid;
using searcher::TimelinePeriod;

namespace {

std::vector<std::string> labels_of(const PeriodGrid& grid) {
  std::vector<std::string> labels;
  for (std::size_t i = 0; i < grid.size(); ++i) labels.push_back(grid.label_of(i));
  return labels;
}

using Labels = std::vector<std::string>;

}  // namespace

TEST_CASE("periods cover a range without a hole, cut at its ends", "[searcher][timeline]") {
  const schema::DateRange days{day_number(2019, 12, 30), day_number(2020, 3, 2)};
  CHECK(labels_of({TimelinePeriod::Month, days}) == Labels{"2019-12", "2020-01", "2020-02", "2020-03"});
  CHECK(labels_of({TimelinePeriod::Year, days}) == Labels{"2019", "2020"});
  CHECK(PeriodGrid(TimelinePeriod::Day, days).size() == 64);
  for (const TimelinePeriod period :
       {TimelinePeriod::Day, TimelinePeriod::Week, TimelinePeriod::Month, TimelinePeriod::Year}) {
    const PeriodGrid grid(period, days);
    CHECK(grid.days_of(0).first == days.first);
    CHECK(grid.days_of(grid.size() - 1).last == days.last);
    for (std::size_t i = 1; i < grid.size(); ++i) CHECK(grid.days_of(i).first == grid.days_of(i - 1).last + 1);
    for (schema::DayNumber day = days.first; day <= days.last; ++day) {
      const schema::DateRange bar = grid.days_of(grid.index_of(day));
      CHECK((bar.first <= day && day <= bar.last));
    }
  }
}

TEST_CASE("weeks run from Monday to Sunday and are named by their Monday", "[searcher][timeline]") {
  // 2020-01-01 is a Wednesday of ISO week 2020-W01, which begins in 2019.
  const PeriodGrid grid(TimelinePeriod::Week, {day_number(2020, 1, 1), day_number(2020, 1, 13)});
  CHECK(labels_of(grid) == Labels{"2019-12-30", "2020-01-06", "2020-01-13"});
  CHECK(grid.index_of(day_number(2020, 1, 5)) == 0);
  CHECK(grid.index_of(day_number(2020, 1, 6)) == 1);
  CHECK(grid.days_of(0) == schema::DateRange{day_number(2020, 1, 1), day_number(2020, 1, 5)});
  CHECK(labels_of({TimelinePeriod::Week, {day_number(1969, 12, 28), day_number(1969, 12, 29)}}) ==
        Labels{"1969-12-22", "1969-12-29"});
}

TEST_CASE("the first and the last day that there are have their periods", "[searcher][timeline]") {
  for (const TimelinePeriod period :
       {TimelinePeriod::Day, TimelinePeriod::Week, TimelinePeriod::Month, TimelinePeriod::Year}) {
    const schema::DateRange first = searcher::period_around(period, schema::min_day);
    const schema::DateRange last = searcher::period_around(period, schema::max_day);
    CHECK(first.first == schema::min_day);
    CHECK(last.last == schema::max_day);
    const PeriodGrid grid(period, {schema::min_day, schema::max_day});
    CHECK(grid.index_of(schema::max_day) == grid.size() - 1);
    CHECK(grid.label_of(0).substr(0, 4) == "0001");
  }
  CHECK(PeriodGrid(TimelinePeriod::Year, {schema::min_day, schema::max_day}).size() == 9999);
}

TEST_CASE("a date fits a period only if it is known far enough", "[searcher][timeline]") {
  using schema::DatePrecision;
  CHECK(searcher::fits_period(DatePrecision::Day, TimelinePeriod::Week));
  CHECK_FALSE(searcher::fits_period(DatePrecision::Month, TimelinePeriod::Week));
  CHECK_FALSE(searcher::fits_period(DatePrecision::Month, TimelinePeriod::Day));
  CHECK(searcher::fits_period(DatePrecision::Month, TimelinePeriod::Month));
  CHECK_FALSE(searcher::fits_period(DatePrecision::Year, TimelinePeriod::Month));
  CHECK(searcher::fits_period(DatePrecision::Year, TimelinePeriod::Year));
  CHECK_FALSE(searcher::fits_period(DatePrecision::None, TimelinePeriod::Year));
}
