// SPDX-License-Identifier: GPL-3.0-or-later
// How do requests come out of libmicrohttpd, and answers get into it? The only place that knows it.
#pragma once

#include "web/http/acceptor.h"
#include "web/http/connections.h"
#include "web/http/exchange.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

namespace dateline::web {

enum class Ending : std::uint8_t { Whole, Cut, RefusedByLibrary };

/// Decides what becomes of requests. Called by the threads of the connections: must not wait.
class Front {
public:
  Front() = default;
  virtual ~Front() = default;
  Front(const Front&) = delete;
  Front& operator=(const Front&) = delete;

  /// The answer; or nullopt, if enqueue() is to be called once the connection is paused.
  [[nodiscard]] virtual std::optional<Answer> begin(Exchange& exchange) = 0;
  virtual void enqueue(std::shared_ptr<Exchange> exchange) = 0;
  /// The answer has been sent, or was cut off; or the library has refused the request by itself, without begin().
  virtual void completed(Exchange& exchange, Ending ending) = 0;
  /// Whether each connection is to end with its answer.
  [[nodiscard]] virtual bool is_stopping() const = 0;
};

struct GatewayOptions {
  unsigned threads = 2;
  unsigned max_connections = 2048;
  unsigned write_timeout_seconds = 30;  // without a byte taken by the client
};

/// Threads that read requests and write answers; each connection belongs to one of them.
class Gateway {
public:
  /// `front` and `connections` must outlive this object. Throws schema::Error{Io} where it cannot start.
  Gateway(const GatewayOptions& options, Front& front, Connections& connections);
  /// Closes all connections; none may be paused.
  ~Gateway();
  Gateway(const Gateway&) = delete;
  Gateway& operator=(const Gateway&) = delete;

  /// Takes over an accepted connection.
  void add(const Accepted& accepted);

  class Calls;  // the callbacks of the library

private:
  struct Daemon;
  Front& front_;
  Connections& connections_;
  std::unique_ptr<Daemon> daemon_;
};

}  // namespace dateline::web
