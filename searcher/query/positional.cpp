// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/positional.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

namespace dateline::searcher {
namespace {

bool is_word(const Node& node) {
  return node.kind == NodeKind::Word || node.kind == NodeKind::Exact || node.kind == NodeKind::Phrase;
}

Node bound(Node word) {
  word.free_word = false;
  word.gap_before = false;
  return word;
}

/// Appends the words or phrases that an operand may be; false for anything else. A name in a group counts by its words.
/// Recursion is bounded by the depth of brackets.
bool add_alternatives(const Node& operand, std::vector<Node>& alternatives) {
  if (operand.kind == NodeKind::Understood) return add_alternatives(operand.children.front(), alternatives);
  if (operand.kind == NodeKind::Or) {
    return std::all_of(operand.children.begin(), operand.children.end(),
                       [&](const Node& child) { return add_alternatives(child, alternatives); });
  }
  if (!is_word(operand)) return false;
  alternatives.push_back(bound(operand));
  return true;
}

Node parent_of(NodeKind kind, std::vector<Node> children) {
  if (children.size() == 1) return std::move(children.front());
  Node node;
  node.kind = kind;
  node.typed_start = children.front().typed_start;
  node.typed_end = children.back().typed_end;
  node.children = std::move(children);
  return node;
}

using Alternatives = std::vector<std::vector<Node>>;

bool share_one_field(const Alternatives& operands) {
  const TextField field = operands.front().front().text_field;
  return std::all_of(operands.begin(), operands.end(), [&](const std::vector<Node>& alternatives) {
    return std::all_of(alternatives.begin(), alternatives.end(),
                       [&](const Node& word) { return word.text_field == field; });
  });
}

/// Every way to choose one word of each operand, the last operand changing first.
std::vector<std::vector<Node>> choices(std::span<const std::vector<Node>> operands) {
  std::vector<std::vector<Node>> ways{{}};
  for (const auto& alternatives : operands) {
    std::vector<std::vector<Node>> longer;
    for (const auto& way : ways) {
      for (const Node& word : alternatives) {
        longer.push_back(way);
        longer.back().push_back(word);
      }
    }
    ways = std::move(longer);
  }
  return ways;
}

Node near_node(const Token& by, std::span<const std::vector<Node>> operands) {
  std::vector<Node> nodes;
  for (auto& words : choices(operands)) {
    Node node = parent_of(by.kind == TokenKind::Near ? NodeKind::Near : NodeKind::Adjacent, std::move(words));
    node.distance = by.number;
    nodes.push_back(std::move(node));
  }
  return parent_of(NodeKind::Or, std::move(nodes));
}

bool same_operator(const Token& a, const Token& b) { return a.kind == b.kind && a.number == b.number; }

/// Calls `visit(operator, operands)` for each run of the same operator; the operand between two runs is in both.
template <typename Visit>
void for_each_run(std::span<const std::vector<Node>> operands, const std::vector<Token>& operators, Visit&& visit) {
  for (std::size_t i = 0; i + 1 < operands.size();) {
    std::size_t end = i + 1;
    while (end + 1 < operands.size() && same_operator(operators[i], operators[end])) ++end;
    visit(operators[i], operands.subspan(i, end - i + 1));
    i = end;
  }
}

/// How many operands the nodes of the chain will have together.
std::size_t operands_written_out(std::span<const std::vector<Node>> operands, const std::vector<Token>& operators) {
  std::size_t sum = 0;
  for_each_run(operands, operators, [&](const Token&, std::span<const std::vector<Node>> run) {
    std::size_t ways = 1;
    for (const auto& alternatives : run) ways = std::min(ways * alternatives.size(), max_positional_operands + 1);
    sum += ways * run.size();
  });
  return sum;
}

}  // namespace

std::optional<Node> positional_node(const PositionalChain& chain, UsedBounds& used, WarningLog& warnings) {
  const Span where{chain.operators.front().typed.start, chain.operators.back().typed.end};
  Alternatives operands;
  for (const Node& operand : chain.operands) {
    std::vector<Node> alternatives;
    if (!add_alternatives(operand, alternatives)) break;
    operands.push_back(std::move(alternatives));
  }
  if (operands.size() < chain.operands.size() || !share_one_field(operands)) {
    warnings.add("near_needs_words", "NEAR and ADJ need words or phrases of one field on both sides; here they count as AND",
                 where);
    return std::nullopt;
  }
  const std::size_t left = max_positional_operands - used.positional_operands;
  if (operands_written_out(operands, chain.operators) > left) {
    warnings.add("too_many_operands",
                 "a query has at most " + std::to_string(max_positional_operands) +
                     " words between NEAR and ADJ; the rest is ignored",
                 where);
    while (operands_written_out(operands, chain.operators) > left) operands.pop_back();
  }
  used.positional_operands += operands_written_out(operands, chain.operators);
  if (operands.size() == 1) return parent_of(NodeKind::Or, std::move(operands.front()));
  std::vector<Node> nodes;
  for_each_run(operands, chain.operators, [&](const Token& by, std::span<const std::vector<Node>> run) {
    nodes.push_back(near_node(by, run));
  });
  return parent_of(NodeKind::And, std::move(nodes));
}

}  // namespace dateline::searcher
