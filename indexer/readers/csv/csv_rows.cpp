// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/csv/csv_rows.h"

#include "indexer/readers/characters/ascii.h"

#include <iterator>
#include <utility>

namespace dateline::indexer {
namespace {

constexpr std::uint64_t always_again = 64u << 20;  // bytes that may be read again whatever was read

}  // namespace

CsvRows::CsvRows(ByteStream& stream, char delimiter, std::size_t max_row_bytes)
    : lines_(stream, max_row_bytes), delimiter_(delimiter), max_row_bytes_(max_row_bytes) {}

bool CsvRows::take(Line& line) {
  if (!again_.empty()) {
    line = std::move(again_.front());
    again_.pop_front();
    return true;
  }
  if (!lines_.next(line)) return false;
  bytes_taken_ += line.text.size() + 1;
  return true;
}

void CsvRows::give_back(std::vector<Line> lines) {
  for (const Line& line : lines) bytes_again_ += line.text.size() + 1;
  again_.insert(again_.begin(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
}

// A line whose quotes are broken may still be a whole row: quotes inside a quoted cell that should have been doubled,
// or, between tabs, quotes that were never meant to quote.
bool CsvRows::read_line_alone(const std::string& text, CsvRow& row) const {
  for (const Quotes quotes : {Quotes::Lenient, Quotes::Ignored}) {
    if (quotes == Quotes::Ignored && delimiter_ != '\t') continue;
    RowParser parser(delimiter_, quotes);
    if (parser.feed(text) != RowState::Complete || columns_ == 0 || parser.cells().size() != columns_) continue;
    row.cells = parser.cells();
    return true;
  }
  return false;
}

void CsvRows::read_on(Line first, CsvRow& row) {
  RowParser parser(delimiter_, Quotes::Strict);
  RowState state = parser.feed(first.text);
  std::vector<Line> more;
  std::size_t bytes = first.text.size();
  const bool may_read_on = bytes_again_ <= always_again + 4 * bytes_taken_;
  for (Line line; may_read_on && state == RowState::Open && bytes <= max_row_bytes_ && take(line);) {
    bytes += line.text.size() + 1;
    state = line.too_long ? RowState::Malformed : parser.feed(line.text);
    more.push_back(std::move(line));
  }
  if (state == RowState::Complete && bytes <= max_row_bytes_) {
    row.cells = parser.cells();
    return;
  }
  give_back(std::move(more));
  if (state == RowState::TooWide) {
    row.trouble = "more than " + std::to_string(max_row_cells) + " cells";
    return;
  }
  if (read_line_alone(first.text, row)) return;
  row.broken_quotes = true;
  row.trouble = state == RowState::Malformed ? "text follows a closing quote" : "a quote is never closed";
}

bool CsvRows::next(CsvRow& row) {
  Line first;
  do {
    if (!take(first)) return false;
  } while (is_blank(first.text) && !first.too_long);
  row = CsvRow{};
  row.offset = first.offset;
  row.line = first.number;
  if (first.too_long) {
    row.trouble = "longer than the " + std::to_string(max_row_bytes_) + " bytes allowed";
  } else {
    read_on(std::move(first), row);
  }
  return true;
}

}  // namespace dateline::indexer
