// SPDX-License-Identifier: GPL-3.0-or-later
// How do weights follow their gradients?
#pragma once

#include "indexer/entities/tagger/labels.h"

#include <cmath>
#include <cstddef>
#include <vector>

namespace dateline::training {

/// Rows of weights under FTRL-Proximal: each has its own learning rate, small ones stay 0.
class ProximalRows {
public:
  using Row = indexer::tagger::LabelRow<float>;
  struct Rates {
    float rate;
    float l1;
    float l2;
  };

  ProximalRows(std::size_t rows, Rates rates) : rates_(rates), weights_(rows), sums_(rows), squares_(rows) {}

  [[nodiscard]] const Row& operator[](std::size_t row) const noexcept { return weights_[row]; }
  [[nodiscard]] const std::vector<Row>& all() const noexcept { return weights_; }

  void follow(std::size_t row, const Row& gradient) noexcept {
    Row& weights = weights_[row];
    Row& sums = sums_[row];
    Row& squares = squares_[row];
    for (std::size_t i = 0; i < weights.size(); ++i) {
      const float grown = squares[i] + gradient[i] * gradient[i];
      const float root = std::sqrt(grown);
      sums[i] += gradient[i] - (root - std::sqrt(squares[i])) / rates_.rate * weights[i];
      squares[i] = grown;
      const float excess = std::abs(sums[i]) - rates_.l1;
      weights[i] = excess <= 0 ? 0.0F : -std::copysign(excess, sums[i]) / ((1.0F + root) / rates_.rate + rates_.l2);
    }
  }

private:
  Rates rates_;
  std::vector<Row> weights_;
  std::vector<Row> sums_;
  std::vector<Row> squares_;
};

}  // namespace dateline::training
