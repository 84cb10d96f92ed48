// SPDX-License-Identifier: GPL-3.0-or-later
// How does a test get a server of its own?
#pragma once

#include "web/http/server.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace dateline::web::test {

using Answerer = std::function<Response(const Request&)>;

/// A server at a free port of 127.0.0.1, unless the options name listeners; all its workers answer by `answerer`.
class RunningServer {
public:
  explicit RunningServer(Answerer answerer, ServerOptions options = {});
  ~RunningServer();
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;

  [[nodiscard]] const std::string& address() const { return address_; }
  void stop() { server_.stop(); }
  /// Waits for the end of run().
  void join();

private:
  Server server_;
  std::string address_;
  std::thread thread_;
};

/// A gate that requests wait at.
class Gate {
public:
  void wait();
  void open();
  /// Waits until so many have come to it, five seconds at most.
  bool has_waiting(int count);

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int waiting_ = 0;
  bool open_ = false;
};

/// Opens a gate at the end of its scope, so that a check that fails leaves no server waiting. To be made after the
/// server.
class OpenAtEnd {
public:
  explicit OpenAtEnd(Gate& gate) : gate_(gate) {}
  ~OpenAtEnd() { gate_.open(); }
  OpenAtEnd(const OpenAtEnd&) = delete;
  OpenAtEnd& operator=(const OpenAtEnd&) = delete;

private:
  Gate& gate_;
};

/// True as soon as `condition` is, within five seconds.
bool eventually(const std::function<bool()>& condition);

/// "text/plain" with this body.
Response text(std::string body);

/// The value of a series in what /metrics gives; -1 if there is none.
double metric(const std::string& address, const std::string& series);

}  // namespace dateline::web::test
