// SPDX-License-Identifier: GPL-3.0-or-later
// Is this a table of articles, and what separates its cells?
#pragma once

#include "indexer/readers/fields/field_names.h"
#include "indexer/readers/reader.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// What a column means; nullopt for columns that say nothing about articles.
using ColumnMeanings = std::vector<std::optional<FieldMeaning>>;

/// The meaning of each header cell: options.field_map first (a field that it names has no other column), then the known
/// names.
[[nodiscard]] ColumnMeanings column_meanings(const std::vector<std::string>& header, const ReadOptions& options);

struct CsvDialect {
  char delimiter = ',';
  std::size_t known_columns = 0;
  std::size_t columns = 0;
  std::size_t rows = 0;           // whole rows seen behind the header, at most 8
  std::size_t matching_rows = 0;  // those with as many cells as the header
  bool plausible_header = false;  // short cells, no repeated known name left out
};

/// The delimiter (",", ";", tab, "|") under which the head looks most like a table, and how much it does.
[[nodiscard]] CsvDialect sniff_dialect(std::string_view head, const ReadOptions& options);

/// A first line "sep=;" as Excel writes it: the delimiter; nullopt for any other line.
[[nodiscard]] std::optional<char> separator_line(std::string_view line) noexcept;

}  // namespace dateline::indexer
