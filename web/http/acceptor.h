// SPDX-License-Identifier: GPL-3.0-or-later
// How do connections come in, and what if there are too many?
#pragma once

#include "web/http/listener.h"

#include <functional>
#include <sys/socket.h>
#include <vector>

namespace dateline::web {

/// A connection that was accepted; its taker closes `descriptor`.
struct Accepted {
  int descriptor = -1;
  sockaddr_storage address{};
  socklen_t address_bytes = sizeof(sockaddr_storage);
};

class Acceptor {
public:
  explicit Acceptor(std::vector<Listener> listeners);
  ~Acceptor();
  Acceptor(const Acceptor&) = delete;
  Acceptor& operator=(const Acceptor&) = delete;

  /// Gives each connection to `take` until stop(). Where the process has no descriptor left it waits a moment instead
  /// of asking again and again.
  void run(const std::function<void(const Accepted&)>& take);
  /// From any thread, also before run().
  void stop() noexcept;
  /// New connections are refused by the system from now on; not beside run().
  void close() { listeners_.clear(); }

private:
  std::vector<Listener> listeners_;
  int stop_event_;
};

}  // namespace dateline::web
