// SPDX-License-Identifier: GPL-3.0-or-later
// How do trained weights fit into signed bytes?
#pragma once

#include "indexer/entities/tagger/model.h"
#include "training/organizations/trainer/crf_training.h"

namespace dateline::training {

/// The model's numbers: each weight times the scale, rounded; the scale is such that all but the largest one in ten
/// thousand fit, and those are cut. Attribution, seed and bucket_bits are left to the caller.
[[nodiscard]] indexer::tagger::ModelParts quantise(const CrfWeights& weights);

}  // namespace dateline::training
