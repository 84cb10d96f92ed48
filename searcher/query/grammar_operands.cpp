// SPDX-License-Identifier: GPL-3.0-or-later
// Which node does one word, phrase, wildcard, count or name in braces give?
#include "searcher/query/grammar.h"

#include <algorithm>
#include <utility>

namespace dateline::searcher {
Node Grammar::text_node(NodeKind kind, const Token& token, const Context& context) const {
  Node node;
  node.kind = kind;
  node.text = with_single_spaces(typed(token.text));
  node.text_field = context.field == nullptr ? TextField::Any : context.field->text;
  node.typed_start = token.typed.start;
  node.typed_end = token.typed.end;
  return node;
}

Grammar::Part Grammar::bare_word(const Context& context) {
  if (has_value_field(context)) return value(*context.field);
  const Token token = take();
  Clause clause;
  const std::string word = lower_ascii(typed(token.text).substr(0, 5));
  if (context.field != nullptr && context.field->text == TextField::Author && !token.literal &&
      (word == "any" || word == "none")) {
    clause.node = *values_.resolve(ValueField::Author, {word, false, token.typed});
    return clause;
  }
  clause.node = text_node(token.words == 1 ? NodeKind::Word : NodeKind::Phrase, token, context);
  clause.node.literal = token.literal;
  clause.text = token.text;
  clause.folded = token.folded;
  clause.bare = clause.joins = context.field == nullptr;
  clause.gap_before = token.gap_before;
  return clause;
}

Grammar::Part Grammar::quoted(const Context& context) {
  if (has_value_field(context)) return value(*context.field);
  const Token token = take();
  Clause clause;
  const NodeKind several = token.has_number ? NodeKind::Slop : NodeKind::Phrase;
  clause.node = text_node(token.words == 1 ? NodeKind::Exact : several, token, context);
  if (clause.node.kind == NodeKind::Slop) clause.node.distance = token.number;
  clause.joins = context.field == nullptr;
  return clause;
}

Grammar::Part Grammar::wildcard(const Context& context) {
  if (has_value_field(context)) {
    shared_.warnings.add("wildcard_in_value", "a * stands for letters in words of the text only; it is left out",
                         peek().typed);
    return value(*context.field);
  }
  const Token token = take();
  Clause clause;
  clause.node = text_node(NodeKind::Wildcard, token, context);
  clause.node.text = token.folded;
  clause.joins = context.field == nullptr;
  return clause;
}

/// atleast3 counts one word; before nothing at all it is a word itself.
Grammar::Part Grammar::at_least(const Context& context) {
  const Token operation = take();
  const bool has_text_field =
      peek().kind == TokenKind::Field && peek().field->kind == FieldKind::Text && !peek().spaced;
  const Token counted = has_text_field ? peek(1) : peek();
  const bool is_word = (counted.kind == TokenKind::Word || counted.kind == TokenKind::Quoted) && counted.words == 1;
  if (is_word && !has_value_field(context)) {
    Part word = operand(context);
    if (!word || (word->node.kind != NodeKind::Word && word->node.kind != NodeKind::Exact)) return word;
    Clause clause;
    clause.node.kind = NodeKind::AtLeast;
    clause.node.count = operation.number;
    clause.node.typed_start = operation.typed.start;
    clause.node.typed_end = word->node.typed_end;
    clause.node.children.push_back(std::move(word->node));
    return clause;
  }
  if (begins_operand(peek()) || peek().kind == TokenKind::Field || has_value_field(context)) {
    shared_.warnings.add("atleast_needs_word", "atleast counts single words; it is left out here", operation.typed);
    return std::nullopt;
  }
  shared_.warnings.add("dangling_operator",
                       std::string(typed(operation.typed)) + " has no word to count and is read as one",
                       operation.typed);
  Clause clause;
  clause.node = text_node(NodeKind::Word, operation, context);
  clause.node.text = typed(operation.typed);
  clause.node.literal = true;
  clause.text = operation.typed;
  clause.bare = clause.joins = context.field == nullptr;
  return clause;
}

/// {North Korea = country:KP}
Grammar::Part Grammar::name(const Context& context) {
  const Token token = take();
  FoundName found;
  found.field = token.field->value;
  found.widens = token.widens;
  const std::string_view values = typed(token.value);
  const std::size_t comma = std::min(values.find(','), values.size());
  found.value = values.substr(0, comma);
  for (std::size_t start = comma + 1; start < values.size();) {
    const std::size_t end = std::min(values.find(',', start), values.size());
    found.also.emplace_back(values.substr(start, end - start));
    start = end + 1;
  }
  const auto known = values_.resolve(found.field, {found.value, true, token.typed});
  Clause clause;
  clause.node = understood_node(found, with_single_spaces(typed(token.text)));
  clause.node.typed_start = token.typed.start;
  clause.node.typed_end = token.typed.end;
  clause.joins = context.field == nullptr;
  clause.required = context.field != nullptr;
  if (!known || known->value != found.value) {
    shared_.warnings.add("bad_value", "the value in the braces is not known; only the words count", token.typed);
    clause.node = std::move(clause.node.children.front());
    return clause;
  }
  clause.node.label = known->label;
  return clause;
}

}  // namespace dateline::searcher
