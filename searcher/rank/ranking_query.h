// SPDX-License-Identifier: GPL-3.0-or-later
// Which terms of a query weigh, and how much?
#pragma once

#include "searcher/evaluate/query_terms.h"
#include "searcher/index/open_index.h"
#include "searcher/query/ast.h"

#include <vector>

#include <xapian.h>

namespace dateline::searcher {

/// What ranks; the score of an article is the sum of all weights that it has.
struct RankingWeights {
  Xapian::Query words;  // an OR of words, quoted words, wildcards and names, without positions; empty: nothing ranks
  std::vector<Xapian::Query> pairs;  // phrases of two: words side by side that stand side by side; none without words
};

/// Collects it from a tree. Field clauses other than title, lead and author, and whatever stands under NOT, do not
/// rank.
[[nodiscard]] RankingWeights ranking_query(const OpenIndex& index, QueryTerms& terms, const Node& root);

}  // namespace dateline::searcher
