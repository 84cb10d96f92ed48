// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows does a table of cases hold?
#pragma once

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// The rows of a tab-separated file below tests/, without comments ("# ...") and empty lines; "-" is an empty field.
/// "\n" in a field is a line break.
inline std::vector<std::vector<std::string>> table_rows(const std::string& name) {
  std::ifstream in(std::string(DATELINE_SOURCE_DIR) + "/tests/" + name);
  std::vector<std::vector<std::string>> rows;
  std::string line;
  while (std::getline(in, line)) {
    if (line.empty() || line.starts_with("# ")) continue;
    std::vector<std::string>& fields = rows.emplace_back();
    std::string_view rest = line;
    while (true) {
      const std::size_t tab = rest.find('\t');
      std::string field(rest.substr(0, tab));
      for (std::size_t at = field.find("\\n"); at != std::string::npos; at = field.find("\\n")) {
        field.replace(at, 2, "\n");
      }
      fields.push_back(field == "-" ? "" : field);
      if (tab == std::string_view::npos) break;
      rest.remove_prefix(tab + 1);
    }
  }
  return rows;
}

}  // namespace dateline::indexer
