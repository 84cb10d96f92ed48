// SPDX-License-Identifier: GPL-3.0-or-later
// Has anything below the sources changed? By inotify(7).
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace dateline::indexer {

/// Watches folders, or the folder around a file, for anything that may concern what lies in them. For one thread.
class FolderWatch {
public:
  /// Throws Error{Io} if the system has no watch to give at all.
  FolderWatch();
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  /// Watches every folder below these sources, symbolic links not followed, and forgets those that are gone. Returns
  /// how many could not be watched: the system bounds their number (fs.inotify.max_user_watches).
  /// Folders in `index` do not count: an update writes there.
  std::size_t cover(const std::vector<std::string>& sources, const std::filesystem::path& index);

  /// Waits until something changed, or `timeout`; calls `is_stopped` about ten times a second and returns when it is
  /// true. True if something changed. What changed before the call and after the last one counts.
  [[nodiscard]] bool wait(std::chrono::milliseconds timeout, const std::function<bool()>& is_stopped);

private:
  bool read_events();

  int descriptor_;
};

}  // namespace dateline::indexer
