// SPDX-License-Identifier: GPL-3.0-or-later
// In which order are matches shown?
#pragma once

#include "searcher/evaluate/deadline.h"
#include "searcher/evaluate/docid_set.h"
#include "searcher/evaluate/query_terms.h"
#include "searcher/index/open_index.h"
#include "searcher/query/ast.h"
#include "searcher/rank/ranking_query.h"
#include "searcher/request.h"

#include <cstddef>
#include <vector>

namespace dateline::searcher {

struct RankedDocid {
  Docid docid;
  double score;  // 0 where nothing ranks
};

struct Page {
  std::size_t offset;
  std::size_t limit;
};

/// What is ranked, which part of it is wanted, and until when.
struct Ranking {
  const OpenIndex& index;
  const DocidSet& matches;
  Page page;
  Deadline& deadline;
};

/// The matches [offset, offset + limit) by relevance: BM25 (k1 1.2, b 0.5; Robertson and Zaragoza 2009) over the free
/// words, adjacent words and understood names of the query; ties newest first, then by id. With nothing to rank by:
/// newest first. One order for all pages. Throws Xapian::Error, DeadlinePassed.
[[nodiscard]] std::vector<RankedDocid> rank_by_relevance(const Ranking& ranking, QueryTerms& terms, const Node& root);

/// The same by the given weights in place of the query's.
[[nodiscard]] std::vector<RankedDocid> rank_by_weights(const Ranking& ranking, const RankingWeights& weights);

/// The same by date or run; undated articles last in both date orders.
[[nodiscard]] std::vector<RankedDocid> rank_by_field(const Ranking& ranking, Sort sort);

}  // namespace dateline::searcher
