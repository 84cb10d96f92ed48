// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/csv/row_parser.h"

#include <algorithm>
#include <utility>

namespace dateline::indexer {

// The rest of a quoted cell; false if what follows its closing quote does not belong there. Leaves `at` behind the
// closing quote, or at the end with in_quotes_ still set.
bool RowParser::scan_quoted(std::string_view line, std::size_t& at) {
  while (at < line.size()) {
    const char c = line[at++];
    if (c != '"') {
      cell_ += c;
    } else if (at < line.size() && line[at] == '"') {
      cell_ += '"';
      ++at;
    } else if (at == line.size() || line[at] == delimiter_) {
      in_quotes_ = false;
      return true;
    } else if (quotes_ == Quotes::Lenient) {
      cell_ += '"';
    } else {
      return false;
    }
  }
  return true;
}

void RowParser::scan_plain(std::string_view line, std::size_t& at) {
  const std::size_t end = std::min(line.find(delimiter_, at), line.size());
  cell_ += line.substr(at, end - at);
  at = end;
}

RowState RowParser::feed(std::string_view line) {
  std::size_t at = 0;
  if (in_quotes_) cell_ += '\n';
  while (true) {
    const bool starts_quoted = !in_quotes_ && quotes_ != Quotes::Ignored && at < line.size() && line[at] == '"';
    if (starts_quoted) {
      in_quotes_ = true;
      ++at;
    }
    if (in_quotes_) {
      if (!scan_quoted(line, at)) return RowState::Malformed;
      if (in_quotes_) return RowState::Open;
    } else {
      scan_plain(line, at);
    }
    if (cells_.size() == max_row_cells) return RowState::TooWide;
    cells_.push_back(std::exchange(cell_, {}));
    if (at == line.size()) return RowState::Complete;
    ++at;  // the delimiter
  }
}

}  // namespace dateline::indexer
