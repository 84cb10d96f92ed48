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

/// The first line of `table`, without its end ("\n", "\r\n" or "\r"), which is taken off `table` with it.
[[nodiscard]] std::string_view next_line(std::string_view& table);

/// The titles in the first line of `table` that is not blank; none where there is no such line.
[[nodiscard]] std::vector<std::string> titles_of(std::string_view table);

/// `table` without its byte order mark, if it is that of UTF-8.
[[nodiscard]] std::string_view behind_byte_order_mark(std::string_view table) noexcept;

/// True if `table` begins with a byte order mark of UTF-16.
[[nodiscard]] bool is_utf16(std::string_view table) noexcept;

}  // namespace dateline::indexer
