// SPDX-License-Identifier: GPL-3.0-or-later
// Where does the value of a field end, and which node does it give?
#include "searcher/query/grammar.h"

#include <algorithm>
#include <utility>

namespace dateline::searcher {
namespace {

constexpr std::size_t longest_unquoted_value = 6;  // words

/// What was read in a text of its own stands, in the query, where that text was asked for.
void place_at(Node& node, Span where) {
  node.typed_start = where.start;
  node.typed_end = where.end;
  for (Node& child : node.children) place_at(child, where);
}

}  // namespace

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

/// "title: word" is taken for title:word; "Date: tomorrow", where the value means nothing, for two words. Settled
/// before anything else is read, since words and values count differently.
void Grammar::settle_spaced_fields() {
  for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
    Token& field = tokens_[i];
    next_ = i + 1;
    if (field.kind != TokenKind::Field || !field.spaced || !begins_operand(peek()) || peek().kind == TokenKind::Open)
      continue;
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
    shared_.warnings.add(
        "unquoted_value",
        "several words are taken as one value; write " + std::string(field.name) + ":\"" + typed.text + '"',
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
    shared_.warnings.add(
        code, "saved:" + std::string(schema::cut_utf8(name.text, 64)) + " matches nothing: " + std::string(reason),
        name.where);
    return clause;
  };
  // An id that no article has: printed and read again, it still matches nothing, which the saved query itself might
  // not.
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
  place_at(clause.node, name.where);
  clause.required = true;
  return clause;
}

}  // namespace dateline::searcher
