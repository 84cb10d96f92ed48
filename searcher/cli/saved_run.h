// SPDX-License-Identifier: GPL-3.0-or-later
// How are the searches of a file answered and delivered?
#pragma once

#include "schema/gazetteer/gazetteer.h"
#include "searcher/cli/options.h"
#include "searcher/search.h"

namespace dateline::searcher::cli {

/// Answers every search of --saved on stdout; with --new only what is new since its cursor, which moves on once it has
/// been delivered. Returns the exit status: 74 if something could not be delivered, 2 if a search has a mistake (the
/// others are answered all the same), else 0 or 1, whether any has a hit. Throws schema::Error.
int run_saved_searches(const Options& options, Searcher& searcher, const schema::Gazetteer& gazetteer);

}  // namespace dateline::searcher::cli
