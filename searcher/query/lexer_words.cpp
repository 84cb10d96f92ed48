// SPDX-License-Identifier: GPL-3.0-or-later
// Is a run of characters without a space a word, an operator, a wildcard or a field?
#include "searcher/query/letter_case.h"
#include "searcher/query/lexer.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace dateline::searcher {
namespace {

bool is_field_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '_'; }

bool looks_like_field(std::string_view name) {
  return !name.empty() && name.front() != '.' && std::all_of(name.begin(), name.end(), is_field_letter);
}

struct NumberedOperator {
  TokenKind kind;
  std::optional<std::size_t> number;
};

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// NEAR, NEAR/5, ADJ, ADJ/3, atleast3.
std::optional<NumberedOperator> numbered_operator(std::string_view word) {
  for (const auto& [name, kind] : {std::pair(std::string_view("NEAR"), TokenKind::Near),
                                   std::pair(std::string_view("ADJ"), TokenKind::Adjacent)}) {
    if (word == name) return NumberedOperator{kind, std::nullopt};
    const std::string_view rest = word.substr(std::min(word.size(), name.size()));
    if (!word.starts_with(name) || !rest.starts_with('/') || !all_digits(rest.substr(1))) continue;
    return NumberedOperator{kind, bounded_number(rest.substr(1), max_distance)};
  }
  constexpr std::string_view at_least = "atleast";
  const std::string lower = lower_ascii(word.substr(0, at_least.size()));
  const std::string_view count = word.substr(lower.size());
  if (lower != at_least || !all_digits(count) || bounded_number(count, max_distance) == 0) return std::nullopt;
  return NumberedOperator{TokenKind::AtLeast, bounded_number(count, max_distance)};
}

/// The byte of the first star at or behind `at`.
std::size_t first_star(std::string_view text, std::size_t at) {
  for (; at < text.size(); at = schema::read_code_point(text, at).end) {
    if (is_star(code_point_at(text, at))) return at;
  }
  return std::string_view::npos;
}

std::optional<TokenKind> plain_operator(std::string_view word) {
  if (word == "AND" || word == "&&") return TokenKind::And;
  if (word == "OR" || word == "||") return TokenKind::Or;
  if (word == "NOT") return TokenKind::Not;
  return std::nullopt;
}

}  // namespace

/// A comma or semicolon ends a word unless digits stand on both sides of it (1,000) or the word is a web address.
std::size_t Lexer::bare_end(std::size_t start) const {
  bool is_address = false;
  std::size_t at = start;
  while (at < text_.size()) {
    const schema::CodePoint point = schema::read_code_point(text_, at);
    const char32_t c = point.value;
    if (is_query_space(c) || is_open_bracket(c) || is_close_bracket(c) || is_separator(c)) break;
    if (is_quote(c) && (at == start || is_closing_quote(at))) break;
    if (c == ':' && text_.substr(at).starts_with("://")) is_address = true;
    if (c == ',' || c == ';') {
      const char32_t next = code_point_at(text_, point.end);
      const bool in_number = is_digit(code_point_before(text_, at)) && is_digit(next);
      const bool in_address = is_address && next != 0 && !is_query_space(next);
      if (!in_number && !in_address) break;
    }
    at = point.end;
  }
  return at;
}

void Lexer::read_bare() {
  const std::size_t start = at_;
  const std::size_t end = bare_end(start);
  for (std::size_t at = start; at < end; at = schema::read_code_point(text_, at).end) {
    if (!is_colon(code_point_at(text_, at))) continue;
    if (read_field(start, at)) return;
    break;
  }
  at_ = end;
  read_whole({start, end});
}

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
  const bool has_value = count_letters(text_.substr(span.end, schema::cut_utf8(text_.substr(span.end), 4).size())) > 0;
  if (colon - span.start < 2 || next == 0 || next == '/' || next == ':' || next == '\\' || is_query_space(next)) return;
  if (!has_value && !is_quote(next) && !is_open_bracket(next)) return;
  const std::string_view name = text_.substr(span.start, std::min<std::size_t>(colon - span.start, 64));
  warnings_.add("unknown_field",
                std::string(name) + ": is no field and is read as text; the nearest field is " +
                    std::string(nearest_field(name)) + ":",
                span);
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
  if (count_letters(text_.substr(value.start, value.end - value.start)) == 0) return;
  Token token;
  token.kind = TokenKind::Value;
  token.typed = token.text = value;
  words_.clear();  // a value counts as one word, whatever is in it
  token.words = 1;
  push_words(std::move(token), 1);
}

void Lexer::read_whole(Span span) {
  if (!read_operator(span)) read_word(span, false);
}

bool Lexer::read_operator(Span span) {
  const std::string_view word = text_.substr(span.start, span.end - span.start);
  Token token;
  token.typed = span;
  if (const auto plain = plain_operator(word)) {
    token.kind = *plain;
  } else if (const auto numbered = numbered_operator(word)) {
    token.kind = numbered->kind;
    token.has_number = numbered->number.has_value();
    token.number = numbered->number.value_or(default_distance);
  } else {
    return false;
  }
  if (rules_.all_capitals && !token.has_number && word.front() >= 'A' && word.front() <= 'Z') {
    warn_capitals(span);
    read_word(span, true);
    return true;
  }
  const std::size_t wanted = token.number;
  if (token.has_number) token.number = std::clamp<std::size_t>(wanted, 1, max_distance);
  if (token.has_number && token.number != wanted) {
    warnings_.add("distance_cut", "the number must lie between 1 and " + std::to_string(max_distance), span);
  }
  push(std::move(token));
  return true;
}

/// "word~1" and "word^2" are the fuzzy search and the weight of other programs.
Span Lexer::without_suffix(Span span) {
  Span rest = span;
  for (;;) {
    const std::string_view word = text_.substr(rest.start, rest.end - rest.start);
    const std::size_t sign = word.find_last_of("~^");
    if (sign == std::string_view::npos || sign == 0 || word.find("://") != std::string_view::npos) break;
    const std::string_view number = word.substr(sign + 1);
    if (number.find_first_not_of("0123456789.") != std::string_view::npos) break;
    rest.end = rest.start + sign;
  }
  if (rest.end == span.end) return span;
  warnings_.add("unknown_suffix", "~ and ^ behind a word mean nothing here; they are left out", {rest.end, span.end});
  return rest;
}

bool Lexer::has_gap(Span span) const {
  for (std::size_t at = span.start; at < span.end; at = schema::read_code_point(text_, at).end) {
    if (is_gap(code_point_at(text_, at))) return true;
  }
  return false;
}

/// True for a word that was cut out of other characters ('AND', .title:x) and would read as something else alone.
bool Lexer::is_literal(const Token& token) const {
  if (token.literal || rules_.is_probe) return token.literal;
  const bool was_cut = token.text.end - token.text.start != token.typed.end - token.typed.start;
  return was_cut && !reads_as_bare_word(text_.substr(token.text.start, token.text.end - token.text.start));
}

/// `literal`: the span begins with a backslash, or the word has lost another meaning.
void Lexer::read_word(Span span, bool literal) {
  Token token;
  token.kind = TokenKind::Word;
  token.typed = span;
  token.literal = std::exchange(unknown_field_, false) || literal;
  const Span measured = literal ? span : without_suffix(span);
  const std::size_t star = literal ? std::string_view::npos : first_star(text_.substr(0, measured.end), span.start);
  const bool has_words = measure(token, measured);
  if (star != std::string_view::npos && (has_words || star == span.start)) {
    read_starred(std::move(token), {star, measured.end});
    return;
  }
  if (!has_words) {
    gap_ = has_gap(span) || gap_;
    return;
  }
  gap_ = has_gap({span.start, token.text.start}) || gap_;
  const bool gap_behind = has_gap({token.text.end, span.end});
  token.literal = is_literal(token);
  push_words(std::move(token), max_positional_operands);
  gap_ = gap_behind;
}

/// A word with stars in it; `rest`: from the first one to the end.
void Lexer::read_starred(Token token, Span rest) {
  const auto warn = [&](std::string_view code, std::string message) {
    warnings_.add(code, std::move(message), token.typed);
  };
  const auto is_star_at = [&](std::size_t at) { return is_star(code_point_at(text_, at)); };
  std::size_t stars_end = rest.start;
  while (stars_end < rest.end && is_star_at(stars_end)) stars_end = schema::read_code_point(text_, stars_end).end;
  if (rest.start == token.typed.start) {
    warn("leading_wildcard", "a * at the start of a word would stand for every word there is; the clause is left out");
    token.kind = TokenKind::Refused;
    push(std::move(token));
    return;
  }
  if (stars_end < rest.end) {
    warn("wildcard_inside", "a * stands for letters only at the end of a word; it is left out");
  } else if (token.words > 1 || token.characters) {
    warn("wildcard_in_phrase", "a * needs a single word before it; it is left out");
  } else if (count_letters(token.folded) < min_wildcard_letters) {
    warn("short_wildcard", "a * needs at least 3 letters before it; it is left out");
  } else if (used_.wildcards == max_wildcards) {
    warn("too_many_wildcards", "a query has at most 4 wildcards; this * is left out");
  } else {
    ++used_.wildcards;
    token.kind = TokenKind::Wildcard;
  }
  if (token.kind == TokenKind::Word) token.literal = is_literal(token);
  push_words(std::move(token), max_positional_operands);
}

}  // namespace dateline::searcher
