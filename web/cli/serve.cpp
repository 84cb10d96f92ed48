// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/cli/serve.h"

#include "schema/cli/terminal.h"
#include "schema/error.h"
#include "schema/gazetteer/gazetteer.h"
#include "web/app/site.h"
#include "web/cli/logs.h"
#include "web/cli/signals.h"
#include "web/cli/systemd.h"
#include "web/http/server.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <sys/resource.h>
#include <utility>
#include <vector>

namespace dateline::web::cli {
namespace {

using schema::Error;
using schema::ErrorKind;

constexpr const char* default_address = "127.0.0.1:8080";

std::vector<Listener> listeners_of(const Options& options) {
  std::vector<Listener> listeners;
  for (const int descriptor : passed_sockets()) listeners.push_back(Listener::adopt(descriptor));
  std::vector<std::string> addresses = options.listen;
  if (addresses.empty() && listeners.empty()) addresses.emplace_back(default_address);
  const auto mode = static_cast<unsigned>(std::stoul(options.socket_mode, nullptr, 8));
  for (const std::string& address : addresses) listeners.push_back(open_listener(address, mode));
  return listeners;
}

/// Each connection is a descriptor, and shells give a process 1,024. Where that is all, the server takes fewer
/// connections.
void raise_descriptor_limit(std::size_t connections, Logs& logs) {
  constexpr rlim_t others = 256;
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= connections + others) return;
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, connections + others);
  if (::setrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur < connections + others) {
    logs.tell("warning: no more than " + std::to_string(limit.rlim_cur) + " files may be open, too few for " +
              std::to_string(connections) + " connections (ulimit -n, LimitNOFILE=)");
  }
}

void warn_of_strangers(const std::vector<Listener>& listeners, Logs& logs) {
  for (const Listener& listener : listeners) {
    if (listener.is_local()) continue;
    logs.tell("warning: " + listener.address() +
              " is no loopback address: everyone who reaches this machine there can read the whole archive, without a "
              "password and unencrypted; docs/operations.md says how to put a proxy before it");
  }
}

/// Paths of this machine are for those who sit at it.
bool is_for_this_machine(const Options& options, const std::vector<Listener>& listeners) {
  return options.allow_host.empty() &&
         std::all_of(listeners.begin(), listeners.end(), [](const Listener& listener) { return listener.is_local(); });
}

ServerOptions server_options(const Options& options, const std::shared_ptr<IndexGauge>& gauge, Logs& logs) {
  ServerOptions server;
  server.allowed_hosts = options.allow_host;
  server.jobs = options.jobs;
  server.max_streams = options.max_exports;
  server.max_waiting = options.max_waiting;
  server.max_connections = options.max_connections;
  server.max_of_client = options.max_of_client;
  server.stop_timeout = std::chrono::seconds(options.stop_timeout_seconds);
  server.routes = site_routes();
  server.error_page = site_error_page;
  server.more_metrics = [gauge] { return index_metrics(*gauge); };
  server.version = DATELINE_VERSION;
  server.log_queries = options.log_queries;
  if (!options.access_log.empty() || !options.quiet) {
    server.access_log = [&logs](std::string_view line) { logs.add_access(line); };
  }
  server.complain = [&logs](std::string_view message) { logs.tell(message); };
  return server;
}

std::string all_of(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) joined += (joined.empty() ? "" : ", ") + text;
  return joined;
}

std::string urls_of(std::vector<std::string> addresses) {
  for (std::string& address : addresses)
    if (!address.starts_with("unix:")) address = "http://" + address + "/";
  return all_of(addresses);
}

}  // namespace

void serve(const Options& options) {
  if (options.index.empty()) {
    throw Error(ErrorKind::Usage, "no index is named", "use --index DIR or set DATELINE_INDEX");
  }
  block_signals();  // before any thread is started
  Logs logs(options.access_log);
  raise_descriptor_limit(options.max_connections, logs);
  const schema::Gazetteer gazetteer(schema::cli::data_folder(options.data) / "gazetteer.bin");
  const auto gauge = std::make_shared<IndexGauge>();
  ServerOptions with = server_options(options, gauge, logs);
  with.listeners = listeners_of(options);
  warn_of_strangers(with.listeners, logs);
  const SiteOptions site{{options.index.begin(), options.index.end()},
                         is_for_this_machine(options, with.listeners),
                         &gazetteer,
                         std::chrono::milliseconds(options.time_limit_ms),
                         [&logs](std::string_view message) { logs.tell(message); },
                         gauge};
  Server server(std::move(with), site_factory(site));
  const SignalThread signals([&server] { server.stop(); }, [&logs] { logs.reopen(); });
  logs.tell("serving " + all_of(options.index) + " at " + urls_of(server.addresses()));
  notify_systemd("READY=1");
  server.run();
  notify_systemd("STOPPING=1");
}

}  // namespace dateline::web::cli
