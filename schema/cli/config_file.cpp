// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/cli/config_file.h"

#include <cstdlib>
#include <utility>

namespace dateline::schema::cli {

ConfigFile::ConfigFile(std::string command, std::map<std::string, std::string> variables)
    : command_(std::move(command)), variables_(std::move(variables)) {}

std::vector<CLI::ConfigItem> ConfigFile::from_config(std::istream& input) const {
  std::vector<CLI::ConfigItem> found = CLI::ConfigTOML::from_config(input);
  std::erase_if(found, [this](const CLI::ConfigItem& item) { return gives_way(item); });
  if (command_.empty()) return found;
  for (CLI::ConfigItem& item : found)
    if (item.parents.empty()) item.parents = {command_};
  return found;
}

bool ConfigFile::gives_way(const CLI::ConfigItem& item) const {
  const auto variable = variables_.find(item.name);
  if (variable == variables_.end()) return false;
  const char* value = std::getenv(variable->second.c_str());
  return value != nullptr && *value != '\0';
}

}  // namespace dateline::schema::cli
