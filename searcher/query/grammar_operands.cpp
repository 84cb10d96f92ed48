// SPDX-License-Identifier: GPL-3.0-or-later
// Which node does one word, phrase, wildcard or field clause give?
#include "searcher/query/grammar.h"

#include <algorithm>
#include <utility>

namespace dateline::searcher {
namespace {

constexpr std::size_t longest_unquoted_value = 6;  // words

}  // namespace

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
  const bool has_text_field = peek().kind == TokenKind::Field && peek().field->kind == FieldKind::Text && !peek().spaced;
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
  shared_.warnings.add("dangling_operator", std::string(typed(operation.typed)) + " has no word to count and is read as one",
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

Grammar::Part Grammar::field(const Context& context) {
  const Token token = take();
  const bool names_group = token.field->kind == FieldKind::Saved && peek().kind == TokenKind::Open;
  const bool has_value = peek().kind == TokenKind::Value || (begins_operand(peek()) && !names_group);
  if (!has_value) {
    shared_.warnings.add("empty_field", std::string(token.field->name) + ": has no value and is left out", token.typed);
    if (peek().kind == TokenKind::Refused) ++next_;
    return std::nullopt;
  }
  Context inner = context;
  inner.field = token.field;
  if (token.field->kind == FieldKind::Saved) return value(*token.field);
  Part part = peek().kind == TokenKind::Value ? value(*token.field) : operand(inner);
  if (part) part->node.typed_start = std::min(part->node.typed_start, token.typed.start);
  return part;
}

/// "title: word" is taken for title:word; "Date: tomorrow", where the value means nothing, for two words. Settled before
/// anything else is read, since words and values count differently.
void Grammar::settle_spaced_fields() {
  for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
    Token& field = tokens_[i];
    next_ = i + 1;
    if (field.kind != TokenKind::Field || !field.spaced || !begins_operand(peek()) || peek().kind == TokenKind::Open) continue;
    const std::string name(field.field->name);
    const bool means_something = field.field->kind != FieldKind::Value ||
                                 values_.resolve(field.field->value, typed_value(peek())) ||
                                 value_tokens(*field.field) > 1;
    if (means_something) {
      shared_.warnings.add("space_after_colon", "the space behind " + name + ": is left out", field.typed);
      continue;
    }
    shared_.warnings.add("field_as_word", name + ": stands before a space and is read as a word", field.typed);
    const std::string_view typed_name = typed(field.typed).substr(0, typed(field.typed).find_first_of(":\xEF"));
    field.kind = TokenKind::Word;
    field.text = {field.typed.start, field.typed.start + typed_name.size()};
    field.folded = lower_ascii(typed_name);
    field.words = 1;
    tokens_[i + 1].gap_before = true;
  }
  next_ = 0;
}

TypedValue Grammar::typed_value(const Token& token) const {
  TypedValue value;
  value.quoted = token.kind == TokenKind::Quoted;
  value.where = token.typed;
  Span text = value.quoted ? token.value : token.typed;
  if (token.kind == TokenKind::Word && token.literal && text_[text.start] == '\\') {
    ++text.start;
    value.quoted = true;
  }
  value.text = with_single_spaces(typed(text));
  return value;
}

/// How many tokens from here on make up a value: country:North Korea without quotes is two.
std::size_t Grammar::value_tokens(const QueryField& field) const {
  if (peek().kind == TokenKind::Quoted || peek().literal || field.kind != FieldKind::Value) return 1;
  std::size_t most = 1;
  while (most < longest_unquoted_value) {
    const Token& token = peek(most);
    if (token.kind != TokenKind::Word || token.literal || token.gap_before) break;
    ++most;
  }
  for (std::size_t count = most; count > 1; --count) {
    const Span words{peek().typed.start, peek(count - 1).text.end};
    if (values_.names_something(field.value, with_single_spaces(typed(words)))) return count;
  }
  return 1;
}

Grammar::Part Grammar::value(const QueryField& field) {
  const std::size_t count = value_tokens(field);
  const Token first = take();
  TypedValue typed = typed_value(first);
  if (field.kind == FieldKind::Saved) return saved(typed, depth_);
  if (count > 1) {
    const Token last = tokens_[next_ + count - 2];
    typed.where.end = last.text.end;
    typed.text = with_single_spaces(this->typed(typed.where));
    next_ += count - 1;
    shared_.warnings.add("unquoted_value",
                         "several words are taken as one value; write " + std::string(field.name) + ":\"" + typed.text +
                             '"',
                         typed.where);
  }
  Clause clause;
  clause.node = values_.read(field.value, typed);
  return clause;
}

Grammar::Part Grammar::saved(const TypedValue& name, std::size_t depth) {
  Clause clause;
  clause.node = nothing_for("saved", name);
  const auto refuse = [&](std::string_view code, std::string_view reason) {
    shared_.warnings.add(code, "saved:" + std::string(schema::cut_utf8(name.text, 64)) + " matches nothing: " + std::string(reason), name.where);
    return clause;
  };
  // An id that no article has: printed and read again, it still matches nothing, which the saved query itself might not.
  const auto refuse_use = [&](std::string_view code, std::string_view reason) {
    clause.node = nothing_for("id", {"saved:" + name.text, true, name.where});
    return refuse(code, reason);
  };
  auto& open = shared_.saved_names;
  if (std::find(open.begin(), open.end(), name.text) != open.end()) {
    return refuse_use("saved_recursion", "it would stand within itself");
  }
  if (shared_.used.saved == max_saved || depth >= max_depth) {
    return refuse_use("too_many_saved", "too many saved searches within one query");
  }
  const auto text = shared_.options.saved_query(name.text);
  if (!text) return refuse("unknown_saved", "there is no saved search of that name");
  if (!is_valid_utf8(*text) || text->size() > shared_.options.max_bytes) {
    return refuse("bad_saved", "its text is too long or no valid UTF-8");
  }
  ++shared_.used.saved;
  open.push_back(name.text);
  const auto outer = shared_.warnings.report_at(name.where);
  Part part = Grammar(*text, depth + 1, shared_).parse();
  shared_.warnings.report_at(outer);
  open.pop_back();
  if (!part) return refuse("empty_saved", "it asks for nothing");
  clause.node = tied_node(standing_node(std::move(*part)));
  clause.required = true;
  return clause;
}

}  // namespace dateline::searcher
