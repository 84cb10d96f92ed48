// SPDX-License-Identifier: GPL-3.0-or-later
// Which of many changes is it that cannot be committed?
#pragma once

#include <cstddef>
#include <iterator>
#include <string>

namespace dateline::indexer {

/// Commits `changes` (a map) part by part, each as large as it can be: `commit(part)` gives "" or why nothing of the
/// part was committed. `refuse(change, reason)` is called for each single change that cannot be committed. What either
/// throws goes through.
template <typename Changes, typename Commit, typename Refuse>
void commit_by_halves(const Changes& changes, const Commit& commit, const Refuse& refuse) {
  if (changes.empty()) return;
  const std::string reason = commit(changes);
  if (reason.empty()) return;
  if (changes.size() == 1) return refuse(*changes.begin(), reason);
  const auto middle = std::next(changes.begin(), static_cast<std::ptrdiff_t>(changes.size() / 2));
  commit_by_halves(Changes(changes.begin(), middle), commit, refuse);
  commit_by_halves(Changes(middle, changes.end()), commit, refuse);
}

}  // namespace dateline::indexer
