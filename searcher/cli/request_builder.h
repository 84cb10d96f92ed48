// SPDX-License-Identifier: GPL-3.0-or-later
// What does the command line ask of the searcher?
#pragma once

#include "searcher/cli/options.h"
#include "searcher/request.h"

#include <string>

namespace dateline::searcher::cli {

/// Throws schema::Error{Usage} naming the option, what is wrong with it and what it takes. `query` is the query text.
[[nodiscard]] SearchRequest request_of(const Options& options, std::string query);

/// The positional words joined by spaces, as one query.
[[nodiscard]] std::string query_text(const Options& options);

}  // namespace dateline::searcher::cli
