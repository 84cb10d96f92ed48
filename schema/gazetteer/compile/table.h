// SPDX-License-Identifier: GPL-3.0-or-later
// How is a table of schema/data read?
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::schema::gazetteer {

/// One row; its cells are reached by the name of their column.
class TableRow {
public:
  TableRow(const class Table& table, std::size_t line, std::vector<std::string> cells)
      : table_(&table), line_(line), cells_(std::move(cells)) {}
  /// Empty where the row ends before that column. Throws Error{Damaged} for a column that the table lacks.
  [[nodiscard]] const std::string& operator[](std::string_view column) const;
  /// Throws Error{Damaged} that names file and line.
  [[noreturn]] void reject(const std::string& reason) const;

private:
  const class Table* table_;
  std::size_t line_;
  std::vector<std::string> cells_;
};

/// Tab-separated values in UTF-8. Lines that start with `#` are remarks, the first other line names the columns; blank
/// lines count for nothing; spaces around a cell are dropped.
class Table {
public:
  /// Throws Error{Io} if the file cannot be read and Error{Damaged} if a row has more cells than there are columns.
  explicit Table(const std::filesystem::path& file);
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  [[nodiscard]] const std::vector<TableRow>& rows() const noexcept { return rows_; }
  [[nodiscard]] const std::filesystem::path& file() const noexcept { return file_; }
  [[nodiscard]] bool has_column(std::string_view name) const { return columns_.contains(std::string(name)); }
  /// Throws Error{Damaged} if there is no such column.
  [[nodiscard]] std::size_t column(std::string_view name) const;

private:
  std::filesystem::path file_;
  std::unordered_map<std::string, std::size_t> columns_;
  std::vector<TableRow> rows_;
};

}  // namespace dateline::schema::gazetteer
