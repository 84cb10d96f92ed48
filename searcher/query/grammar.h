// SPDX-License-Identifier: GPL-3.0-or-later
// How do the tokens of a query form a tree?
#pragma once

#include "searcher/query/bounds.h"
#include "searcher/query/positional.h"
#include "searcher/query/sequence.h"
#include "searcher/query/token.h"
#include "searcher/query/values.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

/// What all texts of one query share: the query itself and the saved queries in it.
struct QueryParse {
  const schema::Gazetteer& gazetteer;
  const ParseOptions& options;
  WarningLog& warnings;
  UsedBounds used{};
  std::vector<std::string> dropped{};
  std::vector<std::string> saved_names{};  // being read, outermost first
};

/// alternatives = sequence {OR sequence}; sequence = clause {[AND] clause}; clause = [NOT | +] chain;
/// chain = operand {NEAR operand}. Recursion is bounded by max_depth; every token is read once.
class Grammar {
public:
  /// `depth`: brackets around the text.
  Grammar(std::string_view text, std::size_t depth, QueryParse& shared);

  /// nullopt where nothing is left to search for.
  [[nodiscard]] std::optional<Clause> parse();

private:
  struct Context {
    std::size_t depth = 0;
    const QueryField* field = nullptr;
    bool negated = false;
  };
  using Part = std::optional<Clause>;

  [[nodiscard]] const Token& peek(std::size_t ahead = 0) const;
  [[nodiscard]] Token take() { return tokens_[next_++]; }
  [[nodiscard]] std::string_view typed(Span span) const { return text_.substr(span.start, span.end - span.start); }
  void settle_spaced_fields();
  void weigh_words();
  [[nodiscard]] bool begins_operand(const Token& token) const;
  [[nodiscard]] bool has_value_field(const Context& context) const;

  [[nodiscard]] Part alternatives(const Context& context);
  [[nodiscard]] Part sequence(const Context& context);
  void skip_group(const Token& open);
  [[nodiscard]] Part clause(const Context& context);
  [[nodiscard]] Part chain(const Context& context);
  [[nodiscard]] Part operand(const Context& context);
  [[nodiscard]] Part group(const Context& context);
  [[nodiscard]] Part bare_word(const Context& context);
  [[nodiscard]] Part quoted(const Context& context);
  [[nodiscard]] Part wildcard(const Context& context);
  [[nodiscard]] Part at_least(const Context& context);
  [[nodiscard]] Part name(const Context& context);
  [[nodiscard]] Part field(const Context& context);
  [[nodiscard]] Part value(const QueryField& field);
  [[nodiscard]] Part saved(const TypedValue& name, std::size_t depth);
  [[nodiscard]] TypedValue typed_value(const Token& token) const;
  [[nodiscard]] std::size_t value_tokens(const QueryField& field) const;
  [[nodiscard]] Node text_node(NodeKind kind, const Token& token, const Context& context) const;
  [[nodiscard]] SequenceRules rules(const Context& context);

  std::string_view text_;
  QueryParse& shared_;
  ValueReader values_;
  std::vector<Token> tokens_;
  std::size_t depth_;
  std::size_t next_ = 0;
  std::optional<NameFinder> names_;
  std::optional<StopWords> stop_words_;
};

}  // namespace dateline::searcher
