// SPDX-License-Identifier: GPL-3.0-or-later
// What does a configuration file say, and what weighs more than it? For the cli folders only.
#pragma once

#include <istream>
#include <map>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace dateline::schema::cli {

/// CLI11's own format with two rules of ours: keys above all sections belong to `command` (empty: to the program
/// itself), so that one file serves every command; and a key whose environment variable is set gives way to it, which
/// CLI11 would do the other way round.
class ConfigFile : public CLI::ConfigTOML {
public:
  /// `variables`: key -> environment variable.
  ConfigFile(std::string command, std::map<std::string, std::string> variables);

  [[nodiscard]] std::vector<CLI::ConfigItem> from_config(std::istream& input) const override;

private:
  [[nodiscard]] bool gives_way(const CLI::ConfigItem& item) const;

  std::string command_;
  std::map<std::string, std::string> variables_;
};

}  // namespace dateline::schema::cli
