// SPDX-License-Identifier: GPL-3.0-or-later
// How is text kept in a cell of a table, whichever spreadsheet saved it?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// `text` as a cell: control characters as blanks, quoted where it has a quote, behind an apostrophe where a
/// spreadsheet would take it for a formula.
[[nodiscard]] std::string cell_of(std::string text);

/// The texts in the cells of a line, which stand between tabs. One at least.
[[nodiscard]] std::vector<std::string> cells_of(std::string_view line);

/// True if no cell holds more than blanks, as in the rows that spreadsheets save below a table.
[[nodiscard]] bool are_blank(const std::vector<std::string>& cells);

/// The cells of a line of titles: without blanks around them, their ASCII letters small.
[[nodiscard]] std::vector<std::string> titles_in(std::string_view line);

/// `text` without blanks around it, its ASCII letters small.
[[nodiscard]] std::string plain_word(std::string_view text);

/// The titles in the first line of `table` that is not blank; none where there is no such line.
[[nodiscard]] std::vector<std::string> titles_of(std::string_view table);

/// True if `table` begins with a byte order mark of UTF-16.
[[nodiscard]] bool is_utf16(std::string_view table) noexcept;

}  // namespace dateline::indexer
