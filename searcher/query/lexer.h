// SPDX-License-Identifier: GPL-3.0-or-later
// Where does one piece of a query end and the next begin?
#pragma once

#include "schema/words.h"
#include "searcher/query/bounds.h"
#include "searcher/query/token.h"
#include "searcher/query/warnings.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline::searcher {

/// Cuts a query into tokens, the last one End. Linear; stops at max_words with a warning. Borrows everything.
class Lexer {
public:
  struct Rules {
    bool all_capitals = false;  // AND, OR, NOT are words, brackets are ignored
    bool with_saved = false;    // saved: is a field
    bool is_probe = false;      // only asks how a word reads: literal stays false
  };
  Lexer(std::string_view text, Rules rules, UsedBounds& used, WarningLog& warnings);

  [[nodiscard]] std::vector<Token> tokens();

private:
  [[nodiscard]] char32_t here() const noexcept { return code_point_at(text_, at_); }
  void step() noexcept { at_ = schema::read_code_point(text_, at_).end; }
  void skip_as_gap() noexcept;
  void read_token();
  void read_bracket(TokenKind kind);
  void read_quoted();
  void read_slop(Token& token);
  void read_signs();
  void read_literal();
  void read_bare();
  [[nodiscard]] bool read_name();
  [[nodiscard]] bool read_field(std::size_t start, std::size_t colon);
  void read_value(const QueryField& field);
  void read_whole(Span span);
  [[nodiscard]] bool read_operator(Span span);
  void read_word(Span span, bool literal);
  void read_starred(Token token, Span rest);
  [[nodiscard]] bool is_literal(const Token& token) const;
  [[nodiscard]] bool has_gap(Span span) const;
  [[nodiscard]] Span without_suffix(Span span);
  [[nodiscard]] std::size_t bare_end(std::size_t start) const;
  [[nodiscard]] bool starts_operand(std::size_t at) const;
  [[nodiscard]] bool is_closing_quote(std::size_t at) const;
  [[nodiscard]] bool measure(Token& token, Span span);
  void push(Token token);
  void push_words(Token token, std::size_t most_words);
  void warn_capitals(Span span);
  void warn_unknown_field(Span span, std::size_t colon);

  std::string_view text_;
  Rules rules_;
  UsedBounds& used_;
  WarningLog& warnings_;
  std::vector<Token> tokens_;
  schema::Words words_;          // of the text measured last
  std::size_t words_start_ = 0;  // where that text begins
  std::size_t at_ = 0;
  bool gap_ = false;
  bool full_ = false;
  bool warned_capitals_ = false;
  bool unknown_field_ = false;  // the word being read has a colon behind what is no field
};

/// True if `text`, typed alone, is nothing but a bare word.
[[nodiscard]] bool reads_as_bare_word(std::string_view text);

}  // namespace dateline::searcher
