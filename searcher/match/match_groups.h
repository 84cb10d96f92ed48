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
  bool any;  // its values combine with OR
  DocidSet matches;
};

/// The parts of a request's matches, kept apart so that each facet can be counted under all groups but its own.
class MatchGroups {
public:
  /// Evaluates everything of `request` but its query, whose matches are `query_matches`.
  MatchGroups(const SearchRequest& request, DocidSet query_matches, Evaluator& evaluator,
              const schema::Gazetteer& gazetteer);

  [[nodiscard]] const DocidSet& matches() const noexcept { return matches_; }
  [[nodiscard]] std::size_t undated_excluded() const noexcept { return undated_excluded_; }

  /// What the counts of a facet are taken over: without its own choice where its values combine with OR.
  [[nodiscard]] DocidSet matches_for(schema::Facet facet) const;
  [[nodiscard]] std::vector<std::string> selected(schema::Facet facet) const;

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
