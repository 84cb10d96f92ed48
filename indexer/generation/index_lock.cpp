// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generation/index_lock.h"

#include "indexer/run/clock.h"
#include "schema/error.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace dateline::indexer {
namespace {

using schema::Error;
using schema::ErrorKind;

std::string holder_of(int descriptor) {
  std::array<char, 128> text{};
  const ssize_t size = ::pread(descriptor, text.data(), text.size() - 1, 0);
  return size > 0 ? std::string(text.data(), static_cast<std::size_t>(size)) : std::string("another process");
}

[[noreturn]] void throw_io(const std::filesystem::path& file) {
  throw Error(ErrorKind::Io, "lock " + file.string() + ": " + std::generic_category().message(errno));
}

}  // namespace

IndexLock::IndexLock(const std::filesystem::path& lock_file, std::chrono::seconds timeout)
    : descriptor_(::open(lock_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) throw_io(lock_file);
  const auto deadline = std::chrono::steady_clock::now() + timeout;
  while (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    const bool held = errno == EWOULDBLOCK;
    if (held && std::chrono::steady_clock::now() < deadline) {
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
      continue;
    }
    const std::string holder = held ? holder_of(descriptor_) : std::string();
    const int reason = errno;
    ::close(descriptor_);
    errno = reason;
    if (!held) throw_io(lock_file);
    throw Error(ErrorKind::Busy, "write to index " + lock_file.parent_path().string() + ": held by " + holder,
                "wait for its end, or give it time with --lock-timeout SECONDS");
  }
  const std::string holder = "process " + std::to_string(::getpid()) + " since " + utc_now_text();
  if (::ftruncate(descriptor_, 0) != 0 || ::pwrite(descriptor_, holder.data(), holder.size(), 0) < 0) {
    ::close(descriptor_);
    throw_io(lock_file);
  }
}

IndexLock::~IndexLock() {
  ::close(descriptor_);
}

}  // namespace dateline::indexer
