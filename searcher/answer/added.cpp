// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/added.h"

#include "searcher/index/runs.h"

#include <algorithm>
#include <cstdint>

namespace dateline::searcher {
namespace {

RunMark mark_of(const std::vector<schema::IndexRun>& runs, std::uint32_t number) {
  const auto run = std::lower_bound(runs.begin(), runs.end(), number,
                                    [](const schema::IndexRun& r, std::uint32_t n) { return r.number < n; });
  return {number, run == runs.end() || run->number != number ? std::string() : run->started};
}

/// Every n-th docid is of one part.
std::size_t part_of(const OpenIndex& index, Docid docid) {
  return (docid - 1) % index.parts.size();
}

}  // namespace

RunMark added_by(const OpenIndex& index, Docid docid) {
  return mark_of(index.parts[part_of(index, docid)].runs, index.columns.added(docid));
}

RunMark last_added_by(const OpenIndex& index, const std::vector<RankedDocid>& articles) {
  if (articles.empty()) {
    const schema::IndexRun* const run = newest_finished_run(index.runs);
    return run == nullptr ? RunMark{} : RunMark{run->number, run->started};
  }
  std::vector<std::uint32_t> newest(index.parts.size(), 0);
  for (const RankedDocid& article : articles) {
    std::uint32_t& number = newest[part_of(index, article.docid)];
    number = std::max(number, index.columns.added(article.docid));
  }
  RunMark last;
  for (std::size_t part = 0; part < newest.size(); ++part) {
    if (newest[part] == 0) continue;
    const RunMark mark = mark_of(index.parts[part].runs, newest[part]);
    if (last.number == 0 || mark.started > last.started) last = mark;
  }
  return last;
}

}  // namespace dateline::searcher
