// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/rank/ranking_query.h"

#include "schema/fields.h"
#include "schema/terms.h"
#include "searcher/evaluate/evaluator.h"
#include "searcher/evaluate/positional_nodes.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace dateline::searcher {
namespace {

// Adjacent words of a query that stand together in an article; the weight that helped on three news collections.
constexpr double adjacent_pair_weight = 0.1;
// A wildcard ranks by its most frequent words only: every one of them would cost more than it tells.
constexpr std::size_t ranked_wildcard_terms = 50;

class RankingQuery {
public:
  RankingQuery(const OpenIndex& index, QueryTerms& terms) : index_(index), terms_(terms) {}

  [[nodiscard]] RankingWeights of(const Node& root) {
    add(root);
    return {Xapian::Query(Xapian::Query::OP_OR, parts_.begin(), parts_.end()), std::move(pairs_)};
  }

private:
  void add(const Node& node);
  void add_word(const Node& node);
  void add_wildcard(const Node& node);
  void add_positional(const Node& node);
  void add_children(const Node& node);
  void add_pair(const Node& first, const Node& second);
  void add_understood(const Node& node);

  const OpenIndex& index_;
  QueryTerms& terms_;
  std::vector<Xapian::Query> parts_;
  std::vector<Xapian::Query> pairs_;
  std::set<std::vector<std::string>> known_pairs_;
};

void RankingQuery::add_positional(const Node& node) {
  for (const auto& needed : positional_query(node, terms_).needed) {
    parts_.emplace_back(Xapian::Query::OP_SYNONYM, needed.begin(), needed.end());
  }
}

void RankingQuery::add_word(const Node& node) {
  const std::vector<std::string> stems = terms_.word_terms(node);
  if (stems.empty()) {
    add_positional(node);
    return;
  }
  if (stems.size() == 1) {
    parts_.emplace_back(stems.front());
  } else {
    parts_.emplace_back(Xapian::Query::OP_SYNONYM, stems.begin(), stems.end());
  }
}

void RankingQuery::add_wildcard(const Node& node) {
  const std::string start = schema::exact_term(prefix_of(node.text_field), node.text);
  std::vector<std::pair<Xapian::doccount, std::string>> terms;
  for (auto term = index_.database.allterms_begin(start); term != index_.database.allterms_end(start); ++term) {
    if (terms.size() == max_wildcard_terms) break;
    terms.emplace_back(term.get_termfreq(), *term);
  }
  const std::size_t kept = std::min(terms.size(), ranked_wildcard_terms);
  std::partial_sort(terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(kept), terms.end(), std::greater<>());
  std::vector<std::string> names;
  for (std::size_t i = 0; i < kept; ++i) names.push_back(terms[i].second);
  if (!names.empty()) parts_.emplace_back(Xapian::Query::OP_SYNONYM, names.begin(), names.end());
}

/// Two bare words that were typed side by side weigh a little more where they stand side by side.
void RankingQuery::add_pair(const Node& first, const Node& second) {
  if (first.kind != NodeKind::Word || second.kind != NodeKind::Word || second.gap_before) return;
  if (first.text_field != TextField::Any || second.text_field != TextField::Any || !index_.has_positions) return;
  if (!QueryTerms::is_single_word(first.text) || !QueryTerms::is_single_word(second.text)) return;
  const std::vector<PhrasePart> parts = QueryTerms::phrase_parts(first.text + ' ' + second.text, TextField::Any);
  std::vector<std::string> terms;
  for (const PhrasePart& part : parts) terms.push_back(part.term);
  // Each pair is looked for apart: a word typed 128 times took a second, and told nothing more.
  if (!known_pairs_.insert(terms).second) return;
  std::vector<Xapian::Query> words(terms.begin(), terms.end());
  const Xapian::Query phrase(Xapian::Query::OP_PHRASE, words.begin(), words.end(),
                             static_cast<Xapian::termcount>(words.size()));
  pairs_.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, phrase, adjacent_pair_weight);
}

/// The facet in addition to the words: putting it in their place loses up to 6.6 points of MAP (measured).
void RankingQuery::add_understood(const Node& node) {
  add_children(node);
  std::vector<std::string> values{schema::value_term(value_prefix_of(node.field), node.value)};
  for (const std::string& also : node.also) {
    values.push_back(schema::value_term(value_prefix_of(node.field), also));
  }
  if (values.size() == 1) {
    parts_.emplace_back(values.front());
  } else {
    parts_.emplace_back(Xapian::Query::OP_SYNONYM, values.begin(), values.end());
  }
}

void RankingQuery::add_children(const Node& node) {
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    add(node.children[i]);
    if (i > 0 && node.kind != NodeKind::Not) add_pair(node.children[i - 1], node.children[i]);
  }
}

void RankingQuery::add(const Node& node) {
  switch (node.kind) {
    case NodeKind::Word:
      add_word(node);
      break;
    case NodeKind::Exact:
    case NodeKind::Phrase:
    case NodeKind::Slop:
    case NodeKind::Near:
    case NodeKind::Adjacent:
      add_positional(node);
      break;
    case NodeKind::Wildcard:
      add_wildcard(node);
      break;
    case NodeKind::Understood:
      add_understood(node);
      break;
    case NodeKind::AtLeast:
    case NodeKind::And:
    case NodeKind::Or:
      add_children(node);
      break;
    case NodeKind::All:
    case NodeKind::Nothing:
    case NodeKind::Value:
    case NodeKind::Not:
      break;
  }
}

}  // namespace

RankingWeights ranking_query(const OpenIndex& index, QueryTerms& terms, const Node& root) {
  return RankingQuery(index, terms).of(root);
}

}  // namespace dateline::searcher
