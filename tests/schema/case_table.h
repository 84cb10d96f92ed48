// SPDX-License-Identifier: GPL-3.0-or-later
// What do the golden tables of text analysis say?
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace dateline::tests {

/// A line of a table: its number from 1 and its columns with escapes resolved.
struct Case {
  std::size_t line;
  std::vector<std::string> columns;
};

/// The cases of tests/schema/`file`, without comments, empty lines and the header; every case has `columns` columns.
/// Throws std::runtime_error if the file cannot be read, holds no case, or a line has too few columns.
std::vector<Case> read_cases(const std::string& file, std::size_t columns);

}  // namespace dateline::tests
