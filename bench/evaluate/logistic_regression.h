// SPDX-License-Identifier: GPL-3.0-or-later
// Which weights make a logistic model of what was observed?
#pragma once

#include <cstddef>
#include <vector>

namespace dateline::bench {

struct Observation {
  std::vector<double> features;
  bool is_true = false;
};

struct LogisticModel {
  double bias = 0;
  std::vector<double> weights;  // one a feature
};

/// Newton's method on the likelihood with a ridge of `ridge` on the weights of standardised features (Hastie,
/// Tibshirani, Friedman: The Elements of Statistical Learning, 4.4). The same observations give the same model.
/// A feature that never varies gets 0. Observations must not be empty and have equally many features.
[[nodiscard]] LogisticModel fit_logistic(const std::vector<Observation>& observations, double ridge);

}  // namespace dateline::bench
