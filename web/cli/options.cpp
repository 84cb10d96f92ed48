// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/cli/options.h"

#include "schema/cli/config_file.h"
#include "schema/cli/parse_command_line.h"
#include "schema/cli/terminal.h"

#include <CLI/CLI.hpp>

namespace dateline::web::cli {
namespace {

// CLI11 2.1 would read -1 as the largest number there is.
std::string is_number(const std::string& typed) {
  const bool digits = !typed.empty() && typed.size() <= 9 && typed.find_first_not_of("0123456789") == std::string::npos;
  return digits ? "" : typed + " is no number from 0 to 999999999";
}

std::string is_count(const std::string& typed) {
  const std::string wrong = is_number(typed);
  if (wrong.empty() && typed.find_first_not_of('0') == std::string::npos) return "0 is too few";
  return wrong;
}

std::string is_mode(const std::string& typed) {
  const bool octal = !typed.empty() && typed.size() <= 4 && typed.find_first_not_of("01234567") == std::string::npos;
  return octal ? "" : typed + " is no mode such as 660";
}

void add_addresses(CLI::App& app, Options& options) {
  const char* const group = "Where to serve";
  app.add_option("--listen", options.listen,
                 "ADDRESS:PORT or unix:PATH; repeatable (default: 127.0.0.1:8080, or what systemd passes)")
      ->allow_extra_args(false)
      ->group(group);
  app.add_option("--socket-mode", options.socket_mode, "mode of the file of unix:PATH, octal")
      ->check(is_mode)
      ->capture_default_str()
      ->group(group);
  app.add_option("--allow-host", options.allow_host,
                 "answer for this name too, as NAME, NAME:PORT or https://NAME behind a proxy; repeatable")
      ->allow_extra_args(false)
      ->group(group);
}

void add_limits(CLI::App& app, Options& options) {
  const char* const group = "Limits";
  app.add_option("--jobs,-j", options.jobs, "requests answered at once (0: one per processor)")
      ->check(is_number)
      ->group(group);
  app.add_option("--time-limit", options.time_limit_ms, "milliseconds for one query (0: no limit)")
      ->check(is_number)
      ->capture_default_str()
      ->group(group);
  app.add_option("--max-connections", options.max_connections, "open connections; more are answered 503")
      ->check(is_count)
      ->capture_default_str()
      ->group(group);
  app.add_option("--max-waiting", options.max_waiting, "requests that wait for their turn; more are answered 503")
      ->check(is_count)
      ->capture_default_str()
      ->group(group);
  app.add_option("--max-per-client", options.max_of_client,
                 "requests of one address at once, but of this machine's; more are answered 429 (0: no limit)")
      ->check(is_number)
      ->capture_default_str()
      ->group(group);
  app.add_option("--max-exports", options.max_exports, "exports sent at once; more are answered 503")
      ->check(is_count)
      ->capture_default_str()
      ->group(group);
  app.add_option("--stop-timeout", options.stop_timeout_seconds, "seconds for what is at work when the server stops")
      ->check(is_number)
      ->capture_default_str()
      ->group(group);
}

void add_logs(CLI::App& app, Options& options) {
  const char* const group = "Logs";
  app.add_option("--access-log", options.access_log, "file for a line per request (default: standard error)")
      ->group(group);
  app.add_flag("--log-queries", options.log_queries, "log what was searched for, too")->group(group);
  app.add_flag("--quiet,-q", options.quiet, "no access log on standard error")->group(group);
}

}  // namespace

bool parse_options(int argc, char** argv, Options& options, int& exit_status) {
  CLI::App app{"Serves a news archive to web browsers: search, facets, articles, and the same as JSON.",
               "dateline-web"};
  app.set_version_flag("--version", "dateline-web " DATELINE_VERSION);
  app.set_config("--config", schema::cli::config_file("web.ini").string(), "configuration file");
  app.footer(
      "Examples:\n"
      "  dateline-web --index news.idx\n"
      "  dateline-web --index news.idx --listen unix:/run/dateline/web.sock --allow-host https://news.example.org\n"
      "  dateline-web --index news.idx --listen 127.0.0.1:0 --jobs 4 --access-log access.log\n"
      "SIGTERM and SIGINT stop it after what is at work; SIGHUP opens the access log anew.\n"
      "Exit status: 0 stopped by a signal; 2 usage; 4 no index; 5 damaged; 74 cannot listen there, or cannot read or\n"
      "write; 75 another server listens at that unix socket; 70 a bug.");
  app.add_option("--index", options.index, "folder of the index; repeatable: several are searched as one")
      ->envname("DATELINE_INDEX")
      ->allow_extra_args(false);
  app.add_option("--data", options.data, "folder of the gazetteer")->envname("DATELINE_DATA");
  add_addresses(app, options);
  add_limits(app, options);
  add_logs(app, options);
  return schema::cli::parse_command_line(app, {argc, argv, {}}, exit_status);
}

}  // namespace dateline::web::cli
