// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/evaluate/logistic_regression.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline::bench {
namespace {

constexpr int newton_steps = 12;
constexpr double smallest = 1e-12;

using Row = std::vector<double>;

struct Scale {
  Row mean;
  Row deviation;
};

Scale scale_of(const std::vector<Observation>& observations) {
  const std::size_t width = observations.front().features.size();
  const auto count = static_cast<double>(observations.size());
  Scale scale{Row(width, 0), Row(width, 0)};
  for (const Observation& observation : observations)
    for (std::size_t j = 0; j < width; ++j) scale.mean[j] += observation.features[j] / count;
  for (const Observation& observation : observations)
    for (std::size_t j = 0; j < width; ++j)
      scale.deviation[j] += std::pow(observation.features[j] - scale.mean[j], 2) / count;
  for (double& deviation : scale.deviation) deviation = deviation > smallest ? std::sqrt(deviation) : 0;
  return scale;
}

/// Standardised, with a 1 behind for the bias.
Row standardised(const Observation& observation, const Scale& scale) {
  Row row(observation.features.size() + 1, 1);
  for (std::size_t j = 0; j + 1 < row.size(); ++j)
    row[j] = scale.deviation[j] == 0 ? 0 : (observation.features[j] - scale.mean[j]) / scale.deviation[j];
  return row;
}

double dot(const Row& a, const Row& b) {
  double sum = 0;
  for (std::size_t j = 0; j < a.size(); ++j) sum += a[j] * b[j];
  return sum;
}

/// Solves the equations whose right side is the last column, by Gauss and Jordan; unknowns without a pivot are 0.
Row solve(std::vector<Row> equations) {
  const std::size_t width = equations.size();
  for (std::size_t i = 0; i < width; ++i) {
    const auto pivot = std::max_element(equations.begin() + static_cast<std::ptrdiff_t>(i), equations.end(),
                                        [i](const Row& a, const Row& b) { return std::abs(a[i]) < std::abs(b[i]); });
    std::swap(equations[i], *pivot);
    if (std::abs(equations[i][i]) < smallest) continue;
    for (std::size_t row = 0; row < width; ++row) {
      if (row == i) continue;
      const double factor = equations[row][i] / equations[i][i];
      for (std::size_t j = i; j <= width; ++j) equations[row][j] -= factor * equations[i][j];
    }
  }
  Row solution(width, 0);
  for (std::size_t i = 0; i < width; ++i)
    if (std::abs(equations[i][i]) >= smallest) solution[i] = equations[i][width] / equations[i][i];
  return solution;
}

/// The equations of one of Newton's steps from `weights`.
std::vector<Row> step_equations(const std::vector<Row>& rows, const std::vector<Observation>& observations,
                                const Row& weights, double ridge) {
  const std::size_t width = weights.size();
  std::vector<Row> equations(width, Row(width + 1, 0));
  for (std::size_t n = 0; n < rows.size(); ++n) {
    const Row& row = rows[n];
    const double likely = 1 / (1 + std::exp(-dot(weights, row)));
    const double curvature = std::max(likely * (1 - likely), 1e-6);
    for (std::size_t i = 0; i < width; ++i) {
      equations[i][width] += ((observations[n].is_true ? 1 : 0) - likely) * row[i];
      for (std::size_t j = 0; j < width; ++j) equations[i][j] += curvature * row[i] * row[j];
    }
  }
  for (std::size_t i = 0; i + 1 < width; ++i) {
    equations[i][i] += ridge;
    equations[i][width] -= ridge * weights[i];
  }
  return equations;
}

}  // namespace

LogisticModel fit_logistic(const std::vector<Observation>& observations, double ridge) {
  const Scale scale = scale_of(observations);
  std::vector<Row> rows;
  rows.reserve(observations.size());
  for (const Observation& observation : observations) rows.push_back(standardised(observation, scale));
  Row weights(rows.front().size(), 0);
  for (int step = 0; step < newton_steps; ++step) {
    const Row change = solve(step_equations(rows, observations, weights, ridge));
    for (std::size_t j = 0; j < weights.size(); ++j) weights[j] += change[j];
  }
  LogisticModel model{weights.back(), {}};
  for (std::size_t j = 0; j + 1 < weights.size(); ++j) {
    model.weights.push_back(scale.deviation[j] == 0 ? 0 : weights[j] / scale.deviation[j]);
    model.bias -= model.weights.back() * scale.mean[j];
  }
  return model;
}

}  // namespace dateline::bench
