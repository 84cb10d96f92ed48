// SPDX-License-Identifier: GPL-3.0-or-later
// Which requests are answered at once, which wait for a worker, and which are refused?
#pragma once

#include "web/http/connections.h"
#include "web/http/gateway.h"
#include "web/http/host_rules.h"
#include "web/http/metrics.h"
#include "web/http/request_queue.h"
#include "web/http/server.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline::web {

class Admission final : public Front {
public:
  /// `options` and `connections` must outlive this object.
  Admission(const ServerOptions& options, const std::vector<std::string>& addresses, const Connections& connections);

  [[nodiscard]] std::optional<Answer> begin(Exchange& exchange) override;
  void enqueue(std::shared_ptr<Exchange> exchange) override;
  void completed(Exchange& exchange, Ending ending) override;
  [[nodiscard]] bool is_stopping() const override { return stopping_; }

  [[nodiscard]] RequestQueue& queue() { return queue_; }
  [[nodiscard]] Metrics& metrics() { return metrics_; }
  [[nodiscard]] UnsentBytes& unsent() { return unsent_; }
  /// Whether max_of_client is for this one.
  [[nodiscard]] bool is_limited(const ClientAddress& client) const;

  /// From now on each connection ends with its answer, and no worker gets a new request.
  void begin_stop();
  /// False where requests are still being answered after `timeout`.
  bool wait_until_idle(std::chrono::milliseconds timeout);
  /// Answers all that wait or are at work with 503, and cuts streams.
  void abandon_all();

private:
  [[nodiscard]] Answer refuse(const Exchange& exchange, const HttpError& error) const;
  [[nodiscard]] Answer refuse_busy(Exchange& exchange, const HttpError& error, Refusal reason);
  /// The answer where no worker can have it; else it is counted as admitted.
  [[nodiscard]] std::optional<Answer> admit(Exchange& exchange);
  [[nodiscard]] std::optional<Answer> own_page(const Exchange& exchange) const;

  const ServerOptions& options_;
  const Connections& connections_;
  const HostRules hosts_;
  RequestQueue queue_;
  Metrics metrics_;
  UnsentBytes unsent_;
  ClientCounts at_work_;
  std::atomic<bool> stopping_{false};

  std::mutex mutex_;
  std::condition_variable idle_;
  std::unordered_map<Exchange*, std::shared_ptr<Exchange>> given_;  // to workers, until completed
  std::size_t admitted_ = 0;                                        // between begin() and enqueue()
};

}  // namespace dateline::web
