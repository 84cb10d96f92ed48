// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/admission.h"

#include "web/http/access_log.h"
#include "web/http/error_response.h"
#include "web/http/request_rules.h"
#include "web/http/response_headers.h"
#include "web/http/workers.h"

#include <utility>

namespace dateline::web {
namespace {

constexpr int misdirected = 421;
constexpr int method_not_allowed = 405;
constexpr int too_many_requests = 429;
constexpr int service_unavailable = 503;

const HttpError being_stopped{service_unavailable, "The server is being stopped.", "Try again shortly."};

}  // namespace

Admission::Admission(const ServerOptions& options, const std::vector<std::string>& addresses,
                     const Connections& connections)
    : options_(options),
      connections_(connections),
      hosts_(options.allowed_hosts, addresses),
      queue_(options.max_waiting, options.jobs, options.max_streams),
      metrics_(options.routes, options.version),
      unsent_(options.max_unsent_bytes) {}

bool Admission::is_limited(const ClientAddress& client) const {
  return options_.max_of_client > 0 && !(client.local && options_.spare_local_clients);
}

std::optional<Answer> Admission::begin(Exchange& exchange) {
  exchange.route = metrics_.other_route();
  auto checked = check_request(exchange.head, hosts_);
  if (const auto* error = std::get_if<HttpError>(&checked)) {
    metrics_.refused(error->status == misdirected ? Refusal::Host : Refusal::Malformed);
    return refuse(exchange, *error);
  }
  exchange.request = std::move(std::get<Request>(checked));
  exchange.route = metrics_.route_of(exchange.request.path);
  if (auto page = own_page(exchange)) return page;
  return admit(exchange);
}

std::optional<Answer> Admission::admit(Exchange& exchange) {
  const bool limited = is_limited(exchange.client);
  if (limited && !at_work_.enter(exchange.client.group, options_.max_of_client)) {
    return refuse_busy(exchange,
                       {too_many_requests, "Too many requests from your address at once.", "Try again shortly."},
                       Refusal::TooManyOfClient);
  }
  exchange.counted = limited;
  {
    // With the lock, no request slips in behind the one who waits for the last.
    const std::lock_guard lock(mutex_);
    if (!stopping_ && queue_.reserve()) {
      ++admitted_;
      return std::nullopt;
    }
  }
  if (stopping_) return refuse_busy(exchange, being_stopped, Refusal::Stopping);
  return refuse_busy(exchange, {service_unavailable, "The server is too busy.", "Try again shortly."},
                     Refusal::QueueFull);
}

void Admission::enqueue(std::shared_ptr<Exchange> exchange) {
  {
    const std::lock_guard lock(mutex_);
    --admitted_;
    given_.emplace(exchange.get(), exchange);
  }
  queue_.push(std::move(exchange));
}

void Admission::completed(Exchange& exchange, Ending ending) {
  const auto took = std::chrono::steady_clock::now() - exchange.started;
  if (exchange.counted) at_work_.leave(exchange.client.group);
  if (ending == Ending::RefusedByLibrary) {
    exchange.route = metrics_.other_route();
    metrics_.refused(Refusal::Malformed);
  }
  if (ending == Ending::Cut) metrics_.aborted();
  metrics_.answered(exchange.route, exchange.status, took);
  metrics_.sent(exchange.bytes);
  if (options_.access_log) {
    options_.access_log(access_line({exchange.started_at, exchange.client.text, exchange.head.method,
                                     exchange.head.target, exchange.status, exchange.bytes, took},
                                    options_.log_queries));
  }
  const std::lock_guard lock(mutex_);
  if (given_.erase(&exchange) > 0 && given_.empty()) idle_.notify_all();
}

Answer Admission::refuse(const Exchange& exchange, const HttpError& error) const {
  Response response = error_response(error, wants_json(raw_path(exchange.head.target)), options_.error_page);
  if (error.status == method_not_allowed) response.headers.emplace_back("Allow", "GET, HEAD");
  return {finished(std::move(response), exchange), nullptr, exchange.head.ends_connection()};
}

Answer Admission::refuse_busy(Exchange& exchange, const HttpError& error, Refusal reason) {
  metrics_.refused(reason);
  return {unavailable(error, exchange, options_.error_page), nullptr, false};
}

std::optional<Answer> Admission::own_page(const Exchange& exchange) const {
  Response response;
  response.headers.emplace_back("Cache-Control", "no-store");
  if (exchange.request.path == "/healthz") {
    response.status = stopping_ ? service_unavailable : 200;
    response.body = stopping_ ? "stopping\n" : "ok\n";
  } else if (exchange.request.path == "/metrics") {
    const RequestQueue::Load load = queue_.load();
    const Gauges gauges{load.waiting, load.at_work, options_.jobs, load.streams, connections_.size(), unsent_.sum()};
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    response.body = metrics_.text(gauges, options_.more_metrics ? options_.more_metrics() : std::string());
  } else {
    return std::nullopt;
  }
  return Answer{finished(std::move(response), exchange), nullptr, false};
}

void Admission::begin_stop() {
  const std::lock_guard lock(mutex_);
  stopping_ = true;
}

bool Admission::wait_until_idle(std::chrono::milliseconds timeout) {
  std::unique_lock lock(mutex_);
  return idle_.wait_for(lock, timeout, [this] { return given_.empty() && admitted_ == 0; });
}

void Admission::abandon_all() {
  std::vector<std::shared_ptr<Exchange>> all;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [key, exchange] : given_) all.push_back(exchange);
  }
  for (const auto& exchange : all)
    exchange->abandon({unavailable(being_stopped, *exchange, options_.error_page), nullptr, true});
}

}  // namespace dateline::web
