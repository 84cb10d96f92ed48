// SPDX-License-Identifier: GPL-3.0-or-later
// How are pages served to many clients at once, some of them hostile? docs/web-server.md says it at length.
#pragma once

#include "web/http/error_response.h"
#include "web/http/listener.h"
#include "web/http/message.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::web {

struct ServerOptions {
  std::vector<Listener> listeners;         // at least one
  std::vector<std::string> allowed_hosts;  // beside loopback and the listeners' addresses; see HostRules
  std::size_t jobs = 0;                    // requests answered at once; 0: one per processor
  std::size_t max_streams = 2;             // exports sent beside them
  std::size_t max_waiting = 256;           // requests in the queue; more are answered 503
  std::size_t max_connections = 2048;      // more are answered 503
  // Of whole answers that clients have not taken yet; then what waits is answered 503 before it is worked on.
  std::size_t max_unsent_bytes = std::size_t{256} << 20;
  std::size_t max_of_client = 32;   // requests, and ten times as many connections; more: 429. 0: no limit
  bool spare_local_clients = true;  // that limit is not for loopback and local sockets: proxies come from there
  std::chrono::milliseconds max_wait{3000};       // in the queue; what waited longer is answered 503
  std::chrono::milliseconds idle_timeout{30000};  // of a connection, until its next request line
  std::chrono::milliseconds head_timeout{10000};  // from the request line to the end of the head
  // Of a client that takes no byte of its answer (whole seconds count), or less than least_taken_bytes of it.
  std::chrono::milliseconds max_stall{30000};
  std::chrono::milliseconds stop_timeout{10000};  // for what is at work when the server stops
  std::vector<std::string> routes;                // of the metrics; see Metrics
  std::string version;                            // of the metrics
  bool log_queries = false;

  // Each of them may be empty; called by several threads at once, and must not wait: LogThread is for what could.
  ErrorPage error_page;
  std::function<std::string()> more_metrics;               // lines to add to /metrics
  std::function<void(std::string_view line)> access_log;   // of each request
  std::function<void(std::string_view message)> complain;  // of what is no client's fault
};

/// Answers GET and HEAD by Responders, and /healthz and /metrics by itself, also while all workers are busy.
class Server {
public:
  /// From now on connections are taken in by the system, and answered by run(). `factory` is called here, for each
  /// worker. Throws schema::Error, and what `factory` throws.
  Server(ServerOptions options, const ResponderFactory& factory);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// As Listener::address(), in the order of the options.
  [[nodiscard]] std::vector<std::string> addresses() const;

  /// Serves until stop(), then finishes what is at work, for stop_timeout at most. Once.
  void run();
  /// From any thread, not from a signal handler.
  void stop() noexcept;

private:
  class Running;
  std::unique_ptr<Running> running_;
};

}  // namespace dateline::web
