// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/explain_absence.h"

#include "schema/fields.h"
#include "searcher/query/parser.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace dateline::searcher {
namespace {

/// A bare word, or a name in bare words, that nothing ties to the query.
bool is_free(const Node& node) {
  const bool may_be = node.kind == NodeKind::Word || node.kind == NodeKind::Phrase || node.kind == NodeKind::Understood;
  return may_be && node.free_word;
}

void collect(const Node& node, NodeKind kind, std::vector<const Node*>& found) {
  if (node.kind == NodeKind::Not) return;
  if (node.kind == kind) found.push_back(&node);
  for (const Node& child : node.children) collect(child, kind, found);
}

}  // namespace

std::optional<SearchRequest> relaxed_request(const SearchRequest& request, const Node& root) {
  const bool filtered = !request.similar_to.empty() || !request.choices.empty() || !request.exclusions.empty() ||
                        request.dates || request.undated != Undated::Default;
  if (!request.may_relax || request.strict || filtered || request.match == Match::Any) return std::nullopt;
  if (root.kind != NodeKind::And || !std::all_of(root.children.begin(), root.children.end(), is_free)) {
    return std::nullopt;
  }
  SearchRequest relaxed = request;
  relaxed.match = Match::Any;
  relaxed.may_relax = false;
  return relaxed;
}

// Each clause is evaluated once, and its complement put together from what stands before and behind it: 128 clauses
// would else be 128 queries of 127.
std::vector<ClauseCount> clause_counts(const Node& root, Evaluator& evaluator) {
  std::vector<ClauseCount> counts;
  if (root.kind != NodeKind::And) return counts;
  std::vector<DocidSet> behind{evaluator.all()};  // [i]: the last i clauses together
  std::vector<DocidSet> alone;
  for (const Node& clause : root.children) alone.push_back(evaluator.matches(clause));
  for (auto clause = alone.rbegin(); clause != alone.rend(); ++clause) {
    behind.push_back(behind.back());
    behind.back() &= *clause;
  }
  DocidSet before = evaluator.all();
  for (std::size_t i = 0; i < root.children.size(); ++i) {
    DocidSet others = before;
    others &= behind[root.children.size() - 1 - i];
    counts.push_back({print_query(root.children[i]), alone[i].count(), others.count()});
    before &= alone[i];
  }
  return counts;
}

std::vector<UnderstoodResult> count_understood(const ParsedQuery& parsed, const DocidSet& matches,
                                               Evaluator& evaluator) {
  std::vector<const Node*> nodes;
  collect(parsed.root, NodeKind::Understood, nodes);
  std::vector<UnderstoodResult> results;
  for (std::size_t i = 0; i < parsed.understood.size(); ++i) {
    UnderstoodResult result{parsed.understood[i], 0};
    if (i < nodes.size() && nodes[i]->widens) {
      DocidSet by_facet = evaluator.about(*nodes[i]);
      by_facet &= matches;
      by_facet -= evaluator.matches(nodes[i]->children.front());
      result.only_by_facet = by_facet.count();
    }
    results.push_back(std::move(result));
  }
  return results;
}

std::vector<PredecessorNote> predecessor_notes(const Node& root, Evaluator& evaluator,
                                               const schema::Gazetteer& gazetteer) {
  std::vector<const Node*> clauses;
  collect(root, NodeKind::Value, clauses);
  std::set<std::string_view> asked;
  for (const Node* clause : clauses) {
    if (clause->field == ValueField::Country && !clause->value.empty()) asked.insert(clause->value);
  }
  std::vector<PredecessorNote> notes;
  for (const schema::Country& former : gazetteer.countries()) {
    if (former.kind != schema::CountryKind::Former || asked.contains(former.code)) continue;
    if (!asked.contains(former.successor)) continue;
    const std::size_t more = evaluator.with_value(schema::Facet::Country, former.code).count();
    if (more > 0) notes.push_back({std::string(former.successor), std::string(former.code), more});
  }
  return notes;
}

}  // namespace dateline::searcher
