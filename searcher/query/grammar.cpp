// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/grammar.h"

#include "searcher/query/lexer.h"
#include "searcher/query/operators.h"

#include <algorithm>
#include <utility>

namespace dateline::searcher {
namespace {

std::vector<Token> read_tokens(std::string_view text, QueryParse& shared) {
  Lexer::Rules rules;
  rules.all_capitals = is_all_capitals(text);
  rules.with_saved = static_cast<bool>(shared.options.saved_query);
  std::vector<Token> tokens = Lexer(text, rules, shared.used, shared.warnings).tokens();
  return repair_operators(text, std::move(tokens), shared.used, shared.warnings);
}

}  // namespace

Grammar::Grammar(std::string_view text, std::size_t depth, QueryParse& shared)
    : text_(text),
      shared_(shared),
      values_(shared.gazetteer, shared.options, shared.warnings),
      tokens_(read_tokens(text, shared)),
      depth_(depth) {
  settle_spaced_fields();
  weigh_words();
}

/// Finds out what the case of the bare words tells, and which stop lists hold for them.
void Grammar::weigh_words() {
  LetterCase letters;
  std::vector<std::string> words;
  for (const Token& token : tokens_) {
    const bool is_word = token.kind == TokenKind::Word && !token.literal;
    if (!is_word && token.kind != TokenKind::Name) continue;
    const LetterCase own = letter_case(typed(token.text));
    letters.upper += own.upper;
    letters.lower += own.lower;
    if (!token.folded.empty()) words.push_back(token.folded);
  }
  names_.emplace(shared_.gazetteer, shared_.options.today, query_case(letters));
  stop_words_.emplace(std::move(words));
}

std::optional<Clause> Grammar::parse() {
  const Context context{depth_, nullptr, false};
  return alternatives(context);
}

const Token& Grammar::peek(std::size_t ahead) const {
  return tokens_[std::min(next_ + ahead, tokens_.size() - 1)];
}

bool Grammar::has_value_field(const Context& context) const {
  return context.field != nullptr && context.field->kind == FieldKind::Value;
}

bool Grammar::begins_operand(const Token& token) const {
  return token.kind == TokenKind::Word || token.kind == TokenKind::Quoted || token.kind == TokenKind::Wildcard ||
         token.kind == TokenKind::Open;
}

Grammar::Part Grammar::alternatives(const Context& context) {
  std::vector<Clause> parts;
  for (;;) {
    if (Part part = sequence(context)) parts.push_back(std::move(*part));
    if (peek().kind != TokenKind::Or) break;
    ++next_;
  }
  if (parts.empty()) return std::nullopt;
  if (parts.size() == 1) return std::move(parts.front());
  Clause any;
  any.node.kind = NodeKind::Or;
  for (Clause& part : parts) {
    any.node.children.push_back(tied_node(standing_node(std::move(part))));
  }
  any.node.typed_start = any.node.children.front().typed_start;
  any.node.typed_end = any.node.children.back().typed_end;
  return any;
}

SequenceRules Grammar::rules(const Context& context) {
  SequenceRules rules;
  rules.text = text_;
  rules.match = context.field == nullptr ? shared_.options.match : Match::All;
  rules.names_filter = shared_.options.understand == Understand::Filter;
  rules.dropped = &shared_.dropped;
  if (context.field != nullptr || context.negated) return rules;
  rules.stop_words = &*stop_words_;
  if (shared_.options.understand != Understand::Off) rules.names = &*names_;
  return rules;
}

Grammar::Part Grammar::sequence(const Context& context) {
  std::vector<Clause> clauses;
  bool and_before = false;
  for (;;) {
    const TokenKind kind = peek().kind;
    if (kind == TokenKind::End || kind == TokenKind::Or) break;
    if (kind == TokenKind::Close) {
      if (context.depth > depth_) break;
      shared_.warnings.add("stray_bracket", "this ) closes nothing; it is left out", take().typed);
    } else if (kind == TokenKind::And) {
      and_before = true;
      ++next_;
    } else if (Part part = clause(context)) {
      part->and_before = and_before && !clauses.empty();
      and_before = false;
      clauses.push_back(std::move(*part));
    }
  }
  if (clauses.empty()) return std::nullopt;
  return join_sequence(std::move(clauses), rules(context));
}

Grammar::Part Grammar::clause(const Context& context) {
  const TokenKind kind = peek().kind;
  const bool is_prefix = kind == TokenKind::Not || kind == TokenKind::Require;
  if (is_prefix) ++next_;
  Context inner = context;
  inner.negated = context.negated || kind == TokenKind::Not;
  Part part = chain(inner);
  if (!part) return part;
  part->required = part->required || kind == TokenKind::Require;
  if (kind != TokenKind::Not) return part;
  Clause excluded;
  excluded.node = standing_node(std::move(*part));
  excluded.negated = true;
  return excluded;
}

Grammar::Part Grammar::chain(const Context& context) {
  Part first = operand(context);
  if (peek().kind != TokenKind::Near && peek().kind != TokenKind::Adjacent) return first;
  std::vector<Clause> clauses;
  PositionalChain chain;
  if (first) clauses.push_back(std::move(*first));
  while (peek().kind == TokenKind::Near || peek().kind == TokenKind::Adjacent) {
    const Token by = take();
    Part next = operand(context);
    if (!next) continue;
    if (!clauses.empty()) chain.operators.push_back(by);
    clauses.push_back(std::move(*next));
  }
  if (clauses.empty()) return std::nullopt;
  if (clauses.size() == 1) return std::move(clauses.front());
  for (const Clause& clause : clauses) chain.operands.push_back(standing_node(clause));
  if (auto near = positional_node(chain, shared_.used, shared_.warnings)) {
    Clause clause;
    clause.node = std::move(*near);
    return clause;
  }
  for (std::size_t i = 1; i < clauses.size(); ++i) clauses[i].and_before = true;
  return join_sequence(std::move(clauses), rules(context));
}

/// Reads one token at least, unless it cannot begin an operand.
Grammar::Part Grammar::operand(const Context& context) {
  switch (peek().kind) {
    case TokenKind::Open:
      return group(context);
    case TokenKind::Word:
      return bare_word(context);
    case TokenKind::Quoted:
      return quoted(context);
    case TokenKind::Wildcard:
      return wildcard(context);
    case TokenKind::AtLeast:
      return at_least(context);
    case TokenKind::Name:
      return name(context);
    case TokenKind::Field:
      return field(context);
    case TokenKind::Value:  // always behind a Field
    case TokenKind::Refused:
      ++next_;
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

/// Leaves out what is nested too deep: to flatten it would turn what is excluded into what is asked for.
void Grammar::skip_group(const Token& open) {
  for (std::size_t depth = 1; depth > 0 && peek().kind != TokenKind::End;) {
    const TokenKind kind = take().kind;
    if (kind == TokenKind::Open) ++depth;
    if (kind == TokenKind::Close) --depth;
  }
  shared_.warnings.add("too_deep",
                       "brackets deeper than " + std::to_string(max_depth) + " levels are ignored with what is in them",
                       {open.typed.start, peek().typed.start});
}

Grammar::Part Grammar::group(const Context& context) {
  const Token open = take();
  if (context.depth == max_depth) {
    skip_group(open);
    return std::nullopt;
  }
  if (peek().kind == TokenKind::Close) {
    const Token close = take();
    shared_.warnings.add("empty_group", "there is nothing between the brackets; they are left out",
                         {open.typed.start, close.typed.end});
    return std::nullopt;
  }
  Context inner = context;
  ++inner.depth;
  Part part = alternatives(inner);
  if (peek().kind == TokenKind::Close) {
    ++next_;
  } else {
    shared_.warnings.add("unbalanced_bracket", "this bracket is never closed; it closes at the end of the query",
                         open.typed);
  }
  if (!part) return part;
  part->gap_before = part->gap_behind = true;
  part->and_before = false;
  return part;
}

}  // namespace dateline::searcher
