// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/cli/parse_command_line.h"

#include "schema/cli/config_file.h"

#include <iostream>
#include <map>
#include <memory>

namespace dateline::schema::cli {

bool parse_command_line(CLI::App& app, const Arguments& arguments, int& exit_status) {
  app.config_formatter(std::make_shared<ConfigFile>(
      arguments.command, std::map<std::string, std::string>{
                             {"index", "DATELINE_INDEX"}, {"data", "DATELINE_DATA"}, {"rules", "DATELINE_RULES"}}));
  try {
    app.parse(arguments.count, arguments.values);
    return true;
  } catch (const CLI::ParseError& error) {
    exit_status = app.exit(error, std::cout, std::cerr) == 0 ? 0 : usage_status;
    return false;
  }
}

}  // namespace dateline::schema::cli
