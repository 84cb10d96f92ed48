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

IndexLock::IndexLock(const std::filesystem::path& lock_file, std::chrono::seconds timeout,
                     const std::function<void()>& while_waiting)
    : descriptor_{::open(lock_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)} {
  if (descriptor_.number < 0) throw_io(lock_file);
  const auto deadline = std::chrono::steady_clock::now() + timeout;
  while (::flock(descriptor_.number, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) throw_io(lock_file);
    if (std::chrono::steady_clock::now() >= deadline) {
      throw Error(ErrorKind::Busy,
                  "write to index " + lock_file.parent_path().string() + ": held by " + holder_of(descriptor_.number),
                  "wait for its end, or give it time with --lock-timeout SECONDS");
    }
    if (while_waiting) while_waiting();
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  const std::string holder = "process " + std::to_string(::getpid()) + " since " + utc_now_text();
  if (::ftruncate(descriptor_.number, 0) != 0 || ::pwrite(descriptor_.number, holder.data(), holder.size(), 0) < 0) {
    throw_io(lock_file);
  }
}

IndexLock::Descriptor::~Descriptor() {
  if (number >= 0) ::close(number);
}

}  // namespace dateline::indexer
