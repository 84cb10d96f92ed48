// SPDX-License-Identifier: GPL-3.0-or-later
// Who answers the requests that wait?
#pragma once

#include "web/http/error_response.h"
#include "web/http/exchange.h"
#include "web/http/message.h"
#include "web/http/metrics.h"
#include "web/http/request_queue.h"
#include "web/http/unsent_bytes.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>
#include <thread>
#include <vector>

namespace dateline::web {

struct WorkerOptions {
  std::size_t jobs = 1;
  std::size_t max_streams = 1;
  std::chrono::milliseconds max_wait{0};                   // in the queue
  std::chrono::milliseconds max_stall{0};                  // of a client that takes a stream
  ErrorPage error_page;                                    // or empty
  std::function<void(std::string_view message)> complain;  // of what is no client's fault; any thread
};

/// Threads that take requests from a queue; each has a Responder of its own.
class Workers {
public:
  /// Calls `factory` in this thread, for each worker; what it throws passes through. `queue`, `metrics` and `unsent`
  /// must outlive this object.
  Workers(WorkerOptions options, const ResponderFactory& factory, RequestQueue& queue, Metrics& metrics,
          UnsentBytes& unsent);
  /// Closes the queue and waits for those at work.
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

private:
  void end() noexcept;
  void work(Responder& responder);
  void answer(Exchange& exchange, Responder& responder);
  void give(Exchange& exchange, Response response);
  void refuse(Exchange& exchange, std::string_view message, Refusal reason);
  void stream(Exchange& exchange, Response response);
  void send(StreamPipe& pipe, const std::function<void(BodySink&)>& produce);
  [[nodiscard]] Response respond(const Exchange& exchange, Responder& responder) const;
  [[nodiscard]] Response failure(const Exchange& exchange, std::string_view reason) const;

  const WorkerOptions options_;
  RequestQueue& queue_;
  Metrics& metrics_;
  UnsentBytes& unsent_;
  std::vector<std::unique_ptr<Responder>> responders_;
  std::vector<std::thread> threads_;
};

/// 503 with the time after which to come again.
[[nodiscard]] Response unavailable(const HttpError& error, const Exchange& exchange, const ErrorPage& page);

/// Completes a response as this request allows it.
[[nodiscard]] Response finished(Response response, const Exchange& exchange);

}  // namespace dateline::web
