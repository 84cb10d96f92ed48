// SPDX-License-Identifier: GPL-3.0-or-later
// Up to which run of the indexer is an index complete?
#pragma once

#include "schema/index_format.h"

#include <algorithm>
#include <vector>

namespace dateline::searcher {

/// The last run that has ended; nullptr if none has. An update shows its batches one by one, so what the run after this
/// one added is not all there yet: an alert that counted it would miss the rest for ever.
[[nodiscard]] inline const schema::IndexRun* newest_finished_run(const std::vector<schema::IndexRun>& runs) {
  const auto run = std::find_if(runs.rbegin(), runs.rend(), [](const auto& r) { return !r.finished.empty(); });
  return run == runs.rend() ? nullptr : &*run;
}

}  // namespace dateline::searcher
