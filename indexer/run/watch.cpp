// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/watch.h"

#include "indexer/catalogue/catalogue.h"
#include "indexer/sources/folder_watch.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace dateline::indexer {
namespace {

using schema::Error;
using schema::ErrorKind;

constexpr std::chrono::milliseconds soon(30000);

enum class Outcome : std::uint8_t { Updated, Failed, Interrupted };

/// What the index remembers and what is named, as it can be walked now.
std::vector<std::string> watched_sources(const BuildRequest& request) {
  std::vector<std::string> sources = request.sources;
  const FormerIndex index{schema::IndexPaths(request.index)};
  for (const RememberedSource& source : read_catalogue(index).sources.sources) sources.push_back(walkable(source));
  return sources;
}

bool may_pass(const Error& error) {
  return error.kind() == ErrorKind::Io || error.kind() == ErrorKind::Busy;
}

Outcome update_once(const UpdateRequest& request, const EntityTables& tables, RunObserver& observer,
                    const WatchEvents& events) {
  try {
    events.updated(update_index(request, tables, observer));
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::Interrupted) return Outcome::Interrupted;
    if (!may_pass(error)) throw;
    events.failed(error);
    return Outcome::Failed;
  }
  return Outcome::Updated;
}

/// Waits for a change and then for quiet, so that a file that is still being written is read once.
void wait_for_change(FolderWatch& watch, const WatchRequest& request, std::chrono::milliseconds rescan,
                     const std::function<bool()>& is_stopped) {
  if (!watch.wait(rescan, is_stopped)) return;
  const auto latest = std::chrono::steady_clock::now() + request.longest_wait;
  while (std::chrono::steady_clock::now() < latest && watch.wait(request.quiet, is_stopped)) {
  }
}

}  // namespace

void watch_sources(const WatchRequest& request, const EntityTables& tables, RunObserver& observer,
                   const WatchEvents& events) {
  const auto is_stopped = [&] { return observer.interrupted(); };
  FolderWatch watch;
  while (!is_stopped()) {
    // Before the walk: what changes during it is seen by the next one.
    const std::size_t unwatched = watch.cover(watched_sources(request.update.build), request.update.build.index);
    if (unwatched > 0) events.folders_unwatched(unwatched);
    const Outcome outcome = update_once(request.update, tables, observer, events);
    if (outcome == Outcome::Interrupted) return;
    const bool try_soon = unwatched > 0 || outcome == Outcome::Failed;
    wait_for_change(watch, request, try_soon ? std::min(soon, request.rescan) : request.rescan, is_stopped);
  }
}

}  // namespace dateline::indexer
