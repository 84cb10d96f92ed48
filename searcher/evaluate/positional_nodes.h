// SPDX-License-Identifier: GPL-3.0-or-later
// What does a positional node of the query tree ask of an article?
#pragma once

#include "searcher/evaluate/positional.h"
#include "searcher/evaluate/query_terms.h"
#include "searcher/query/ast.h"

#include <vector>

namespace dateline::searcher {

/// A positional node in the terms of one index. Articles that match hold one term of each of `needed`.
struct PositionalQuery {
  std::vector<PositionalOperand> operands;  // one for a phrase
  Window window{0, true};                   // of no meaning for one operand
  std::vector<std::vector<std::string>> needed;
};

/// For Exact, Phrase, Slop, Near and Adjacent, and for a Word whose text is cut into several words or a character run.
/// No operands for text without a word.
[[nodiscard]] PositionalQuery positional_query(const Node& node, QueryTerms& terms);

}  // namespace dateline::searcher
