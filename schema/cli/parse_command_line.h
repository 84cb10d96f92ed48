// SPDX-License-Identifier: GPL-3.0-or-later
// How is a command line read with all that stands behind it: environment and configuration file? For the cli folders
// only.
#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace dateline::schema::cli {

inline constexpr int usage_status = 2;

struct Arguments {
  int count;
  char** values;
  std::string command;  // to which the configuration file's keys above all sections belong; "": to the program itself
};

/// True if the program should go on. Else help, version or the mistake was printed, and `exit_status` is set.
bool parse_command_line(CLI::App& app, const Arguments& arguments, int& exit_status);

}  // namespace dateline::schema::cli
