// SPDX-License-Identifier: GPL-3.0-or-later
// Who listens to signals while the server runs?
#pragma once

#include <functional>
#include <thread>

namespace dateline::web::cli {

/// From now on SIGTERM, SIGINT and SIGHUP wait for a SignalThread, in this thread and all that it starts.
void block_signals();

/// Calls `stop` at SIGTERM or SIGINT and `reopen` at SIGHUP, as ordinary code in a thread of its own.
class SignalThread {
public:
  SignalThread(std::function<void()> stop, std::function<void()> reopen);
  ~SignalThread();
  SignalThread(const SignalThread&) = delete;
  SignalThread& operator=(const SignalThread&) = delete;

private:
  std::thread thread_;
};

}  // namespace dateline::web::cli
