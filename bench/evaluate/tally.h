// SPDX-License-Identifier: GPL-3.0-or-later
// How right are claims against a truth?
#pragma once

#include <algorithm>
#include <cstddef>
#include <set>

namespace dateline::bench {

/// Micro-averaged over everything added. Precision, recall and F1 in percent; 0 where nothing was added.
struct Tally {
  std::size_t right = 0;
  std::size_t claimed = 0;
  std::size_t true_count = 0;

  template <typename Value>
  void add(const std::set<Value>& claims, const std::set<Value>& truth) {
    claimed += claims.size();
    true_count += truth.size();
    right += static_cast<std::size_t>(
        std::count_if(claims.begin(), claims.end(), [&](const auto& value) { return truth.contains(value); }));
  }
  [[nodiscard]] double precision() const { return share(right, claimed); }
  [[nodiscard]] double recall() const { return share(right, true_count); }
  [[nodiscard]] double f1() const { return share(2 * right, claimed + true_count); }
  static double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  }
};

}  // namespace dateline::bench
