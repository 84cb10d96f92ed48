// SPDX-License-Identifier: GPL-3.0-or-later
// Which cells do the lines of one CSV row hold?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

enum class RowState : std::uint8_t {
  Complete,
  Open,       // a quoted cell goes on in the next line
  Malformed,  // something other than a delimiter follows a closing quote
  TooWide,    // more than max_row_cells
};

inline constexpr std::size_t max_row_cells = 16384;  // what spreadsheets have at most

enum class Quotes : std::uint8_t {
  Strict,   // RFC 4180, 2.5 to 2.7
  Lenient,  // a quote inside a quoted cell that nothing closes with is text
  Ignored   // all quotes are text
};

/// Parses one row that is fed line by line.
class RowParser {
public:
  RowParser(char delimiter, Quotes quotes) noexcept : delimiter_(delimiter), quotes_(quotes) {}

  /// The next physical line of the row, without its line end.
  RowState feed(std::string_view line);
  /// The cells once feed() has returned Complete; quoted cells keep their line breaks as "\n".
  [[nodiscard]] const std::vector<std::string>& cells() const noexcept { return cells_; }

private:
  bool scan_quoted(std::string_view line, std::size_t& at);
  void scan_plain(std::string_view line, std::size_t& at);

  char delimiter_;
  Quotes quotes_;
  std::vector<std::string> cells_;
  std::string cell_;
  bool in_quotes_ = false;
};

}  // namespace dateline::indexer
