// SPDX-License-Identifier: GPL-3.0-or-later
// How do the query, the dates and the chosen facet values of a request combine?
#pragma once

#include "schema/gazetteer/gazetteer.h"
#include "searcher/evaluate/docid_set.h"
#include "searcher/evaluate/evaluator.h"
#include "searcher/request.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace dateline::searcher {

/// The chosen values of one facet as a filter.
struct ChoiceGroup {
  schema::Facet facet;
  std::vector<std::string> keys;
  bool any;          // its values combine with OR
  bool none_chosen;  // articles without a value were chosen, beside or in place of values
  DocidSet matches;
};

/// What the query matches, and the undated articles that it would match as well but for its date clauses.
struct QueryMatches {
  DocidSet matches;
  DocidSet undated_left_out;

  void restrict_to(const DocidSet& docids) {
    matches &= docids;
    undated_left_out &= docids;
  }
};

/// Only date clauses that hold for the whole query leave something out: `oil date:2017`, not `oil OR date:2017`.
[[nodiscard]] QueryMatches evaluate_query(const Node& root, Evaluator& evaluator);

/// The parts of a request's matches, kept apart so that each facet can be counted under all groups but its own.
class MatchGroups {
public:
  /// Evaluates everything of `request` but its query.
  MatchGroups(const SearchRequest& request, QueryMatches query, Evaluator& evaluator,
              const schema::Gazetteer& gazetteer);

  [[nodiscard]] const DocidSet& matches() const noexcept { return matches_; }
  /// How many more there would be if undated articles passed the dates of the request and of the query.
  [[nodiscard]] std::size_t undated_excluded() const noexcept { return undated_excluded_; }

  /// What the counts of a facet are taken over: without its own choice where its values combine with OR.
  [[nodiscard]] DocidSet matches_for(schema::Facet facet) const;
  [[nodiscard]] std::vector<std::string> selected(schema::Facet facet) const;
  [[nodiscard]] bool none_selected(schema::Facet facet) const;

private:
  void apply_dates(const SearchRequest& request, Evaluator& evaluator);
  void add_choices(const SearchRequest& request, Evaluator& evaluator, const schema::Gazetteer& gazetteer);
  [[nodiscard]] DocidSet combined(std::optional<schema::Facet> without) const;

  DocidSet base_;  // query, exclusions, dates
  std::vector<ChoiceGroup> groups_;
  DocidSet matches_;
  DocidSet undated_;
  std::size_t undated_excluded_ = 0;
};

}  // namespace dateline::searcher
