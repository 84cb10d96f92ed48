// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/wilson_interval.h"

#include <catch2/catch.hpp>

using dateline::indexer::wilson_interval;

TEST_CASE("the interval is Wilson's", "[indexer][audit]") {
  // By hand from the formula of the score interval, z = 1.96.
  CHECK(wilson_interval(8, 10).low == Approx(0.4902).margin(0.0001));
  CHECK(wilson_interval(8, 10).high == Approx(0.9433).margin(0.0001));
  CHECK(wilson_interval(10, 10).low == Approx(0.7225).margin(0.0001));
  CHECK(wilson_interval(10, 10).high == Approx(1.0));
  CHECK(wilson_interval(0, 10).low == Approx(0.0));
  CHECK(wilson_interval(0, 10).high == Approx(0.2775).margin(0.0001));
}

TEST_CASE("the interval holds the share, narrows with more trials, and says nothing of none", "[indexer][audit]") {
  CHECK(wilson_interval(0, 0).low == 0);
  CHECK(wilson_interval(0, 0).high == 1);
  for (std::size_t trials = 1; trials < 60; ++trials)
    for (std::size_t hits = 0; hits <= trials; ++hits) {
      const auto interval = wilson_interval(hits, trials);
      const double share = static_cast<double>(hits) / static_cast<double>(trials);
      REQUIRE((interval.low >= 0 && interval.low <= share && share <= interval.high && interval.high <= 1));
      const auto narrower = wilson_interval(10 * hits, 10 * trials);
      REQUIRE(narrower.high - narrower.low < interval.high - interval.low);
    }
}
