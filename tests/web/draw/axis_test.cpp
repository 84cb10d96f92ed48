// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/draw/axis.h"

#include <cmath>

#include <catch2/catch.hpp>

using namespace dateline::web::draw;

TEST_CASE("the highest value lies between the last two lines of the axis", "[web][draw][property]") {
  for (double highest = 1; highest < 3e7; highest = std::ceil(highest * 1.07)) {
    const ValueAxis axis = value_axis(highest, false);
    INFO(highest);
    CHECK(axis.top() >= highest);
    CHECK(axis.top() - axis.step < highest);
    CHECK(axis.lines >= 1);
    CHECK(axis.lines <= 5);
    CHECK(axis.step == std::floor(axis.step));
  }
}

TEST_CASE("counts have whole lines, shares may have fractions", "[web][draw]") {
  CHECK(value_axis(2, false).step == 1);
  CHECK(value_axis(0.7, true).step == Approx(0.2));
  CHECK(value_axis(0.7, true).lines == 4);
  CHECK(value_axis(0, true).top() == 1);
}

TEST_CASE("ticks have room at both widths, and the narrow ones are among the wide ones", "[web][draw][property]") {
  for (std::size_t bars = 1; bars <= 400; ++bars) {
    for (const std::size_t longest : {1U, 2U, 4U, 8U}) {
      const TickSteps steps = tick_steps(bars, longest);
      const double tick_px = static_cast<double>(longest) * character_width_px;
      INFO(bars << " bars, " << longest << " characters");
      REQUIRE(steps.wide >= 1);
      CHECK(steps.narrow % steps.wide == 0);
      CHECK(static_cast<double>(steps.narrow) / static_cast<double>(bars) * narrow_width_px > tick_px);
      CHECK(static_cast<double>(steps.wide) / static_cast<double>(bars) * wide_width_px > tick_px);
    }
  }
}

TEST_CASE("few short ticks are all written", "[web][draw]") {
  CHECK(tick_steps(12, 1).narrow == 1);
  CHECK(tick_steps(5, 4).narrow == 1);
}
