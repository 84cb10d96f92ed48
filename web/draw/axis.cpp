// SPDX-License-Identifier: GPL-3.0-or-later
// Which values and which periods are written along the axes of a chart?
#include "web/draw/axis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline::web::draw {
namespace {

constexpr double between_ticks_px = 10;
constexpr double most_lines = 5;

/// The first of 1, 2, 3, 4, 6, 12 and their like that leaves room; months and hours divide by most of them.
std::size_t step_at_least(double least) {
  constexpr std::array<std::size_t, 9> steps = {1, 2, 3, 4, 6, 12, 24, 36, 60};
  const auto found =
      std::find_if(steps.begin(), steps.end(), [&](std::size_t step) { return static_cast<double>(step) >= least; });
  if (found != steps.end()) return *found;
  return static_cast<std::size_t>(std::ceil(least / 60)) * 60;
}

}  // namespace

ValueAxis value_axis(double highest, bool fractions) {
  const double least = highest / most_lines;
  if (least <= 0) return {};
  const double power = std::pow(10.0, std::floor(std::log10(least)));
  double step = power;
  for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
    step = factor * power;
    if (step * most_lines >= highest * (1 - 1e-9)) break;
  }
  if (!fractions) step = std::max(step, 1.0);
  return {step, std::max(1, static_cast<int>(std::ceil(highest / step * (1 - 1e-9))))};
}

TickSteps tick_steps(std::size_t bars, std::size_t longest_tick) {
  const double tick_px = static_cast<double>(longest_tick) * character_width_px + between_ticks_px;
  const auto count = static_cast<double>(bars);
  TickSteps steps;
  steps.wide = step_at_least(count * tick_px / wide_width_px);
  steps.narrow = steps.wide;
  while (static_cast<double>(steps.narrow) < count * tick_px / narrow_width_px) steps.narrow += steps.wide;
  return steps;
}

}  // namespace dateline::web::draw
