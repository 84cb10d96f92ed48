// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/table.h"

#include "schema/error.h"

#include <fstream>

namespace dateline::schema::gazetteer {
namespace {

std::string without_outer_spaces(std::string_view cell) {
  const auto first = cell.find_first_not_of(" \r");
  if (first == std::string_view::npos) return {};
  return std::string(cell.substr(first, cell.find_last_not_of(" \r") - first + 1));
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (std::size_t start = 0;;) {
    const auto tab = line.find('\t', start);
    cells.push_back(without_outer_spaces(line.substr(start, tab - start)));
    if (tab == std::string_view::npos) return cells;
    start = tab + 1;
  }
}

}  // namespace

Table::Table(const std::filesystem::path& file) : file_(file) {
  std::ifstream in(file);
  if (!in) throw Error(ErrorKind::Io, "read table " + file.string() + ": cannot be opened");
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.starts_with('#') || without_outer_spaces(line).empty()) continue;
    std::vector<std::string> cells = cells_of(line);
    if (columns_.empty()) {
      for (std::size_t i = 0; i < cells.size(); ++i) columns_.emplace(cells[i], i);
      continue;
    }
    const bool is_too_long = cells.size() > columns_.size();
    TableRow row(*this, number, std::move(cells));
    if (is_too_long) row.reject("more cells than there are columns");
    rows_.push_back(std::move(row));
  }
  if (columns_.empty()) throw Error(ErrorKind::Damaged, "read table " + file.string() + ": no line names the columns");
}

std::size_t Table::column(std::string_view name) const {
  const auto found = columns_.find(std::string(name));
  if (found == columns_.end())
    throw Error(ErrorKind::Damaged, "read table " + file_.string() + ": no column " + std::string(name));
  return found->second;
}

const std::string& TableRow::operator[](std::string_view column) const {
  static const std::string none;
  const std::size_t index = table_->column(column);
  return index < cells_.size() ? cells_[index] : none;
}

void TableRow::reject(const std::string& reason) const {
  throw Error(ErrorKind::Damaged,
              "read table " + table_->file().string() + ", line " + std::to_string(line_) + ": " + reason);
}

}  // namespace dateline::schema::gazetteer
