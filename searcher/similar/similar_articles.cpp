// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/similar/similar_articles.h"

#include <algorithm>
#include <cstdint>

namespace dateline::searcher {
namespace {

std::size_t needed_of(std::size_t terms) {
  constexpr std::size_t share = 5;
  return std::min(terms, std::max<std::size_t>((terms + share - 1) / share, 2));
}

DocidSet holders_of_many(const OpenIndex& index, const SimilarArticles& similar, Deadline& deadline) {
  std::vector<std::uint8_t> shared(std::size_t{index.columns.last_docid()} + 1, 0);
  DocidSet holders(index.columns.last_docid());
  for (const TellingTerm& telling : similar.terms) {
    const auto end = index.database.postlist_end(telling.term);
    for (auto posting = index.database.postlist_begin(telling.term); posting != end; ++posting) {
      deadline.tick();
      if (++shared[*posting] == similar.needed) holders.add(*posting);
    }
  }
  return holders;
}

}  // namespace

SimilarArticles similar_articles(const OpenIndex& index, const LikedArticle& article, Deadline& deadline) {
  SimilarArticles similar{telling_terms(index, article.docid, article.language), 0,
                          DocidSet(index.columns.last_docid())};
  similar.needed = needed_of(similar.terms.size());
  if (similar.terms.empty()) return similar;
  similar.matches = holders_of_many(index, similar, deadline);
  DocidSet left_out(index.columns.last_docid());
  left_out.add(article.docid);
  for (const Docid hidden : index.hidden) left_out.add(hidden);
  similar.matches -= left_out;
  return similar;
}

Xapian::Query similarity_query(const std::vector<TellingTerm>& terms) {
  std::vector<Xapian::Query> weighted;
  for (const TellingTerm& term : terms) {
    weighted.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term.term), term.weight);
  }
  return {Xapian::Query::OP_OR, weighted.begin(), weighted.end()};
}

}  // namespace dateline::searcher
