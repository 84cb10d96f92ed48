// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/rank/rank.h"

#include "schema/fields.h"
#include "searcher/rank/docid_source.h"
#include "searcher/rank/ranking_query.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace dateline::searcher {
namespace {

/// Ascending is the order of the answer.
using OrderKey = std::tuple<std::int64_t, std::int64_t, std::uint64_t, Docid>;

OrderKey order_key(const schema::Columns& columns, Sort sort, Docid docid) {
  const schema::DayNumber day = columns.first_day(docid);
  const bool dated = day != schema::undated;
  const std::int64_t newest_first = dated ? -std::int64_t{day} : std::int64_t{schema::max_day} + 1;
  const std::uint64_t id = columns.id_order(docid);
  if (sort == Sort::Oldest) return {dated ? day : schema::max_day + 1, 0, id, docid};
  if (sort == Sort::Added) return {-std::int64_t{columns.added(docid)}, newest_first, id, docid};
  return {newest_first, 0, id, docid};
}

/// Asks for the best of `within`.
class Enquiry {
public:
  enum class Weigh : std::uint8_t { All, Holders };  // Holders: leave out what holds nothing of the query

  Enquiry(const Ranking& ranking, const DocidSet& within, const Xapian::Query& weights, Weigh weigh = Weigh::All)
      : count_(static_cast<Xapian::doccount>(within.count())),
        source_(within, ranking.index.shards, ranking.deadline),
        enquire_(ranking.index.database) {
    const Xapian::Query source(&source_);
    enquire_.set_query(weigh == Weigh::All ? Xapian::Query(Xapian::Query::OP_AND_MAYBE, source, weights)
                                           : Xapian::Query(Xapian::Query::OP_FILTER, weights, source));
    enquire_.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.5, 0));
    enquire_.set_sort_by_relevance_then_value(schema::order_slot, false);
  }

  [[nodiscard]] Xapian::MSet best(std::size_t offset, std::size_t limit) const {
    return enquire_.get_mset(static_cast<Xapian::doccount>(offset), static_cast<Xapian::doccount>(limit));
  }
  [[nodiscard]] Xapian::MSet all() const { return enquire_.get_mset(0, count_); }
  [[nodiscard]] Xapian::MSet all_from(double weight) {
    enquire_.set_cutoff(0, weight);
    return all();
  }

private:
  Xapian::doccount count_;
  DocidSource source_;
  Xapian::Enquire enquire_;
};

std::vector<RankedDocid> ranked_docids(const Xapian::MSet& found) {
  std::vector<RankedDocid> ranked;
  for (auto hit = found.begin(); hit != found.end(); ++hit) ranked.push_back({*hit, hit.get_weight()});
  return ranked;
}

/// Articles with their full scores, and the most that pairs can add to one.
struct Scored {
  std::vector<RankedDocid> articles;
  double most_by_pairs = 0;
};

// Words and pairs are asked for apart: where phrases stand under an OR behind a source, Xapian 1.4.22 counts their
// weight for articles that do not hold them, and drops hits that belong to the best (measured: the second of 296).
Scored scored(const Ranking& ranking, const RankingWeights& weights, const DocidSet& within) {
  Scored scores;
  scores.articles = ranked_docids(Enquiry(ranking, within, weights.words).all());
  std::vector<double> by_pairs(std::size_t{within.last_docid()} + 1, 0);
  for (const Xapian::Query& pair : weights.pairs) {
    const Xapian::MSet found = Enquiry(ranking, within, pair, Enquiry::Weigh::Holders).all();
    scores.most_by_pairs += found.get_max_possible();
    for (auto hit = found.begin(); hit != found.end(); ++hit) by_pairs[*hit] += hit.get_weight();
  }
  for (RankedDocid& article : scores.articles) article.score += by_pairs[article.docid];
  return scores;
}

/// The matches among which the best `wanted` are: what words alone rank too far behind, no pair can bring back.
DocidSet candidates(const Ranking& ranking, const RankingWeights& weights, std::size_t wanted) {
  const auto as_set = [&](const Xapian::MSet& found) {
    DocidSet docids(ranking.matches.last_docid());
    for (auto hit = found.begin(); hit != found.end(); ++hit) docids.add(*hit);
    return docids;
  };
  Enquiry by_words(ranking, ranking.matches, weights.words);
  const Scored best = scored(ranking, weights, as_set(by_words.best(0, wanted)));
  const auto worst = std::min_element(best.articles.begin(), best.articles.end(),
                                      [](const RankedDocid& a, const RankedDocid& b) { return a.score < b.score; });
  constexpr double rounding = 1e-9;
  const double least_by_words = worst->score - best.most_by_pairs - rounding;
  return least_by_words > 0 ? as_set(by_words.all_from(least_by_words)) : ranking.matches;
}

std::vector<RankedDocid> best_with_pairs(const Ranking& ranking, const RankingWeights& weights, Page page) {
  const std::size_t wanted = page.offset + page.limit;
  const bool all = wanted == ranking.matches.count();
  const Scored scores = scored(ranking, weights, all ? ranking.matches : candidates(ranking, weights, wanted));
  std::vector<std::pair<double, OrderKey>> keys;
  for (const RankedDocid& article : scores.articles) {
    keys.emplace_back(-article.score, order_key(ranking.index.columns, Sort::Newest, article.docid));
  }
  std::partial_sort(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(wanted), keys.end());
  std::vector<RankedDocid> ranked;
  for (std::size_t i = page.offset; i < wanted; ++i) ranked.push_back({std::get<3>(keys[i].second), -keys[i].first});
  return ranked;
}

}  // namespace

std::vector<RankedDocid> rank_by_field(const Ranking& ranking, Sort sort) {
  std::vector<OrderKey> keys;
  ranking.matches.for_each([&](Docid docid) { keys.push_back(order_key(ranking.index.columns, sort, docid)); });
  const std::size_t first = std::min(ranking.page.offset, keys.size());
  const std::size_t last = first + std::min(ranking.page.limit, keys.size() - first);
  std::partial_sort(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(last), keys.end());
  std::vector<RankedDocid> ranked;
  for (std::size_t i = first; i < last; ++i) ranked.push_back({std::get<3>(keys[i]), 0});
  return ranked;
}

std::vector<RankedDocid> rank_by_relevance(const Ranking& ranking, QueryTerms& terms, const Node& root) {
  return rank_by_weights(ranking, ranking_query(ranking.index, terms, root));
}

std::vector<RankedDocid> rank_by_weights(const Ranking& ranking, const RankingWeights& weights) {
  if (weights.words.empty()) return rank_by_field(ranking, Sort::Newest);
  const std::size_t total = ranking.matches.count();
  const std::size_t offset = std::min(ranking.page.offset, total);
  const std::size_t limit = std::min(ranking.page.limit, total - offset);
  if (limit == 0) return {};
  if (!weights.pairs.empty()) return best_with_pairs(ranking, weights, {offset, limit});
  return ranked_docids(Enquiry(ranking, ranking.matches, weights.words).best(offset, limit));
}

}  // namespace dateline::searcher
