// SPDX-License-Identifier: GPL-3.0-or-later
// Why are there no hits, or more than somebody might think?
#pragma once

#include "schema/gazetteer/gazetteer.h"
#include "searcher/evaluate/evaluator.h"
#include "searcher/query/ast.h"
#include "searcher/request.h"
#include "searcher/result.h"

#include <optional>
#include <vector>

namespace dateline::searcher {

/// The request to try when `request` has no match at all: any of its bare words. nullopt where relaxing would break
/// something that was said on purpose: quotes, fields, operators, exclusions, filters, --strict, or a single word.
[[nodiscard]] std::optional<SearchRequest> relaxed_request(const SearchRequest& request, const Node& root);

/// For each clause of a conjunction: its matches alone and those of all the others.
[[nodiscard]] std::vector<ClauseCount> clause_counts(const Node& root, Evaluator& evaluator);

/// How many of `matches` each understood name brought by its facet alone.
[[nodiscard]] std::vector<UnderstoodResult> count_understood(const ParsedQuery& parsed, const DocidSet& matches,
                                                             Evaluator& evaluator);

/// For each `country:` clause of a state with a predecessor: how many articles the predecessor's code has.
[[nodiscard]] std::vector<PredecessorNote> predecessor_notes(const Node& root, Evaluator& evaluator,
                                                             const schema::Gazetteer& gazetteer);

}  // namespace dateline::searcher
