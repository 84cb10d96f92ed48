// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed on the command line of dateline-web?
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace dateline::web::cli {

/// The command line as typed, after environment, configuration file and defaults have filled the gaps.
struct Options {
  std::vector<std::string> index;
  std::vector<std::string> listen;
  std::string socket_mode = "660";  // octal
  std::vector<std::string> allow_host;
  std::size_t jobs = 0;
  unsigned time_limit_ms = 2000;
  std::size_t max_connections = 2048;
  std::size_t max_waiting = 256;
  std::size_t max_of_client = 32;
  std::size_t max_exports = 2;
  unsigned stop_timeout_seconds = 10;
  bool log_queries = false;
  std::string access_log;  // file; "" for standard error
  bool quiet = false;
  std::string data;
};

/// Parses the command line. Returns true if the program should go on; else `exit_status` is set.
bool parse_options(int argc, char** argv, Options& options, int& exit_status);

}  // namespace dateline::web::cli
