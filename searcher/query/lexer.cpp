// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/lexer.h"

#include "searcher/query/letter_case.h"

#include <algorithm>
#include <string>
#include <utility>

namespace dateline::searcher {

Lexer::Lexer(std::string_view text, Rules rules, UsedBounds& used, WarningLog& warnings)
    : text_(text), rules_(rules), used_(used), warnings_(warnings) {}

std::vector<Token> Lexer::tokens() {
  while (at_ < text_.size() && !full_) {
    if (is_query_space(here())) {
      step();
    } else {
      read_token();
    }
  }
  Token end;
  end.typed = {text_.size(), text_.size()};
  tokens_.push_back(std::move(end));
  return std::move(tokens_);
}

void Lexer::skip_as_gap() noexcept {
  step();
  gap_ = true;
}

void Lexer::read_token() {
  const char32_t c = here();
  if (is_quote(c)) {
    read_quoted();
  } else if (is_open_bracket(c)) {
    read_bracket(TokenKind::Open);
  } else if (is_close_bracket(c)) {
    read_bracket(TokenKind::Close);
  } else if (c == '{') {
    if (!read_name()) skip_as_gap();
  } else if (is_separator(c) || c == ',' || c == ';') {
    skip_as_gap();
  } else if (is_minus(c) || c == '+') {
    read_signs();
  } else if (c == '\\') {
    read_literal();
  } else {
    read_bare();
  }
}

void Lexer::read_bracket(TokenKind kind) {
  Token token;
  token.kind = kind;
  token.typed.start = at_;
  step();
  token.typed.end = at_;
  if (rules_.all_capitals) {
    warn_capitals(token.typed);
    gap_ = true;
    return;
  }
  push(std::move(token));
}

/// A quotation mark between two Hebrew letters is a gershayim, part of an abbreviation.
bool Lexer::is_closing_quote(std::size_t at) const {
  const schema::CodePoint point = schema::read_code_point(text_, at);
  if (!is_quote(point.value)) return false;
  return !is_hebrew_letter(code_point_before(text_, at)) || !is_hebrew_letter(code_point_at(text_, point.end));
}

void Lexer::read_quoted() {
  Token token;
  token.kind = TokenKind::Quoted;
  token.typed.start = at_;
  step();
  const std::size_t start = at_;
  while (at_ < text_.size() && !is_closing_quote(at_)) step();
  const Span inside{start, at_};
  token.value = inside;
  if (at_ < text_.size()) {
    step();
  } else {
    warnings_.add("unbalanced_quote", "the quotation mark is never closed; the phrase runs to the end of the query",
                  {token.typed.start, start});
  }
  read_slop(token);
  token.typed.end = at_;
  if (!measure(token, inside)) {
    warnings_.add("empty_quotes", "there is no word between the quotation marks; they are left out", token.typed);
    token.kind = TokenKind::Refused;
    push(std::move(token));
    return;
  }
  if (text_.substr(inside.start, inside.end - inside.start).find('*') != std::string_view::npos) {
    warnings_.add("wildcard_in_quotes", "a * between quotation marks stands for nothing; it is left out", token.typed);
  }
  push_words(std::move(token), max_positional_operands);
}

namespace {

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(static_cast<unsigned char>(text[at]))) ++at;
  return at;
}

}  // namespace

void Lexer::read_slop(Token& token) {
  if (here() != '~') return;
  const std::size_t end = digits_end(text_, at_ + 1);
  if (end == at_ + 1) return;
  token.has_number = true;
  token.number = bounded_number(text_.substr(at_ + 1, end - at_ - 1), max_distance);
  if (token.number > max_distance) {
    token.number = max_distance;
    warnings_.add("distance_cut", "words can be asked for at most " + std::to_string(max_distance) + " words apart",
                  {at_, end});
  }
  at_ = end;
}

bool Lexer::starts_operand(std::size_t at) const {
  if (at >= text_.size()) return false;
  const schema::CodePoint point = schema::read_code_point(text_, at);
  const char32_t c = point.value;
  if (is_quote(c) || is_open_bracket(c) || is_star(c) || c == '\\' || c == '{') return true;
  const bool decorates = c == '#' || c == '@' || c == '$' || c == '.' || c == '\'' || c == 0x2019;
  const std::size_t first = decorates ? point.end : at;
  if (first >= text_.size()) return false;
  return count_letters(text_.substr(first, schema::read_code_point(text_, first).end - first)) > 0;
}

/// A run of - and + at the start of a word. Behind anything else than a space or a bracket they are punctuation.
void Lexer::read_signs() {
  const Span first{at_, schema::read_code_point(text_, at_).end};
  const char32_t before = code_point_before(text_, at_);
  const bool at_start = at_ == 0 || is_query_space(before) || is_open_bracket(before) || is_separator(before);
  std::size_t minuses = 0;
  for (; is_minus(here()) || here() == '+'; step()) minuses += here() == '+' ? 0U : 1U;
  const Span run{first.start, at_};
  if (!at_start || !starts_operand(at_)) {
    const bool stands_alone = at_start && minuses == 1 && run.end == first.end && is_query_space(here());
    if (stands_alone && !tokens_.empty()) {
      warnings_.add("lone_minus", "a - that stands alone is a dash; write -word to exclude a word", run);
    }
    gap_ = true;
    return;
  }
  if (minuses > 1) warnings_.add("doubled_operator", "several - exclude as one does", run);
  Token token;
  token.kind = minuses > 0 ? TokenKind::Not : TokenKind::Require;
  token.typed = run;
  push(std::move(token));
}

/// Behind a backslash: nothing but white space, quotes and brackets ends the word, and nothing in it means anything.
void Lexer::read_literal() {
  const std::size_t start = at_;
  step();
  const std::size_t word = at_;
  while (at_ < text_.size() && !is_query_space(here()) && !is_quote(here()) && !is_open_bracket(here()) &&
         !is_close_bracket(here()) && !is_separator(here())) {
    step();
  }
  if (at_ > word) read_word({start, at_}, true);
}

/// True if the words inside the braces, the sign and the value stand as print_query writes them.
bool Lexer::read_name() {
  const std::size_t end = text_.find_first_of("{}", at_ + 1);
  if (end == std::string_view::npos || text_[end] == '{') return false;
  const std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
  const std::size_t sign = std::max(inside.rfind(" = ") + 1, inside.rfind(" ~ ") + 1);
  const std::size_t colon = inside.rfind(':');
  if (sign == 0 || colon == std::string_view::npos || colon < sign) return false;
  Token token;
  token.kind = TokenKind::Name;
  token.field = field_named(inside.substr(sign + 2, colon - sign - 2), false);
  const bool has_names = token.field != nullptr && token.field->kind == FieldKind::Value &&
                         (token.field->value == ValueField::Country || token.field->value == ValueField::Organization);
  if (!has_names || !measure(token, {at_ + 1, at_ + sign})) return false;
  token.typed = {at_, end + 1};
  token.value = {at_ + 1 + colon + 1, end};
  token.widens = inside[sign] == '=';
  at_ = end + 1;
  push_words(std::move(token), max_words);
  return true;
}

/// Finds the words of `span` and sets text, words, folded and characters. False if there is none.
bool Lexer::measure(Token& token, Span span) {
  // What surrounds words can change how they are cut ("A.A'" is two, "A.A" one): what counts is the text that is left.
  constexpr int attempts = 3;
  for (int i = 0; i < attempts; ++i) {
    schema::split_words(text_.substr(span.start, span.end - span.start), "und", words_);
    words_start_ = span.start;
    if (words_.empty()) return false;
    token.text = {span.start + words_[0].start, span.start + words_[words_.size() - 1].end};
    if (token.text.start == span.start && token.text.end == span.end) break;
    span = token.text;
  }
  token.words = words_.size();
  if (words_.size() == 1) token.folded = words_.folded(0);
  token.characters = std::all_of(words_.begin(), words_.end(),
                                 [](const schema::Word& word) { return word.kind == schema::WordKind::Character; });
  return true;
}

void Lexer::push(Token token) {
  token.gap_before = std::exchange(gap_, false);
  tokens_.push_back(std::move(token));
}

/// Pushes what measure() has just measured, cut to `most_words` and to what is left of max_words.
void Lexer::push_words(Token token, std::size_t most_words) {
  const std::size_t left = max_words - used_.words;
  if (token.words > left) {
    full_ = true;
    const std::size_t rest = left == 0 ? token.typed.start : words_start_ + words_[left].start;
    warnings_.add("too_many_words", "a query has at most " + std::to_string(max_words) + " words; the rest is ignored",
                  {rest, text_.size()});
    if (left == 0) return;
  } else if (token.words > most_words) {
    warnings_.add("long_phrase",
                  "a phrase has at most " + std::to_string(most_words) + " words; the rest of it is ignored",
                  {words_start_ + words_[most_words].start, token.typed.end});
  }
  token.words = std::min({token.words, left, most_words});
  if (token.words < words_.size()) token.text.end = words_start_ + words_[token.words - 1].end;
  used_.words += token.words;
  push(std::move(token));
}

void Lexer::warn_capitals(Span span) {
  if (std::exchange(warned_capitals_, true)) return;
  warnings_.add("capitals", "in a query all in capitals AND, OR and NOT are words and brackets are ignored", span);
}

bool reads_as_bare_word(std::string_view text) {
  UsedBounds used;
  WarningLog warnings(text, false);
  const std::vector<Token> tokens = Lexer(text, {.with_saved = true, .is_probe = true}, used, warnings).tokens();
  return tokens.size() == 2 && tokens[0].kind == TokenKind::Word && warnings.take().empty() &&
         tokens[0].text.start == 0 && tokens[0].text.end == text.size();
}

}  // namespace dateline::searcher
