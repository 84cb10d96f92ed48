// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/audit/judgement_cells.h"

#include "schema/text_lines.h"

#include <algorithm>

namespace dateline::indexer {
namespace {

constexpr std::string_view formula_starts = "=+-@";

std::string text_of(std::string_view cell) {
  std::string text;
  const bool is_quoted = cell.size() >= 2 && cell.front() == '"' && cell.back() == '"';
  if (is_quoted) cell = cell.substr(1, cell.size() - 2);
  for (std::size_t at = 0; at < cell.size(); ++at) {
    text += cell[at];
    if (is_quoted && cell[at] == '"' && at + 1 < cell.size() && cell[at + 1] == '"') ++at;
  }
  const bool is_guarded =
      text.size() >= 2 && text.front() == '\'' && formula_starts.find(text[1]) != std::string_view::npos;
  return is_guarded ? text.substr(1) : text;
}

}  // namespace

std::string cell_of(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  if (!text.empty() && formula_starts.find(text.front()) != std::string_view::npos) text.insert(0, 1, '\'');
  if (text.find('"') == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (;;) {
    const std::size_t tab = line.find('\t');
    cells.push_back(text_of(line.substr(0, tab)));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

bool are_blank(const std::vector<std::string>& cells) {
  return std::all_of(cells.begin(), cells.end(),
                     [](const std::string& cell) { return cell.find_first_not_of(' ') == std::string::npos; });
}

std::vector<std::string> titles_in(std::string_view line) {
  std::vector<std::string> titles = cells_of(line);
  for (std::string& title : titles) title = plain_word(title);
  return titles;
}

std::string plain_word(std::string_view text) {
  const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
  std::string word(text.substr(first, text.find_last_not_of(' ') + 1 - first));
  for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return word;
}

std::vector<std::string> titles_of(std::string_view table) {
  table = schema::without_byte_order_mark(table);
  while (!table.empty())
    if (std::vector<std::string> titles = titles_in(schema::take_line(table)); !are_blank(titles)) return titles;
  return {};
}

bool is_utf16(std::string_view table) noexcept {
  return table.starts_with("\xFF\xFE") || table.starts_with("\xFE\xFF");
}

}  // namespace dateline::indexer
