// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/operators.h"

#include "schema/words.h"

#include <optional>
#include <span>
#include <string>
#include <utility>

namespace dateline::searcher {
namespace {

bool is_positional(TokenKind kind) { return kind == TokenKind::Near || kind == TokenKind::Adjacent; }
bool is_joiner(TokenKind kind) { return kind == TokenKind::And || kind == TokenKind::Or || is_positional(kind); }
bool is_prefix(TokenKind kind) { return kind == TokenKind::Not || kind == TokenKind::Require; }
bool is_operator(TokenKind kind) { return is_joiner(kind) || is_prefix(kind); }

/// A run of operators boiled down to what it can mean.
struct OperatorRun {
  std::optional<Token> joiner;
  std::optional<Token> prefix;
  bool is_doubled = false;
  Span typed;
};

/// Of several joiners a positional one wins, then OR: it loses no article that AND would find ("AND/OR").
int rank_of(TokenKind kind) {
  if (is_positional(kind)) return 2;
  return kind == TokenKind::Or ? 1 : 0;
}

OperatorRun boil_down(std::span<const Token> tokens) {
  OperatorRun run;
  run.typed = {tokens.front().typed.start, tokens.back().typed.end};
  for (const Token& token : tokens) {
    if (is_joiner(token.kind)) {
      run.is_doubled = run.is_doubled || run.joiner || run.prefix;
      if (!run.joiner || rank_of(token.kind) > rank_of(run.joiner->kind)) run.joiner = token;
    } else {
      run.is_doubled = run.is_doubled || run.prefix;
      if (!run.prefix || token.kind == TokenKind::Not) run.prefix = token;
    }
  }
  return run;
}

class OperatorRepair {
public:
  OperatorRepair(std::string_view text, UsedBounds& used, WarningLog& warnings)
      : text_(text), used_(used), warnings_(warnings) {}

  std::vector<Token> repair(std::vector<Token> tokens) {
    for (std::size_t i = 0; i < tokens.size();) {
      std::size_t end = i;
      while (is_operator(tokens[end].kind)) ++end;  // the last token is End
      if (end == i) {
        repaired_.push_back(std::move(tokens[i++]));
        continue;
      }
      add_run(std::span(tokens).subspan(i, end - i), tokens[end].kind);
      i = end;
    }
    return std::move(repaired_);
  }

private:
  void add_run(std::span<const Token> tokens, TokenKind next);
  void add_as_word(Token token);
  [[nodiscard]] bool has_left_operand() const {
    return !repaired_.empty() && repaired_.back().kind != TokenKind::Open && !is_operator(repaired_.back().kind);
  }

  std::string_view text_;
  UsedBounds& used_;
  WarningLog& warnings_;
  std::vector<Token> repaired_;
};

void OperatorRepair::add_run(std::span<const Token> tokens, TokenKind next) {
  OperatorRun run = boil_down(tokens);
  const bool has_right_operand = next != TokenKind::Close && next != TokenKind::End;
  const bool excludes = run.prefix && run.prefix->kind == TokenKind::Not;
  if (run.is_doubled) {
    warnings_.add("doubled_operator", "several operators stand side by side; they count as one", run.typed);
  }
  if (run.joiner && is_positional(run.joiner->kind) && excludes && has_right_operand) {
    warnings_.add("near_needs_words", "NEAR and ADJ need words on both sides; this one counts as AND", run.typed);
    run.joiner->kind = TokenKind::And;
  }
  if (run.joiner) {
    if (has_right_operand && has_left_operand()) {
      repaired_.push_back(std::move(*run.joiner));
    } else {
      add_as_word(std::move(*run.joiner));
    }
  }
  // A word beside NEAR is required anyway.
  const bool is_beside_near = !repaired_.empty() && is_positional(repaired_.back().kind);
  if (!run.prefix || is_beside_near) return;
  if (has_right_operand) {
    repaired_.push_back(std::move(*run.prefix));
  } else if (run.prefix->kind == TokenKind::Not) {
    add_as_word(std::move(*run.prefix));
  }
}

void OperatorRepair::add_as_word(Token token) {
  const std::string typed(text_.substr(token.typed.start, token.typed.end - token.typed.start));
  const schema::Words words = schema::split_words(typed, "und");
  if (words.empty()) {
    warnings_.add("dangling_operator", typed + " has nothing to work on and is left out", token.typed);
    return;
  }
  warnings_.add("dangling_operator", typed + " has nothing to work on and is read as a word", token.typed);
  if (used_.words + words.size() > max_words) return;
  used_.words += words.size();
  token.kind = TokenKind::Word;
  token.text = token.typed;
  token.literal = true;
  token.words = words.size();
  token.folded = words.size() == 1 ? std::string(words.folded(0)) : std::string();
  repaired_.push_back(std::move(token));
}

}  // namespace

std::vector<Token> repair_operators(std::string_view text, std::vector<Token> tokens, UsedBounds& used,
                                    WarningLog& warnings) {
  return OperatorRepair(text, used, warnings).repair(std::move(tokens));
}

}  // namespace dateline::searcher
