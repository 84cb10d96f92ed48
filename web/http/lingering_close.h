// SPDX-License-Identifier: GPL-3.0-or-later
// How does a client that is still sending get to read why it was refused? A socket that is closed with unread bytes is
// reset, and the reset overtakes the answer.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace dateline::web {

/// Reads and throws away what refused clients send, for a while, then closes their connections.
class LingeringClose {
public:
  LingeringClose();
  ~LingeringClose();
  LingeringClose(const LingeringClose&) = delete;
  LingeringClose& operator=(const LingeringClose&) = delete;

  /// Takes over `descriptor`, on which nothing more is to be written. Closes it at once where too many linger already.
  void take(int descriptor) noexcept;

private:
  struct Socket {
    int descriptor = -1;
    std::chrono::steady_clock::time_point until;
  };

  void drain();
  void read_some(std::vector<Socket>& sockets);

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Socket> added_;
  std::size_t count_ = 0;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace dateline::web
