// SPDX-License-Identifier: GPL-3.0-or-later
// Is what stands before a colon a field, and what is its value?
#include "schema/character_case.h"
#include "searcher/query/lexer.h"

#include <algorithm>
#include <string>
#include <utility>

namespace dateline::searcher {
namespace {

bool is_field_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '_';
}

bool looks_like_field(std::string_view name) {
  return !name.empty() && name.front() != '.' && std::all_of(name.begin(), name.end(), is_field_letter);
}

}  // namespace

/// A field whose colon stands at byte `colon`. False if what stands before it is no field; it is then text.
bool Lexer::read_field(std::size_t start, std::size_t colon) {
  const std::string_view name = text_.substr(start, colon - start);
  if (!looks_like_field(name)) return false;
  const QueryField* field = field_named(name, rules_.with_saved);
  const std::size_t behind = schema::read_code_point(text_, colon).end;
  if (field == nullptr) {
    warn_unknown_field({start, behind}, colon);
    return false;
  }
  Token token;
  token.kind = TokenKind::Field;
  token.typed = {start, behind};
  token.field = field;
  at_ = behind;
  const char32_t next = here();
  token.spaced = next != 0 && is_query_space(next);
  push(std::move(token));
  const bool has_own_form = next == 0 || is_query_space(next) || is_quote(next) || is_open_bracket(next) ||
                            is_close_bracket(next) || is_separator(next);
  if (!has_own_form) read_value(*field);
  return true;
}

/// "BREAKING: x", "C:\x", "https://x" and "a::b" are text that nobody meant as a field.
void Lexer::warn_unknown_field(Span span, std::size_t colon) {
  const char32_t next = code_point_at(text_, span.end);
  const bool has_value =
      schema::count_letters_and_digits(text_.substr(span.end, schema::cut_utf8(text_.substr(span.end), 4).size())) > 0;
  if (colon - span.start < 2 || next == 0 || next == '/' || next == ':' || next == '\\' || is_query_space(next)) return;
  if (!has_value && !is_quote(next) && !is_open_bracket(next)) return;
  const std::string_view name = text_.substr(span.start, std::min<std::size_t>(colon - span.start, 64));
  // The one name that is a field elsewhere: where no file of saved searches is at hand.
  const std::string reason =
      field_named(name, true) != nullptr
          ? ": there is no file of saved searches here, and it is read as text"
          : ": is no field and is read as text; the nearest field is " + std::string(nearest_field(name)) + ":";
  warnings_.add("unknown_field", std::string(name) + reason, span);
  unknown_field_ = true;
}

void Lexer::read_value(const QueryField& field) {
  if (here() == '\\') {
    read_literal();
    return;
  }
  const std::size_t start = at_;
  while (at_ < text_.size() && !is_query_space(here()) && !is_quote(here()) && !is_open_bracket(here()) &&
         !is_close_bracket(here()) && !is_separator(here())) {
    step();
  }
  Span value{start, at_};
  while (value.end > start && (text_[value.end - 1] == ',' || text_[value.end - 1] == ';')) --value.end;
  if (field.kind == FieldKind::Text) {
    read_word(value, false);
    return;
  }
  if (schema::count_letters_and_digits(text_.substr(value.start, value.end - value.start)) == 0) return;
  Token token;
  token.kind = TokenKind::Value;
  token.typed = token.text = value;
  words_.clear();  // a value counts as one word, whatever is in it
  token.words = 1;
  push_words(std::move(token), 1);
}

}  // namespace dateline::searcher
