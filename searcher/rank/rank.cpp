// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/rank/rank.h"

#include "schema/fields.h"
#include "searcher/rank/docid_source.h"
#include "searcher/rank/ranking_query.h"

#include <algorithm>
#include <tuple>

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

}  // namespace

std::vector<RankedDocid> rank_by_field(const OpenIndex& index, Sort sort, const DocidSet& matches, Page page) {
  std::vector<OrderKey> keys;
  matches.for_each([&](Docid docid) { keys.push_back(order_key(index.columns, sort, docid)); });
  const std::size_t first = std::min(page.offset, keys.size());
  const std::size_t last = first + std::min(page.limit, keys.size() - first);
  std::partial_sort(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(last), keys.end());
  std::vector<RankedDocid> ranked;
  for (std::size_t i = first; i < last; ++i) ranked.push_back({std::get<3>(keys[i]), 0});
  return ranked;
}

std::vector<RankedDocid> rank_by_relevance(const OpenIndex& index, QueryTerms& terms, const Node& root,
                                           const DocidSet& matches, Page page) {
  const Xapian::Query weights = ranking_query(index, terms, root);
  if (weights.empty()) return rank_by_field(index, Sort::Newest, matches, page);
  DocidSource source(matches, index.shards);
  Xapian::Enquire enquire(index.database);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND_MAYBE, Xapian::Query(&source), weights));
  enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.5, 0));
  enquire.set_sort_by_relevance_then_value(schema::order_slot, false);
  const auto offset = static_cast<Xapian::doccount>(std::min<std::size_t>(page.offset, matches.last_docid()));
  const auto limit = static_cast<Xapian::doccount>(std::min<std::size_t>(page.limit, matches.last_docid()));
  const Xapian::MSet found = enquire.get_mset(offset, limit);
  std::vector<RankedDocid> ranked;
  for (auto hit = found.begin(); hit != found.end(); ++hit) ranked.push_back({*hit, hit.get_weight()});
  return ranked;
}

}  // namespace dateline::searcher
