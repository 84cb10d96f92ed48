// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/streams/file_stream.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace dateline::indexer {
namespace {

std::string reason_of(int error) {
  return std::generic_category().message(error);
}

}  // namespace

FileStream::FileStream(const std::string& path, bool follow_link, std::uint64_t start) : descriptor_(-1), owned_(true) {
  // Between the walk and now a FIFO or a link may have taken the file's place: O_NONBLOCK keeps open() from waiting
  // for a writer, and the descriptor itself is asked what it is.
  const int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (follow_link ? 0 : O_NOFOLLOW);
  descriptor_ = ::open(path.c_str(), flags);
  if (descriptor_ < 0) throw StreamError{"cannot open: " + reason_of(errno)};
  struct stat status {};
  if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) {
    ::close(descriptor_);
    throw StreamError{"is not a regular file"};
  }
  if (start > 0 && ::lseek(descriptor_, static_cast<off_t>(start), SEEK_SET) < 0) {
    const int error = errno;
    ::close(descriptor_);
    throw StreamError{"cannot read: " + reason_of(error)};
  }
}

FileStream::FileStream(int descriptor) noexcept : descriptor_(descriptor), owned_(false) {}

FileStream::~FileStream() {
  if (owned_) ::close(descriptor_);
}

std::size_t FileStream::read(char* buffer, std::size_t size) {
  while (true) {
    const ssize_t got = ::read(descriptor_, buffer, size);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) throw StreamError{"cannot read: " + reason_of(errno)};
  }
}

}  // namespace dateline::indexer
