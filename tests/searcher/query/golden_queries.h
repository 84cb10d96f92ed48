// SPDX-License-Identifier: GPL-3.0-or-later
// What must become of each query in a golden table?
#pragma once

#include "schema/gazetteer/gazetteer.h"
#include "searcher/query/parser.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::tests {

/// A line of a table: the columns query and options, and what the parser is to make of them.
struct GoldenQuery {
  std::size_t line = 0;
  std::string query;
  std::string options;
  std::string expected;  // the columns tree, warnings, understood, dropped, with tabs between
};

/// Columns are parted by tabs; \t, \n and \\ stand for a tab, a line end and a backslash in the query and the tree; "-"
/// stands for an empty column. Throws std::runtime_error if the file holds no query or a line has too few columns.
[[nodiscard]] std::vector<GoldenQuery> read_golden(const std::filesystem::path& file);

/// Parses the query as its options say and writes the expected columns. Options, parted by spaces: any, filter, off,
/// strict, bytes=N. Today is 2019-03-27; the index has run 3 from 2019-01-01 and run 7 from 2019-03-01; saved queries
/// are those of the source.
[[nodiscard]] std::string outcome_of(const GoldenQuery& golden, const schema::Gazetteer& gazetteer);

/// The options that a golden case names.
[[nodiscard]] searcher::ParseOptions golden_options(std::string_view options);

/// Rewrites the expected columns of a table, where the environment has DATELINE_ACCEPT; the difference is for review.
void accept_golden(const std::filesystem::path& file, const schema::Gazetteer& gazetteer);

}  // namespace dateline::tests
