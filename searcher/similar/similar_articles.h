// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles are like a given one, exactly, and how much?
#pragma once

#include "searcher/evaluate/deadline.h"
#include "searcher/index/open_index.h"
#include "searcher/similar/telling_terms.h"

#include <cstddef>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace dateline::searcher {

/// The article that others are to be like.
struct LikedArticle {
  Docid docid;
  std::string_view language;
};

/// Articles that hold at least `needed` of `terms`, without the article itself and without hidden ones.
struct SimilarArticles {
  std::vector<TellingTerm> terms;
  std::size_t needed = 0;
  DocidSet matches;
};

/// A fifth of the telling terms, rounded up, must be shared; at least two where there are two. Without telling terms
/// nothing is like the article. Throws Xapian::Error, DeadlinePassed.
[[nodiscard]] SimilarArticles similar_articles(const OpenIndex& index, const LikedArticle& article, Deadline& deadline);

/// What ranks them: each term by its weight.
[[nodiscard]] Xapian::Query similarity_query(const std::vector<TellingTerm>& terms);

}  // namespace dateline::searcher
