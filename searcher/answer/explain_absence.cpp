// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/explain_absence.h"

#include "schema/fields.h"
#include "searcher/query/parser.h"

#include <algorithm>

namespace dateline::searcher {
namespace {

/// Only bare words side by side, names in them included.
bool holds_only_free_words(const Node& node) {
  if (node.kind == NodeKind::Word || node.kind == NodeKind::Phrase) return node.free_word;
  if (node.kind != NodeKind::And && node.kind != NodeKind::Understood) return false;
  return std::all_of(node.children.begin(), node.children.end(), holds_only_free_words);
}

void collect(const Node& node, NodeKind kind, std::vector<const Node*>& found) {
  if (node.kind == NodeKind::Not) return;
  if (node.kind == kind) found.push_back(&node);
  for (const Node& child : node.children) collect(child, kind, found);
}

}  // namespace

std::optional<SearchRequest> relaxed_request(const SearchRequest& request, const Node& root) {
  const bool filtered =
      !request.choices.empty() || !request.exclusions.empty() || request.dates || request.undated != Undated::Default;
  if (!request.may_relax || request.strict || filtered || request.match == Match::Any) return std::nullopt;
  if (root.kind != NodeKind::And || !holds_only_free_words(root)) return std::nullopt;
  SearchRequest relaxed = request;
  relaxed.match = Match::Any;
  relaxed.may_relax = false;
  return relaxed;
}

std::vector<ClauseCount> clause_counts(const Node& root, Evaluator& evaluator) {
  std::vector<ClauseCount> counts;
  if (root.kind != NodeKind::And) return counts;
  for (std::size_t i = 0; i < root.children.size(); ++i) {
    Node others = root;
    others.children.erase(others.children.begin() + static_cast<std::ptrdiff_t>(i));
    counts.push_back({print_query(root.children[i]), evaluator.matches(root.children[i]).count(),
                      evaluator.matches(others).count()});
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
      DocidSet by_facet = matches;
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
  std::vector<PredecessorNote> notes;
  for (const Node* clause : clauses) {
    if (clause->field != ValueField::Country || clause->value.empty()) continue;
    for (const schema::Country& former : gazetteer.countries()) {
      if (former.kind != schema::CountryKind::Former || former.successor != clause->value) continue;
      const std::size_t more = evaluator.with_value(schema::Facet::Country, former.code).count();
      if (more > 0) notes.push_back({clause->value, std::string(former.code), more});
    }
  }
  return notes;
}

}  // namespace dateline::searcher
