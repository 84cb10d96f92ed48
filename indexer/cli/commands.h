// SPDX-License-Identifier: GPL-3.0-or-later
// What does each command of dateline-index do?
#pragma once

#include "indexer/cli/options.h"

namespace dateline::indexer::cli {

/// Runs the command and returns the exit status. Throws schema::Error.
int run_command(const Options& options);

}  // namespace dateline::indexer::cli
