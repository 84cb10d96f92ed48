// SPDX-License-Identifier: GPL-3.0-or-later
// What was asked for on the command line of dateline-index?
#pragma once

#include "schema/cli/terminal.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace dateline::indexer::cli {

enum class Command {
  Build,
  Update,
  Watch,
  Extract,
  Status,
  Failures,
  Suppress,
  Unsuppress,
  Retag,
  Audit,
  Verify,
  Check,
  Backup,
  Compact,
  InspectDatabase
};

/// The command line as typed, after environment, configuration file and defaults have filled the gaps.
struct Options {
  Command command = Command::Build;
  std::string index;
  std::vector<std::string> sources;
  std::vector<std::string> maps;  // field=key
  unsigned jobs = 0;              // 0: all cores
  std::string on_error = "skip";
  std::string report;
  std::uint64_t max_record_bytes = std::uint64_t{16} << 20;
  std::string encoding;
  std::string language;
  std::string rules;  // file
  bool no_rules = false;
  bool no_positions = false;
  bool dry_run = false;
  bool allow_removals = false;
  std::uint64_t commit_articles = 0;  // update; 0: the default
  bool retry = false;                 // failures
  std::string article;                // suppress, unsuppress: id or URL
  std::string reason;                 // suppress
  unsigned lock_timeout = 0;          // seconds
  bool json = false;                  // status, verify, check
  bool deep = false;                  // verify
  bool repair = false;                // check
  std::string field;                  // audit, all of these
  std::string value;
  std::size_t sample = 100;
  std::uint64_t seed = 1;
  bool list = false;
  std::string judged;      // file
  std::string target;      // backup
  std::string generation;  // inspect-database, the three of them
  std::string depth;
  int parent = 0;
  bool quiet = false;
  schema::cli::Color color = schema::cli::Color::Auto;
  std::string data;
};

/// Parses the command line. Returns true if the program should go on; else `exit_status` is set (help and version were
/// printed, or the mistake and how to get help).
bool parse_options(int argc, char** argv, Options& options, int& exit_status);

}  // namespace dateline::indexer::cli
