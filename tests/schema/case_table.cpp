// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/schema/case_table.h"

#include "schema/utf8.h"

#include <fstream>
#include <stdexcept>

namespace dateline::tests {
namespace {

// \uXXXX, \UXXXXXXXX and \\ stand for a character; everything else for itself.
std::string unescape(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char kind = text[i] == '\\' && i + 1 < text.size() ? text[i + 1] : '\0';
    const std::size_t digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    if (digits != 0) {
      const auto value = static_cast<char32_t>(std::stoul(text.substr(i + 2, digits), nullptr, 16));
      schema::append_utf8(value, result);
      i += 1 + digits;
    } else {
      result += text[i];
      if (kind == '\\') ++i;
    }
  }
  return result;
}

std::vector<std::string> split_columns(const std::string& line) {
  std::vector<std::string> columns;
  std::size_t start = 0;
  for (std::size_t tab = line.find('\t'); tab != std::string::npos; tab = line.find('\t', start)) {
    columns.push_back(unescape(line.substr(start, tab - start)));
    start = tab + 1;
  }
  columns.push_back(unescape(line.substr(start)));
  return columns;
}

}  // namespace

std::vector<Case> read_cases(const std::string& file, std::size_t columns) {
  std::ifstream input(DATELINE_SOURCE_DIR "/tests/schema/" + file);
  std::vector<Case> cases;
  std::string line;
  bool seen_header = false;
  for (std::size_t number = 1; std::getline(input, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    if (!seen_header) {
      seen_header = true;
      continue;
    }
    cases.push_back({number, split_columns(line)});
    if (cases.back().columns.size() < columns) {
      throw std::runtime_error(file + ": line " + std::to_string(number) + " has too few columns");
    }
  }
  if (cases.empty()) throw std::runtime_error(file + ": no cases");
  return cases;
}

}  // namespace dateline::tests
