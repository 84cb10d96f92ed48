// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows does a CSV file hold, and how much is lost where its quotes are broken?
#pragma once

#include "indexer/readers/csv/row_parser.h"
#include "indexer/readers/streams/line_reader.h"

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace dateline::indexer {

struct CsvRow {
  std::vector<std::string> cells;  // empty if `trouble`
  std::uint64_t offset = 0;
  std::uint64_t line = 0;      // physical line of its start, from 1
  std::string trouble;         // why it is no row; "" if it is one
  bool broken_quotes = false;  // what follows may be the rest of it
};

/// Reads rows. A row whose quotes are broken gives up its first line only and is tried again from the next one. Memory
/// is bounded by max_row_bytes; lines read again are bounded by four times what was read, after which each line stands
/// for itself.
class CsvRows {
public:
  /// `stream` is borrowed.
  CsvRows(ByteStream& stream, char delimiter, std::size_t max_row_bytes);

  /// Rows of other widths than this are tried as broken quotes where a quote is misplaced; 0: any.
  void expect_columns(std::size_t columns) noexcept { columns_ = columns; }

  /// Moves the next row into `row`, blank lines left out; false at the end.
  bool next(CsvRow& row);

private:
  bool take(Line& line);
  void read_on(Line first, CsvRow& row);
  void give_back(std::vector<Line> lines);
  [[nodiscard]] bool read_line_alone(const std::string& text, CsvRow& row) const;

  LineReader lines_;
  char delimiter_;
  std::size_t max_row_bytes_;
  std::size_t columns_ = 0;
  std::deque<Line> again_;  // lines to be read again, before those of the stream
  std::uint64_t bytes_taken_ = 0;
  std::uint64_t bytes_again_ = 0;
};

}  // namespace dateline::indexer
