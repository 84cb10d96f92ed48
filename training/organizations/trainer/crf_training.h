// SPDX-License-Identifier: GPL-3.0-or-later
// Which weights make a linear-chain conditional random field (Lafferty et al. 2001) give the labels that people gave?
#pragma once

#include "indexer/entities/tagger/labels.h"
#include "training/organizations/trainer/examples.h"

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace dateline::training {

struct CrfOptions {
  std::uint32_t bucket_bits = 18;
  std::uint32_t seed = 1;  // of the feature hash and of the order of segments
  int rounds = 12;         // over all segments
  float rate = 0.1F;
  float l1 = 1.0F;  // makes most weights exactly 0
  float l2 = 5.0F;
};

/// Log-odds.
struct CrfWeights {
  std::vector<indexer::tagger::LabelRow<float>> features;  // 2^bucket_bits rows
  std::array<indexer::tagger::LabelRow<float>, indexer::tagger::row_width> transitions{};
};

/// Maximises the likelihood by FTRL-Proximal (McMahan et al. 2013, "Ad click prediction: a view from the trenches"),
/// segment by segment in an order drawn from the seed. Same input, same weights. `round_done` is called after each
/// round with its number and the loss per word.
[[nodiscard]] CrfWeights train_crf(const Examples& examples, const CrfOptions& options,
                                   const std::function<void(int, double)>& round_done);

}  // namespace dateline::training
