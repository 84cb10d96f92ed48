// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run/watch.h"

#include "indexer/catalogue/catalogue.h"
#include "indexer/sources/folder_watch.h"

#include <algorithm>
#include <cstdint>
#include <optional>
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
  // The rules are read anew at each update too.
  const std::optional<AppliedRules> rules = applied_rules(index);
  if (!request.rules.file.empty())
    sources.push_back(request.rules.file);
  else if (rules && !request.rules.none)
    sources.push_back(walkable(rules->file));
  return sources;
}

/// Usage once the command line has been followed: somebody is writing the rules.
bool may_pass(const Error& error, bool has_updated) {
  return error.kind() == ErrorKind::Io || error.kind() == ErrorKind::Busy ||
         (has_updated && error.kind() == ErrorKind::Usage);
}

Outcome update_once(const UpdateRequest& request, const EntityTables& tables, RunObserver& observer,
                    const WatchEvents& events, bool& has_updated) {
  try {
    events.updated(update_index(request, tables, observer));
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::Interrupted) return Outcome::Interrupted;
    if (!may_pass(error, has_updated)) throw;
    events.failed(error);
    return Outcome::Failed;
  }
  has_updated = true;
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
  bool has_updated = false;
  while (!is_stopped()) {
    // Before the walk: what changes during it is seen by the next one.
    const std::size_t unwatched = watch.cover(watched_sources(request.update.build), request.update.build.index);
    if (unwatched > 0) events.folders_unwatched(unwatched);
    const Outcome outcome = update_once(request.update, tables, observer, events, has_updated);
    if (outcome == Outcome::Interrupted) return;
    const bool try_soon = unwatched > 0 || outcome == Outcome::Failed;
    wait_for_change(watch, request, try_soon ? std::min(soon, request.rescan) : request.rescan, is_stopped);
  }
}

}  // namespace dateline::indexer
