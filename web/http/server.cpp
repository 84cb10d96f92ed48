// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/server.h"

#include "web/http/acceptor.h"
#include "web/http/admission.h"
#include "web/http/connections.h"
#include "web/http/gateway.h"
#include "web/http/workers.h"

#include <algorithm>
#include <optional>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <utility>

namespace dateline::web {
namespace {

constexpr unsigned gateway_threads = 2;
constexpr std::size_t connections_per_request = 10;
constexpr int abandon_turns = 10;  // for the last bytes of answers that are cut short by the end
constexpr auto abandon_wait = std::chrono::milliseconds(100);

constexpr std::string_view too_many_connections =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
constexpr std::string_view too_many_of_client =
    "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 2\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

ServerOptions completed(ServerOptions options) {
  if (options.jobs == 0) options.jobs = std::max(1U, std::thread::hardware_concurrency());
  if (!options.complain) options.complain = [](std::string_view) {};
  return options;
}

std::vector<std::string> addresses_of(const std::vector<Listener>& listeners) {
  std::vector<std::string> addresses;
  for (const Listener& listener : listeners) addresses.push_back(listener.address());
  return addresses;
}

GatewayOptions gateway_options(const ServerOptions& options) {
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(options.max_stall).count();
  return {gateway_threads, static_cast<unsigned>(options.max_connections), static_cast<unsigned>(seconds)};
}

WorkerOptions worker_options(const ServerOptions& options) {
  return {options.jobs, options.max_streams, options.max_wait, options.max_stall, options.error_page, options.complain};
}

}  // namespace

/// Members in the order in which they may rely on each other; the end goes the other way round.
class Server::Running {
public:
  Running(ServerOptions options, const ResponderFactory& factory)
      : options_(completed(std::move(options))),
        addresses_(addresses_of(options_.listeners)),
        connections_({options_.idle_timeout, options_.head_timeout, options_.max_stall}),
        admission_(options_, addresses_, connections_),
        workers_(std::in_place, worker_options(options_), factory, admission_.queue(), admission_.metrics(),
                 admission_.unsent()),
        gateway_(std::in_place, gateway_options(options_), admission_, connections_),
        acceptor_(std::move(options_.listeners)) {}

  ~Running() { end(); }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  [[nodiscard]] const std::vector<std::string>& addresses() const { return addresses_; }
  void stop() noexcept { acceptor_.stop(); }

  void run() {
    acceptor_.run([this](const Accepted& accepted) { take(accepted); });
    end();
  }

private:
  void take(const Accepted& accepted) {
    const ClientAddress client = client_address(reinterpret_cast<const sockaddr*>(&accepted.address));
    if (connections_.size() >= options_.max_connections) {
      refuse(accepted, Refusal::TooManyConnections, too_many_connections);
    } else if (admission_.is_limited(client) &&
               connections_.of_client(client.group) >= options_.max_of_client * connections_per_request) {
      refuse(accepted, Refusal::TooManyOfClient, too_many_of_client);
    } else {
      gateway_->add(accepted);
    }
  }

  void refuse(const Accepted& accepted, Refusal reason, std::string_view answer) {
    admission_.metrics().refused(reason);
    // A socket that was just accepted has room for this.
    static_cast<void>(::send(accepted.descriptor, answer.data(), answer.size(), MSG_NOSIGNAL | MSG_DONTWAIT));
    connections_.linger(accepted.descriptor);
  }

  void end() noexcept {
    if (!gateway_) return;
    acceptor_.close();
    admission_.begin_stop();
    connections_.close_resting();
    bool idle = admission_.wait_until_idle(options_.stop_timeout);
    for (int i = 0; i < abandon_turns && !idle; ++i) {
      admission_.abandon_all();
      idle = admission_.wait_until_idle(abandon_wait);
    }
    gateway_.reset();
    workers_.reset();
  }

  ServerOptions options_;
  const std::vector<std::string> addresses_;
  Connections connections_;
  Admission admission_;
  std::optional<Workers> workers_;
  std::optional<Gateway> gateway_;
  Acceptor acceptor_;
};

Server::Server(ServerOptions options, const ResponderFactory& factory)
    : running_(std::make_unique<Running>(std::move(options), factory)) {}

Server::~Server() = default;

std::vector<std::string> Server::addresses() const {
  return running_->addresses();
}

void Server::run() {
  running_->run();
}

void Server::stop() noexcept {
  running_->stop();
}

}  // namespace dateline::web
