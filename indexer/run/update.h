// SPDX-License-Identifier: GPL-3.0-or-later
// How does a published index follow its sources?
#pragma once

#include "indexer/entities/entity_tables.h"
#include "indexer/generation/index_writer.h"
#include "indexer/run/build.h"
#include "indexer/run/update_plan.h"

#include <cstddef>
#include <optional>

namespace dateline::indexer {

struct UpdateRequest {
  BuildRequest build;  // its sources are added to those that the index remembers
  Reread reread = Reread::Changed;
  std::size_t commit_articles = default_commit_articles;  // changed ones between two commits
};

struct UpdateReport {
  BuildReport build;           // `published` if anything was committed
  bool built_anew = false;     // there was no index, or one of another format
  std::size_t files_read = 0;  // new, changed, or needed again
  std::size_t files_unchanged = 0;
  std::size_t files_gone = 0;
  std::optional<std::size_t> retagged;  // by other rules than before: so many articles change by them
};

/// Brings the published index to what the sources hold now, reading only what is new, changed or gone. Commits as it
/// goes: whatever ends it, the next run goes on from there. Builds the index where there is none, or anew where it is
/// of another format. Throws Error: Io for a missing or emptied SOURCE, for removals beyond what is believable, or for
/// a full disk; Busy; Interrupted. What was committed before stays.
[[nodiscard]] UpdateReport update_index(const UpdateRequest& request, const EntityTables& tables,
                                        RunObserver& observer);

}  // namespace dateline::indexer
