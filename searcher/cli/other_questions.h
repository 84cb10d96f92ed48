// SPDX-License-Identifier: GPL-3.0-or-later
// What does the command line ask that is no search: --timeline, --facet-values, --suggest?
#pragma once

#include "searcher/cli/options.h"
#include "searcher/request.h"
#include "searcher/search.h"

#include <functional>

namespace dateline::searcher::cli {

[[nodiscard]] bool asks_other_question(const Options& options);

/// Throws Error{Usage} for options that belong to another question, or several questions at once.
void check_other_questions(const Options& options);

/// Prints the answer to the question of asks_other_question(). `request` makes the request of the query and the
/// filters. Returns the exit status: 0, or 1 where there is no match, no value or no completion.
[[nodiscard]] int answer_other_question(const Options& options, Searcher& searcher,
                                        const std::function<SearchRequest()>& request);

}  // namespace dateline::searcher::cli
