// SPDX-License-Identifier: GPL-3.0-or-later
// Which commands look after an index that is there, and how are they asked for?
#pragma once

#include "indexer/cli/options.h"

namespace CLI {
class App;
}

namespace dateline::indexer::cli {

/// --index, which each command on an index has.
void add_index(CLI::App& command, Options& options);
/// --lock-timeout, which each command that takes the writer's lock has.
void add_lock_timeout(CLI::App& command, Options& options);

/// verify, check, backup, compact, and the hidden one that looks at a database in a process of its own.
void add_maintenance_commands(CLI::App& app, Options& options);

}  // namespace dateline::indexer::cli
