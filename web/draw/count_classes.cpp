// SPDX-License-Identifier: GPL-3.0-or-later
// Into which few classes do the counts of a map fall, so that each has a colour of its own?
#include "web/draw/count_classes.h"

#include "web/draw/numbers.h"
#include "web/html/grouped.h"
#include "web/html/markup.h"

#include <algorithm>
#include <cmath>

namespace dateline::web::draw {
namespace {

/// The number 1, 2 or 5 times a power of ten that is nearest to `value` by its logarithm. `value` is at least 1.
std::int64_t nearest_round_number(double value) {
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  double nearest = power;
  for (const double factor : {2.0, 5.0, 10.0}) {
    if (std::abs(std::log(factor * power / value)) < std::abs(std::log(nearest / value))) nearest = factor * power;
  }
  return std::llround(nearest);
}

}  // namespace

std::vector<CountClass> count_classes(std::int64_t highest) {
  std::vector<CountClass> classes;
  if (highest < 1) return classes;
  classes.push_back({1, highest});
  const auto steps = std::min<std::int64_t>(highest, max_count_classes);
  for (std::int64_t step = 1; step < steps; ++step) {
    const double exact = std::pow(static_cast<double>(highest), static_cast<double>(step) / static_cast<double>(steps));
    const std::int64_t first =
        highest <= static_cast<std::int64_t>(max_count_classes) ? step + 1 : nearest_round_number(exact);
    if (first <= classes.back().first || first > highest) continue;
    classes.back().last = first - 1;
    classes.push_back({first, highest});
  }
  return classes;
}

std::size_t class_of(std::int64_t count, const std::vector<CountClass>& classes) {
  const auto holds =
      std::find_if(classes.begin(), classes.end(), [&](const CountClass& counts) { return count <= counts.last; });
  return static_cast<std::size_t>(holds - classes.begin());
}

std::string class_text(const CountClass& counts) {
  if (counts.first == counts.last) return article_count(counts.first);
  return grouped(static_cast<std::uint64_t>(counts.first)) + " to " + article_count(counts.last);
}

}  // namespace dateline::web::draw
