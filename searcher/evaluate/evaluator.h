// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles does a query tree match, exactly?
#pragma once

#include "schema/fields.h"
#include "searcher/evaluate/deadline.h"
#include "searcher/evaluate/docid_set.h"
#include "searcher/evaluate/query_terms.h"
#include "searcher/index/open_index.h"
#include "searcher/query/ast.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::searcher {

inline constexpr std::size_t max_wildcard_terms = 10000;  // beyond it the clause is cut, with a warning

/// Evaluates the Boolean skeleton of a query from posting lists and columns into a set of docids. Everything that an
/// answer counts comes from here; Xapian's matcher only ranks. Borrows the index; not thread-safe. All functions throw
/// Xapian::Error and DeadlinePassed.
class Evaluator {
public:
  Evaluator(const OpenIndex& index, QueryTerms& terms, Deadline& deadline);

  [[nodiscard]] const schema::Columns& columns() const noexcept { return index_.columns; }

  [[nodiscard]] DocidSet matches(const Node& node);
  [[nodiscard]] DocidSet all();

  /// Articles with this key in the facet.
  [[nodiscard]] DocidSet with_value(schema::Facet facet, std::string_view key);
  /// Articles without any value in the facet: what FacetResult::missing counts.
  [[nodiscard]] DocidSet without_value(schema::Facet facet);
  /// Articles whose whole period lies within `days`.
  [[nodiscard]] DocidSet within(const schema::DateRange& days) const;
  [[nodiscard]] DocidSet undated();
  /// Articles that the runs behind `after`, up to and with `until` (0: all), added.
  [[nodiscard]] DocidSet added_between(std::uint32_t after, std::uint32_t until) const;
  /// Articles that are about what an Understood node names, its former state included: what its words may stand for.
  [[nodiscard]] DocidSet about(const Node& understood);

  /// What had to be cut so far, as warnings for the answer; the answer is then not exact.
  [[nodiscard]] const std::vector<QueryWarning>& cuts() const noexcept { return cuts_; }

private:
  [[nodiscard]] DocidSet none() const { return DocidSet(index_.columns.last_docid()); }
  [[nodiscard]] DocidSet with_term(const std::string& term);
  [[nodiscard]] DocidSet with_any_term(std::span<const std::string> terms);
  [[nodiscard]] DocidSet word(const Node& node);
  [[nodiscard]] DocidSet wildcard(const Node& node);
  [[nodiscard]] DocidSet at_least(const Node& node);
  [[nodiscard]] DocidSet value(const Node& node);
  [[nodiscard]] DocidSet date_value(const Node& node);
  [[nodiscard]] DocidSet added(const Node& node) const;
  [[nodiscard]] DocidSet conjunction(const std::vector<Node>& children);
  [[nodiscard]] DocidSet url(const Node& node);
  [[nodiscard]] DocidSet organization(const std::string& key);
  [[nodiscard]] DocidSet understood(const Node& node);
  /// Remembers what had to be cut, once however often it is met.
  void note_cut(std::string code, std::string message);

  const OpenIndex& index_;
  QueryTerms& terms_;
  Deadline& deadline_;
  DocidSet hidden_;  // in no answer
  std::vector<QueryWarning> cuts_;
};

/// The facet behind a value field; only for fields that have one (country, org, source, author, lang, type).
[[nodiscard]] schema::Facet facet_of(ValueField field);

/// The id of an organization that no table lists, as indexing makes it from its name: "Acme Widgets" is
/// "acme-widgets". Idempotent; empty for text without a letter or digit.
[[nodiscard]] std::string unlisted_organization_id(std::string_view name);

/// The values that are called `name`, but for case, accents and punctuation: an organization may be called as no table
/// has it, by a rule of the archive's user.
[[nodiscard]] std::vector<schema::Ordinal> values_labelled(const schema::FacetColumn& column, std::string_view name);

/// The term prefix under which the values of a field are indexed; "" for fields without terms (date, added).
[[nodiscard]] std::string_view value_prefix_of(ValueField field) noexcept;

}  // namespace dateline::searcher
