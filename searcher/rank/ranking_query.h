// SPDX-License-Identifier: GPL-3.0-or-later
// Which terms of a query weigh, and how much?
#pragma once

#include "searcher/evaluate/query_terms.h"
#include "searcher/index/open_index.h"
#include "searcher/query/ast.h"

#include <xapian.h>

namespace dateline::searcher {

/// An OR of everything in the tree that ranks; an empty query where nothing does. Field clauses other than title, lead
/// and author, and whatever stands under NOT, do not rank.
[[nodiscard]] Xapian::Query ranking_query(const OpenIndex& index, QueryTerms& terms, const Node& root);

}  // namespace dateline::searcher
