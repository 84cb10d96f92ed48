// SPDX-License-Identifier: GPL-3.0-or-later
// How does one opened state of an index answer what is no search: a timeline, the values of a facet, completions?
#include "searcher/answer/session.h"
#include "searcher/answer/time_limit.h"
#include "searcher/evaluate/evaluator.h"
#include "searcher/facets/list_values.h"
#include "searcher/match/match_groups.h"
#include "searcher/suggest/suggest.h"
#include "searcher/timeline/count_periods.h"

#include <utility>

namespace dateline::searcher {

ArchiveValues& Searcher::Session::archive() {
  if (!archive_) {
    Deadline none(std::chrono::milliseconds(0));
    archive_.emplace(index_.columns, gazetteer_, Evaluator(index_, terms_, none).all());
  }
  return *archive_;
}

Timeline Searcher::Session::timeline(const SearchRequest& request, TimelinePeriod period) {
  const Stopwatch stopwatch;
  return within_time_limit(request.time_limit, [&](Deadline& deadline) {
    Matched matched = match(request, deadline);
    Timeline timeline =
        count_periods(index_.columns, {matched.groups->matches(), archive().articles(), request.dates, period});
    finish_answer(matched);
    SearchResult& answer = matched.result;
    answer.warnings.insert(answer.warnings.end(), timeline.answer.warnings.begin(), timeline.answer.warnings.end());
    answer.took_ms = stopwatch.ms();
    timeline.answer = std::move(answer);
    return timeline;
  });
}

FacetValues Searcher::Session::facet_values(const SearchRequest& request, const FacetValuesRequest& asked) {
  const Stopwatch stopwatch;
  return within_time_limit(request.time_limit, [&](Deadline& deadline) {
    Matched matched = match(request, deadline);
    std::vector<std::string> selected = matched.groups->selected(asked.facet);
    // A chosen value that only hidden articles have is no value of this index.
    std::erase_if(selected,
                  [&](const std::string& key) { return matched.evaluator.with_value(asked.facet, key).empty(); });
    const ValueNames* const names = asked.contains.empty() ? nullptr : &archive().names(asked.facet);
    const DocidSet matches = matched.groups->matches_for(asked.facet);
    FacetValues values{
        {}, asked.contains, list_values(index_.columns, gazetteer_, {asked, matches, std::move(selected), names})};
    values.facet.missing_selected = matched.groups->none_selected(asked.facet);
    finish_answer(matched);
    values.answer = std::move(matched.result);
    values.answer.took_ms = stopwatch.ms();
    return values;
  });
}

Suggestions Searcher::Session::suggest(const SuggestRequest& request) {
  return searcher::suggest({index_, archive(), gazetteer_}, request);
}

}  // namespace dateline::searcher
