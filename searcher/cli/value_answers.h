// SPDX-License-Identifier: GPL-3.0-or-later
// How do the values of a facet, and completions, look on a terminal?
#pragma once

#include "searcher/cli/text_answer.h"
#include "searcher/facet_values.h"
#include "searcher/suggestions.h"

#include <string>

namespace dateline::searcher::cli {

/// A line per value: number, label, and the value itself where it is another.
[[nodiscard]] std::string text_facet_values(const FacetValues& values, const TextStyle& style);

/// A line per completion: number of articles, the query after accepting it, its kind, and its label where the query
/// does not show it.
[[nodiscard]] std::string text_suggestions(const Suggestions& suggestions);

}  // namespace dateline::searcher::cli
