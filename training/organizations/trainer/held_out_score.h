// SPDX-License-Identifier: GPL-3.0-or-later
// How many of the organizations in unseen text does a model find?
#pragma once

#include "indexer/entities/tagger/model.h"
#include "training/organizations/trainer/examples.h"

#include <cstddef>
#include <ostream>

namespace dateline::training {

/// Exact names.
struct HeldOutScore {
  std::size_t right = 0;
  std::size_t claimed = 0;
  std::size_t marked = 0;  // those out of reach too
};

[[nodiscard]] HeldOutScore score_held_out(const indexer::tagger::ModelParts& model, const Examples& examples);

/// One line with precision, recall and F1 in percent.
void print_score(const HeldOutScore& score, std::ostream& out);

}  // namespace dateline::training
