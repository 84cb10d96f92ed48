// SPDX-License-Identifier: GPL-3.0-or-later
// How does an index follow its sources all the time?
#pragma once

#include "indexer/entities/entity_tables.h"
#include "indexer/run/update.h"
#include "schema/error.h"

#include <chrono>
#include <functional>

namespace dateline::indexer {

struct WatchRequest {
  UpdateRequest update;
  std::chrono::milliseconds quiet{2000};          // after a change, until nothing changed for so long
  std::chrono::milliseconds longest_wait{60000};  // after the first change, whatever still changes
  std::chrono::milliseconds rescan{600000};       // without any change: not every file system tells of one
};

/// What a watching run tells after each update, or instead of one.
struct WatchEvents {
  std::function<void(const UpdateReport&)> updated;
  std::function<void(const schema::Error&)> failed;            // the next try follows by itself
  std::function<void(std::size_t folders)> folders_unwatched;  // followed by rescans every 30 s alone
};

/// Updates the index at once and whenever the sources change, until the observer interrupts. A source that is missing,
/// a lock that another run holds or a full disk is told and tried again; throws Error for everything else: NoIndex,
/// Usage, Damaged.
void watch_sources(const WatchRequest& request, const EntityTables& tables, RunObserver& observer,
                   const WatchEvents& events);

}  // namespace dateline::indexer
