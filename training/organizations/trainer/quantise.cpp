// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/organizations/trainer/quantise.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace dateline::training {
namespace {

constexpr float largest_byte = 127;

float largest_kept(const CrfWeights& weights) {
  std::vector<float> sizes;
  for (const auto& row : weights.features)
    for (const float weight : row)
      if (weight != 0) sizes.push_back(std::abs(weight));
  if (sizes.empty()) return 1;
  const std::size_t kept = sizes.size() - 1 - sizes.size() / 10000;
  std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(kept), sizes.end());
  float most = sizes[kept];
  for (const auto& row : weights.transitions)
    for (const float weight : row) most = std::max(most, std::abs(weight));
  return most;
}

indexer::tagger::LabelRow<std::int8_t> bytes_of(const indexer::tagger::LabelRow<float>& row, float scale) {
  indexer::tagger::LabelRow<std::int8_t> bytes{};
  for (std::size_t i = 0; i < indexer::tagger::label_count; ++i)
    bytes[i] = static_cast<std::int8_t>(std::clamp(std::round(row[i] * scale), -largest_byte, largest_byte));
  return bytes;
}

}  // namespace

indexer::tagger::ModelParts quantise(const CrfWeights& weights) {
  indexer::tagger::ModelParts parts;
  parts.scale = largest_byte / largest_kept(weights);
  for (const auto& row : weights.features) parts.weights.push_back(bytes_of(row, parts.scale));
  for (std::size_t i = 0; i < weights.transitions.size(); ++i)
    parts.transitions[i] = bytes_of(weights.transitions[i], parts.scale);
  return parts;
}

}  // namespace dateline::training
