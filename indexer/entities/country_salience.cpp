// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/country_salience.h"

#include "indexer/entities/about_weights.h"

#include <cmath>
#include <numeric>

namespace dateline::indexer {
namespace {

const AboutWeights& weights_for(bool has_dateline) noexcept {
  return has_dateline ? about_with_dateline : about_without_dateline;
}

}  // namespace

double salience(const AboutFeatures& features, bool has_dateline) noexcept {
  const AboutWeights& weights = weights_for(has_dateline);
  const double score = std::inner_product(features.begin(), features.end(), weights.features.begin(), weights.bias);
  return 1 / (1 + std::exp(-score));
}

bool is_about(double salience, bool has_dateline) noexcept {
  return salience >= weights_for(has_dateline).threshold;
}

}  // namespace dateline::indexer
