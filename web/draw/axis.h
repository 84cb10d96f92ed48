// SPDX-License-Identifier: GPL-3.0-or-later
// Which values and which periods are written along the axes of a chart?
#pragma once

#include <cstddef>
#include <vector>

namespace dateline::web::draw {

/// Lines from 0 to `step * lines`, which is at least the highest value.
struct ValueAxis {
  double step = 1;
  int lines = 1;  // above the base line

  [[nodiscard]] double top() const { return step * lines; }
};

/// Two to five lines at a step of 1, 2 or 5 times a power of ten; a step below 1 only with `fractions`.
[[nodiscard]] ValueAxis value_axis(double highest, bool fractions);

/// Every which bar has its tick written so that none touches the next.
struct TickSteps {
  std::size_t narrow = 1;  // on a screen of 320 pixels; a multiple of `wide`
  std::size_t wide = 1;    // from 640 pixels on
};

/// For so many bars whose longest tick has so many characters.
[[nodiscard]] TickSteps tick_steps(std::size_t bars, std::size_t longest_tick);

/// The width of a chart on a screen of 320 pixels, and of a character of a tick at most, in pixels.
inline constexpr double narrow_width_px = 288;
inline constexpr double wide_width_px = 592;
inline constexpr double character_width_px = 7.5;

}  // namespace dateline::web::draw
