// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/lingering_close.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace dateline::web {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t max_lingering = 256;
constexpr auto longest = std::chrono::seconds(5);
constexpr int poll_milliseconds = 50;
constexpr int reads_per_turn = 64;

/// False once the socket has ended.
bool discard(int descriptor) {
  std::array<char, std::size_t{16} << 10> bytes;
  for (int i = 0; i < reads_per_turn; ++i) {
    const ssize_t size = ::recv(descriptor, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (size > 0) continue;
    return size < 0 && (errno == EAGAIN || errno == EINTR);
  }
  return true;
}

}  // namespace

LingeringClose::LingeringClose() : thread_([this] { drain(); }) {}

LingeringClose::~LingeringClose() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void LingeringClose::take(int descriptor) noexcept {
  ::shutdown(descriptor, SHUT_WR);
  {
    const std::lock_guard lock(mutex_);
    if (count_ < max_lingering && !stopping_) {
      ++count_;
      added_.push_back({descriptor, Clock::now() + longest});
      descriptor = -1;
    }
  }
  if (descriptor >= 0) ::close(descriptor);
  changed_.notify_one();
}

void LingeringClose::drain() {
  std::vector<Socket> sockets;
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return stopping_ || !added_.empty() || !sockets.empty(); });
    sockets.insert(sockets.end(), added_.begin(), added_.end());
    added_.clear();
    if (stopping_) break;
    lock.unlock();
    read_some(sockets);
    lock.lock();
    count_ = sockets.size() + added_.size();
  }
  for (const Socket& socket : sockets) ::close(socket.descriptor);
}

void LingeringClose::read_some(std::vector<Socket>& sockets) {
  std::vector<pollfd> polled;
  polled.reserve(sockets.size());
  for (const Socket& socket : sockets) polled.push_back({socket.descriptor, POLLIN, 0});
  ::poll(polled.data(), polled.size(), poll_milliseconds);
  const auto now = Clock::now();
  std::size_t at = 0;
  std::erase_if(sockets, [&](const Socket& socket) {
    const bool ready = polled[at++].revents != 0;
    const bool lives = now < socket.until && (!ready || discard(socket.descriptor));
    if (!lives) ::close(socket.descriptor);
    return !lives;
  });
}

}  // namespace dateline::web
