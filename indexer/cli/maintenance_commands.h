// SPDX-License-Identifier: GPL-3.0-or-later
// What do the commands do that look after an index: verify, check, backup, compact?
#pragma once

#include "indexer/cli/options.h"

namespace dateline::indexer::cli {

/// Runs the command and returns the exit status: 0, or 5 where the index is not sound. Throws schema::Error.
int run_maintenance(const Options& options);

}  // namespace dateline::indexer::cli
