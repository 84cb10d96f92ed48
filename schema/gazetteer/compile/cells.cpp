// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/cells.h"

#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace dateline::schema::gazetteer {
namespace {

bool read_number(std::string_view digits, int& value) {
  const auto end = digits.data() + digits.size();
  const auto result = std::from_chars(digits.data(), end, value);
  return !digits.empty() && result.ec == std::errc() && result.ptr == end;
}

}  // namespace

DayNumber day_cell(const TableRow& row, std::string_view column, DayNumber otherwise) {
  const std::string_view cell = row[column];
  if (cell.empty()) return otherwise;
  int year = 0;
  int month = 1;
  int day = 1;
  const bool readable = (cell.size() == 4 || cell.size() == 7 || cell.size() == 10) &&
                        read_number(cell.substr(0, 4), year) &&
                        (cell.size() < 7 || (cell[4] == '-' && read_number(cell.substr(5, 2), month))) &&
                        (cell.size() < 10 || (cell[7] == '-' && read_number(cell.substr(8, 2), day)));
  if (!readable || !is_valid_day(year, month, day)) row.reject("no date: " + std::string(cell));
  return day_number(year, month, day);
}

bool exact_case_cell(const TableRow& row) {
  const std::string& cell = row["case"];
  if (cell == "exact") return true;
  if (!cell.empty() && cell != "any") row.reject("case is neither exact nor any: " + cell);
  return false;
}

NameContext context_cell(const TableRow& row) {
  const std::string& cell = row["context"];
  if (cell.empty() || cell == "none") return NameContext::None;
  if (cell == "weak") return NameContext::Weak;
  if (cell == "long") return NameContext::Long;
  if (cell == "short") return NameContext::Short;
  row.reject("no such context: " + cell);
}

NameRule rule_cell(const TableRow& row) {
  static constexpr std::array<std::pair<std::string_view, NameRule>, 7> rules = {{
      {"name", NameRule::Name},
      {"exonym", NameRule::Name},
      {"demonym", NameRule::Demonym},
      {"capital", NameRule::Capital},
      {"abbreviation", NameRule::Abbreviation},
      {"former_name", NameRule::FormerName},
      {"metonym", NameRule::Metonym},
  }};
  for (const auto& [word, rule] : rules)
    if (row["rule"] == word) return rule;
  row.reject("no such rule: " + row["rule"]);
}

std::uint32_t population_cell(const TableRow& row) {
  const std::string& cell = row["population"];
  std::uint32_t value = 0;
  const auto result = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (cell.empty() || result.ec != std::errc() || result.ptr != cell.data() + cell.size())
    row.reject("no number of inhabitants: " + cell);
  return value;
}

CompiledName name_cell(const TableRow& row, std::string_view column) {
  CompiledName name;
  if (!set_written(name, row[column])) row.reject("no word in column " + std::string(column));
  return name;
}

}  // namespace dateline::schema::gazetteer
