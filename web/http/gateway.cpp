// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/http/gateway.h"

#include "schema/error.h"
#include "web/http/native_request.h"
#include "web/http/native_response.h"

#include <cstdint>
#include <cstring>
#include <microhttpd.h>
#include <utility>

namespace dateline::web {
namespace {

// Of each connection: the head of the request, and that of the response. Half of it is the first buffer for reading.
constexpr std::size_t connection_bytes = std::size_t{32} << 10;

using Shared = std::shared_ptr<Exchange>;

Connections::Connection* connection_of(MHD_Connection* native) {
  const auto* info = MHD_get_connection_info(native, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info == nullptr ? nullptr : static_cast<Connections::Connection*>(info->socket_context);
}

int status_of(MHD_Connection* native) {
  const auto* info = MHD_get_connection_info(native, MHD_CONNECTION_INFO_HTTP_STATUS);
  return info == nullptr ? 0 : static_cast<int>(info->http_status);
}

}  // namespace

struct Gateway::Daemon {
  MHD_Daemon* native = nullptr;
};

/// What the library calls; `context` is the Gateway.
class Gateway::Calls {
public:
  /// Before anything else of a request: what it gives comes back as `state` until completed().
  static void* request_line(void* /*context*/, const char* target, MHD_Connection* native) {
    auto exchange = std::make_shared<Exchange>(target);
    if (auto* connection = connection_of(native)) {
      connection->receives();
      exchange->client = connection->client();
    }
    exchange->pause = [native] { MHD_suspend_connection(native); };
    exchange->resume = [native] { MHD_resume_connection(native); };
    return new Shared(std::move(exchange));
  }

  /// Called when the head of a request is complete, again when all of it is, and again after each pause. What is
  /// answered at the first call ends the connection (measured), and its body is not read: right for what has or
  /// may have one, and for no other.
  static MHD_Result request(void* context, MHD_Connection* native, const char* url, const char* method,
                            const char* version, const char* /*body*/, std::size_t* /*body_bytes*/, void** state) {
    auto& gateway = *static_cast<Gateway*>(context);
    const Shared exchange = *static_cast<Shared*>(*state);
    if (auto answer = exchange->take_answer()) return send(gateway, native, *exchange, std::move(*answer));
    const bool is_first = exchange->head.method.empty();
    if (is_first) {
      read_head(native, method, version, exchange->head);
      exchange->head.cut_by_nul = version - url != static_cast<std::ptrdiff_t>(exchange->head.target.size()) + 1;
    }
    if (is_first && !exchange->head.ends_connection()) return MHD_YES;
    if (auto* connection = connection_of(native)) connection->is_answered();
    if (auto answer = gateway.front_.begin(*exchange)) return send(gateway, native, *exchange, std::move(*answer));
    exchange->pause();
    gateway.front_.enqueue(exchange);
    return MHD_YES;
  }

  static void completed(void* context, MHD_Connection* native, void** state, MHD_RequestTerminationCode how) {
    const std::unique_ptr<Shared> exchange(static_cast<Shared*>(std::exchange(*state, nullptr)));
    if (!exchange) return;
    auto& gateway = *static_cast<Gateway*>(context);
    const bool whole = how == MHD_REQUEST_TERMINATED_COMPLETED_OK;
    const bool by_library = (*exchange)->status == 0;
    if (by_library) (*exchange)->status = status_of(native);
    if (auto* connection = connection_of(native)) connection->rests(by_library || (*exchange)->head.ends_connection());
    gateway.front_.completed(**exchange, by_library ? Ending::RefusedByLibrary : whole ? Ending::Whole : Ending::Cut);
  }

  static void connection(void* context, MHD_Connection* native, void** state, MHD_ConnectionNotificationCode what) {
    auto& connections = static_cast<Gateway*>(context)->connections_;
    if (what == MHD_CONNECTION_NOTIFY_STARTED) {
      const auto* info = MHD_get_connection_info(native, MHD_CONNECTION_INFO_CONNECTION_FD);
      *state = connections.opened(info->connect_fd, client_of(native));
    } else if (*state != nullptr) {
      connections.closed(static_cast<Connections::Connection*>(std::exchange(*state, nullptr)));
    }
  }

  /// Targets are decoded by us, who can tell the client what is wrong with one.
  static std::size_t leave_encoded(void* /*context*/, MHD_Connection* /*native*/, char* text) {
    return std::strlen(text);
  }

private:
  static MHD_Result send(const Gateway& gateway, MHD_Connection* native, Exchange& exchange, Answer answer) {
    exchange.status = answer.response.status;
    answer.close = answer.close || gateway.front_.is_stopping();
    // A stream has its own bound: that of its writer.
    if (auto* connection = connection_of(native); connection != nullptr && !answer.pipe) {
      connection->takes(answer.response.body.size());
    }
    return queue_answer(native, exchange, std::move(answer)) ? MHD_YES : MHD_NO;
  }
};

Gateway::Gateway(const GatewayOptions& options, Front& front, Connections& connections)
    : front_(front), connections_(connections), daemon_(std::make_unique<Daemon>()) {
  constexpr unsigned flags =
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_SUSPEND_RESUME | MHD_USE_ITC | MHD_USE_NO_LISTEN_SOCKET;
  // The acceptor counts connections; some more here keep a race between the two from closing one without an answer.
  constexpr unsigned spare_connections = 64;
  daemon_->native =
      MHD_start_daemon(flags, 0, nullptr, nullptr, &Calls::request, this,  //
                       MHD_OPTION_THREAD_POOL_SIZE, options.threads,       //
                       MHD_OPTION_CONNECTION_LIMIT, options.threads * (options.max_connections + spare_connections),
                       MHD_OPTION_CONNECTION_MEMORY_LIMIT, connection_bytes,          //
                       MHD_OPTION_CONNECTION_TIMEOUT, options.write_timeout_seconds,  //
                       MHD_OPTION_URI_LOG_CALLBACK, &Calls::request_line, this,       //
                       MHD_OPTION_UNESCAPE_CALLBACK, &Calls::leave_encoded, this,     //
                       MHD_OPTION_NOTIFY_COMPLETED, &Calls::completed, this,          //
                       MHD_OPTION_NOTIFY_CONNECTION, &Calls::connection, this,        //
                       MHD_OPTION_END);
  if (daemon_->native == nullptr) {
    throw schema::Error(schema::ErrorKind::Io, "start the server: libmicrohttpd does not start its threads",
                        "memory, threads or file descriptors may be exhausted (ulimit -n)");
  }
}

Gateway::~Gateway() {
  MHD_stop_daemon(daemon_->native);
}

void Gateway::add(const Accepted& accepted) {
  // Closes the socket where it fails.
  MHD_add_connection(daemon_->native, accepted.descriptor, reinterpret_cast<const sockaddr*>(&accepted.address),
                     accepted.address_bytes);
}

}  // namespace dateline::web
