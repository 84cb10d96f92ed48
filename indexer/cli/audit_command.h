// SPDX-License-Identifier: GPL-3.0-or-later
// How does a person judge how well entities were found?
#pragma once

#include "indexer/cli/options.h"
#include "schema/gazetteer/gazetteer.h"

namespace CLI {
class App;
}

namespace dateline::indexer::cli {

void add_audit_command(CLI::App& app, Options& options);

/// With --list prints the sample as a table; else asks about each mention that is not judged yet, where standard input
/// is a terminal, and prints the report. `gazetteer` names countries. Returns the exit status. Throws schema::Error.
int run_audit(const Options& options, const schema::Gazetteer& gazetteer);

}  // namespace dateline::indexer::cli
