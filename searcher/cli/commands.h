// SPDX-License-Identifier: GPL-3.0-or-later
// Which question does the command line ask, and how is it answered?
#pragma once

#include "searcher/cli/options.h"

namespace dateline::searcher::cli {

/// Answers on stdout and returns the exit status. Throws schema::Error.
int run_command(const Options& options);

}  // namespace dateline::searcher::cli
