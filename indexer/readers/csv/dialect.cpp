// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/csv/dialect.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/csv/row_parser.h"
#include "indexer/readers/text/paragraphs.h"

#include <algorithm>
#include <tuple>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_rows_seen = 8;
constexpr std::size_t max_header_cell_bytes = 64;

// Rows of the head under one delimiter; the last one only if the head holds it whole.
std::vector<std::vector<std::string>> rows_of(const std::vector<std::string_view>& lines, char delimiter) {
  std::vector<std::vector<std::string>> rows;
  RowParser parser(delimiter, Quotes::Strict);
  bool open = false;
  for (const std::string_view line : lines) {
    if (rows.size() > max_rows_seen) break;
    if (!open && is_blank(line)) continue;
    const RowState state = parser.feed(line);
    open = state == RowState::Open;
    if (open) continue;
    if (state == RowState::Complete) rows.push_back(parser.cells());
    if (state != RowState::Complete && rows.empty()) break;
    parser = RowParser(delimiter, Quotes::Strict);
  }
  return rows;
}

CsvDialect judge(const std::vector<std::vector<std::string>>& rows, char delimiter, const ReadOptions& options) {
  CsvDialect dialect;
  dialect.delimiter = delimiter;
  if (rows.empty()) return dialect;
  const std::vector<std::string>& header = rows.front();
  const ColumnMeanings meanings = column_meanings(header, options);
  dialect.columns = header.size();
  dialect.known_columns = static_cast<std::size_t>(
      std::count_if(meanings.begin(), meanings.end(), [](const auto& meaning) { return meaning.has_value(); }));
  dialect.plausible_header = std::all_of(header.begin(), header.end(), [](const std::string& cell) {
    return cell.size() <= max_header_cell_bytes && cell.find('\n') == std::string::npos;
  });
  dialect.rows = rows.size() - 1;
  dialect.matching_rows = static_cast<std::size_t>(std::count_if(
      rows.begin() + 1, rows.end(), [&](const std::vector<std::string>& row) { return row.size() == header.size(); }));
  return dialect;
}

std::string_view name_mapped_to(std::string_view column, const ReadOptions& options) {
  for (const auto& [field, key] : options.field_map) {
    if (key == column) return field;
  }
  return {};
}

}  // namespace

ColumnMeanings column_meanings(const std::vector<std::string>& header, const ReadOptions& options) {
  ColumnMeanings meanings;
  for (const std::string& cell : header) {
    const std::string_view column = trim(cell);
    std::optional<FieldMeaning> meaning;
    if (const std::optional<ArticleField> mapped = mappable_field(name_mapped_to(column, options))) {
      meaning = FieldMeaning{*mapped, 0};
    } else if (meaning = meaning_of(column);
               meaning && options.field_map.contains(std::string(name_of(meaning->field)))) {
      meaning.reset();
    }
    meanings.push_back(meaning);
  }
  return meanings;
}

CsvDialect sniff_dialect(std::string_view head, const ReadOptions& options) {
  std::vector<std::string_view> lines = split_lines(head);
  for (std::string_view& line : lines) {
    if (line.ends_with('\r')) line.remove_suffix(1);
  }
  // The last line of a full head may be cut.
  if (!head.ends_with('\n') && lines.size() > 2) lines.pop_back();
  if (!lines.empty()) {
    if (const std::optional<char> separator = separator_line(lines.front())) {
      lines.erase(lines.begin());
      return judge(rows_of(lines, *separator), *separator, options);
    }
  }
  CsvDialect best;
  for (const char delimiter : {',', ';', '\t', '|'}) {
    const CsvDialect dialect = judge(rows_of(lines, delimiter), delimiter, options);
    const auto weight = [](const CsvDialect& d) { return std::tuple(d.known_columns, d.matching_rows, d.columns); };
    if (dialect.columns > 1 && weight(dialect) > weight(best)) best = dialect;
  }
  return best;
}

std::optional<char> separator_line(std::string_view line) noexcept {
  line = trim(line);
  if (line.size() != 5 || !starts_with_ignoring_case(line, "sep=")) return std::nullopt;
  return line.back();
}

}  // namespace dateline::indexer
