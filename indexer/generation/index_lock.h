// SPDX-License-Identifier: GPL-3.0-or-later
// Who may write to an index right now?
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>

namespace dateline::indexer {

/// The writer lock of one index, held as long as this object lives. The kernel drops it with the process, so a killed
/// run leaves none behind.
class IndexLock {
public:
  /// Waits up to `timeout` for the lock, calling `while_waiting` about 20 times a second; it throws to stop. Throws
  /// Error{Busy} naming the holder's process and since when it runs, and Error{Io} if the lock file cannot be made.
  IndexLock(const std::filesystem::path& lock_file, std::chrono::seconds timeout,
            const std::function<void()>& while_waiting = {});
  IndexLock(const IndexLock&) = delete;
  IndexLock& operator=(const IndexLock&) = delete;

private:
  /// Closes itself, also where the constructor throws.
  struct Descriptor {
    int number;
    ~Descriptor();
  };
  Descriptor descriptor_;
};

}  // namespace dateline::indexer
