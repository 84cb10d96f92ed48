// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/saved/cursor_lock.h"

#include "schema/durable_files.h"
#include "schema/error.h"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace dateline::searcher {

using schema::Error;
using schema::ErrorKind;

CursorLock::CursorLock(const std::filesystem::path& cursor_file) : descriptor_(-1) {
  if (cursor_file.has_parent_path()) schema::make_folder(cursor_file.parent_path());
  const std::string lock_file = cursor_file.string() + ".lock";
  // Never removed: who opened the file before its removal would lock a file that nobody else sees.
  descriptor_ = ::open(lock_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor_ < 0) {
    throw Error(ErrorKind::Io, "lock " + lock_file + ": " + std::generic_category().message(errno));
  }
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
  const int reason = errno;
  ::close(descriptor_);
  if (reason != EWOULDBLOCK) {
    throw Error(ErrorKind::Io, "lock " + lock_file + ": " + std::generic_category().message(reason));
  }
  throw Error(ErrorKind::Busy, "deliver saved searches: another run holds " + lock_file,
              "two runs at once would deliver twice; wait for its end");
}

CursorLock::~CursorLock() {
  ::close(descriptor_);
}

}  // namespace dateline::searcher
