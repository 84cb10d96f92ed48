// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/timeline_answer.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::searcher;

namespace {

schema::DateRange month(int number) {
  return {schema::day_number(2017, number, 1), schema::day_number(2017, number + 1, 1) - 1};
}

Timeline small_timeline() {
  Timeline timeline;
  timeline.answer.total = 405;
  timeline.answer.index.articles = 1000;
  timeline.bars = {{"2017-01", month(1), 400, 800},
                   {"2017-02", month(2), 0, 10},
                   {"2017-03", month(3), 0, 0},
                   {"2017-04", month(4), 0, 0},
                   {"2017-05", month(5), 1, 3}};
  timeline.gaps = {{month(3).first, month(4).last}};
  timeline.missing = 4;
  return timeline;
}

}  // namespace

TEST_CASE("a timeline shows numbers, bars and gaps, one line each", "[searcher][cli][timeline]") {
  CHECK(cli::text_timeline(small_timeline(), {}) ==
        "405 articles of 1000\n\n"
        "month      matches  archive    share\n"
        "2017-01        400      800   50.0 %  ████████████████████████████████████████\n"
        "2017-02          0       10    0.0 %\n"
        "2017-03-01 to 2017-04-30: no article is dated to such a month\n"
        "2017-05          1        3   33.3 %  ▏\n"
        "4 without a date that tells the month\n");
}

TEST_CASE("a timeline without bars says so by its numbers", "[searcher][cli][timeline]") {
  Timeline timeline;
  timeline.period = TimelinePeriod::Week;
  CHECK(cli::text_timeline(timeline, {}) == "0 articles of 0\n\n");
}
