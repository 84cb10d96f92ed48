// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/sequence.h"

#include "schema/words.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dateline::searcher {
namespace {

bool may_name(const Clause& clause) {
  return clause.bare && !clause.negated && !clause.node.literal;
}

/// What is left of a run of characters behind the name at its start.
Clause rest_of(const Clause& whole, std::size_t start, std::string_view text) {
  Clause rest = whole;
  rest.text.start = start;
  rest.node.text = text.substr(start, whole.text.end - start);
  rest.node.typed_start = start;
  rest.and_before = false;
  rest.gap_before = false;
  return rest;
}

Clause understood_clause(const FoundName& found, std::span<const Clause> named, const SequenceRules& rules) {
  Clause clause;
  const std::string_view typed = rules.text.substr(found.text.start, found.text.end - found.text.start);
  clause.node = understood_node(found, with_single_spaces(typed));
  clause.node.typed_start = named.front().node.typed_start;
  clause.node.typed_end = named.back().text.end == found.text.end ? named.back().node.typed_end : found.text.end;
  clause.joins = !rules.names_filter;
  clause.required = named.front().required;
  clause.and_before = named.front().and_before;
  return clause;
}

/// Replaces the names in clauses [begin, end) of a run by what they say.
void understand_run(std::vector<Clause> run, const SequenceRules& rules, std::vector<Clause>& out) {
  std::vector<Span> spans;
  for (const Clause& clause : run) spans.push_back(clause.text);
  std::size_t next = 0;
  for (const FoundName& found : rules.names->find(rules.text, spans)) {
    while (next < found.first) out.push_back(std::move(run[next++]));
    out.push_back(understood_clause(found, std::span(run).subspan(found.first, found.count), rules));
    next = found.first + found.count;
    Clause& last = run[next - 1];
    if (found.text.end < last.text.end) {
      last = rest_of(last, found.text.end, rules.text);
      --next;
    }
  }
  while (next < run.size()) out.push_back(std::move(run[next++]));
}

std::vector<Clause> understand(std::vector<Clause> clauses, const SequenceRules& rules) {
  std::vector<Clause> out;
  std::vector<Clause> run;
  const auto end_run = [&] {
    if (!run.empty()) understand_run(std::exchange(run, {}), rules, out);
  };
  for (Clause& clause : clauses) {
    const bool continues = !run.empty() && may_name(clause) && !clause.and_before && !clause.gap_before &&
                           !clause.required && !run.back().required && !run.back().gap_behind;
    if (!continues) end_run();
    if (may_name(clause)) {
      run.push_back(std::move(clause));
    } else {
      out.push_back(std::move(clause));
    }
  }
  end_run();
  return out;
}

/// Marks words between which something else was typed that is no longer there ("north (()) korea").
void mark_gaps(std::vector<Clause>& clauses, std::string_view text) {
  for (std::size_t i = 1; i < clauses.size(); ++i) {
    if (!clauses[i].bare || !clauses[i - 1].bare) continue;
    const std::size_t start = clauses[i - 1].node.typed_end;
    const std::size_t end = clauses[i].node.typed_start;
    const std::string between = end > start ? with_single_spaces(text.substr(start, end - start)) : std::string();
    if (!between.empty() && between != "&") clauses[i].gap_before = true;
  }
}

/// A clause that AND or + ties to the query: it is neither dropped nor joined by OR.
std::vector<bool> bound_clauses(const std::vector<Clause>& clauses) {
  std::vector<bool> bound;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    const bool and_behind = i + 1 < clauses.size() && clauses[i + 1].and_before;
    bound.push_back(clauses[i].required || clauses[i].and_before || and_behind);
  }
  return bound;
}

bool holds_text(const Node& node) {
  switch (node.kind) {
    case NodeKind::All:
    case NodeKind::Nothing:
    case NodeKind::Value:
    case NodeKind::Not:
      return false;
    case NodeKind::And:
    case NodeKind::Or:
      return std::any_of(node.children.begin(), node.children.end(), holds_text);
    default:
      return true;
  }
}

/// "u.s." folds to a stop word and is none.
bool has_dot_within(std::string_view word) {
  const std::size_t dot = word.find('.');
  return dot != std::string_view::npos && word.find_first_not_of('.', dot) != std::string_view::npos;
}

bool is_droppable(const Clause& clause, bool bound, const StopWords& stop_words) {
  return may_name(clause) && !bound && !clause.folded.empty() && stop_words.holds(clause.folded) &&
         !has_dot_within(clause.node.text) && query_case(schema::letter_case(clause.node.text)) != QueryCase::Upper;
}

void drop_stop_words(std::vector<Clause>& clauses, const SequenceRules& rules) {
  const std::vector<bool> bound = bound_clauses(clauses);
  std::vector<bool> droppable;
  bool text_remains = false;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    droppable.push_back(is_droppable(clauses[i], bound[i], *rules.stop_words));
    text_remains = text_remains || (!droppable[i] && !clauses[i].negated && holds_text(clauses[i].node));
  }
  if (!text_remains) return;
  std::vector<Clause> kept;
  bool gap = false;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (droppable[i]) {
      rules.dropped->push_back(clauses[i].node.text);
      gap = true;
      continue;
    }
    kept.push_back(std::move(clauses[i]));
    kept.back().gap_before = std::exchange(gap, false) || kept.back().gap_before;
  }
  clauses = std::move(kept);
}

/// Free words are bare and bound by nothing; a gap is told only between two of them.
void mark_free_words(std::vector<Clause>& clauses) {
  const std::vector<bool> bound = bound_clauses(clauses);
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    Clause& clause = clauses[i];
    Node& node = clause.node;
    const bool is_word = node.kind == NodeKind::Word || node.kind == NodeKind::Understood;
    if (clause.joins && !is_word) node.required = bound[i];
    const bool may_be_free = (clause.bare || node.kind == NodeKind::Understood) && node.text_field == TextField::Any;
    if (!may_be_free) continue;
    node.free_word = !bound[i] && !clause.negated;
    for (Node& word : node.children) word.free_word = node.free_word;
    const bool parted = clause.gap_before || (i > 0 && clauses[i - 1].gap_behind);
    node.gap_before =
        parted && clause.bare && node.free_word && i > 0 && clauses[i - 1].bare && clauses[i - 1].node.free_word;
    if (bound[i]) clause.joins = false;
  }
}

Node combined(NodeKind kind, std::vector<Node> nodes) {
  Node node;
  node.kind = kind;
  node.typed_start = nodes.front().typed_start;
  node.typed_end = nodes.back().typed_end;
  for (const Node& child : nodes) {
    node.typed_start = std::min(node.typed_start, child.typed_start);
    node.typed_end = std::max(node.typed_end, child.typed_end);
  }
  node.children = std::move(nodes);
  return node;
}

Node negation_of(Node node) {
  node.free_word = false;
  std::vector<Node> child;
  child.push_back(std::move(node));
  return combined(NodeKind::Not, std::move(child));
}

/// All of the clauses; with --match any, those that join are one Or behind the others.
Node conjunction(std::vector<Clause> clauses, Match match) {
  const std::vector<bool> bound = bound_clauses(clauses);
  std::vector<Node> all;
  std::vector<Node> any;
  bool positive = false;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    Clause& clause = clauses[i];
    positive = positive || !clause.negated;
    if (clause.negated) {
      all.push_back(negation_of(std::move(clause.node)));
    } else if (match == Match::Any && clause.joins && !bound[i]) {
      any.push_back(std::move(clause.node));
    } else {
      all.push_back(std::move(clause.node));
    }
  }
  if (any.size() == 1) all.push_back(std::move(any.front()));
  if (any.size() > 1) all.push_back(combined(NodeKind::Or, std::move(any)));
  if (!positive) all.insert(all.begin(), Node{});
  return all.size() == 1 ? std::move(all.front()) : combined(NodeKind::And, std::move(all));
}

}  // namespace

Node standing_node(Clause clause) {
  if (!clause.negated) return std::move(clause.node);
  std::vector<Clause> one;
  one.push_back(std::move(clause));
  return conjunction(std::move(one), Match::All);
}

Node tied_node(Node node) {
  const bool is_quoted = node.kind == NodeKind::Phrase || node.kind == NodeKind::Exact || node.kind == NodeKind::Slop;
  node.required = is_quoted || node.kind == NodeKind::Wildcard;
  node.free_word = false;
  if (node.kind == NodeKind::Understood) {
    for (Node& word : node.children) word.free_word = false;
  }
  return node;
}

Clause join_sequence(std::vector<Clause> clauses, const SequenceRules& rules) {
  mark_gaps(clauses, rules.text);
  if (rules.names != nullptr) clauses = understand(std::move(clauses), rules);
  if (rules.stop_words != nullptr) drop_stop_words(clauses, rules);
  mark_free_words(clauses);
  if (clauses.size() == 1) return std::move(clauses.front());
  Clause joined;
  joined.node = conjunction(std::move(clauses), rules.match);
  return joined;
}

}  // namespace dateline::searcher
