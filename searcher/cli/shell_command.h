// SPDX-License-Identifier: GPL-3.0-or-later
// How is a command of the user run on an answer?
#pragma once

#include <string>

namespace dateline::searcher::cli {

/// Runs `command` by /bin/sh with `input` (a descriptor) as its standard input, `search` as DATELINE_SEARCH in its
/// environment, and what it prints on our standard error: standard output holds answers only. Waits for its end and
/// returns its exit status, 128 + N where signal N ended it. Throws Error{Io} where it cannot be started.
int run_shell_command(const std::string& command, int input, const std::string& search);

}  // namespace dateline::searcher::cli
