// SPDX-License-Identifier: GPL-3.0-or-later
// How does a model come from annotated texts, and how good is it on those held out?
#pragma once

#include "training/organizations/trainer/options.h"

#include <ostream>

namespace dateline::training {

/// Reads, trains, writes `options.model` and tells `out` about it: what was read, the loss of each round, and
/// precision, recall and F1 of exact organizations in the held-out articles. The same options and files give the same
/// bytes. Throws schema::Error.
void train(const TrainerOptions& options, std::ostream& out);

}  // namespace dateline::training
