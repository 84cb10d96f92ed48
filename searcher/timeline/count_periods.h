// SPDX-License-Identifier: GPL-3.0-or-later
// How many matches, and how many articles of the archive, fall into each period?
#pragma once

#include "schema/columns/columns.h"
#include "searcher/evaluate/docid_set.h"
#include "searcher/timeline.h"

#include <optional>

namespace dateline::searcher {

struct PeriodCounting {
  const DocidSet& matches;  // a subset of `archive`
  const DocidSet& archive;
  std::optional<schema::DateRange> dates;  // what the bars cover; an open end is that of the matches
  TimelinePeriod period;
};

/// All of a timeline but its answer, and the warning where a coarser period had to be taken. One pass over each set.
[[nodiscard]] Timeline count_periods(const schema::Columns& columns, const PeriodCounting& counting);

}  // namespace dateline::searcher
