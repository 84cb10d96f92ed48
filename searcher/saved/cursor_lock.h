// SPDX-License-Identifier: GPL-3.0-or-later
// Who delivers the saved searches of a cursor file right now?
#pragma once

#include <filesystem>

namespace dateline::searcher {

/// The lock of one cursor file, a file beside it, held as long as this object lives: two runs at once would deliver
/// twice. The kernel drops it with the process, so a killed run leaves none behind.
class CursorLock {
public:
  /// Does not wait. Throws Error{Busy} where another run holds it, Error{Io} where the lock file cannot be made.
  explicit CursorLock(const std::filesystem::path& cursor_file);
  ~CursorLock();
  CursorLock(const CursorLock&) = delete;
  CursorLock& operator=(const CursorLock&) = delete;

private:
  int descriptor_;
};

}  // namespace dateline::searcher
