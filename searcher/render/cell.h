// SPDX-License-Identifier: GPL-3.0-or-later
// How does text stand in a cell of a table so that a spreadsheet shows it and runs nothing?
#pragma once

#include <string>
#include <string_view>

namespace dateline::searcher {

/// `text` with an apostrophe before what a spreadsheet would take for a formula: where it begins with = + - @, their
/// full-width forms, TAB, CR or LF, also behind blanks, controls and quotation marks; and at the same signs behind
/// a comma, semicolon, TAB, CR or LF within, where a spreadsheet that parts cells by those would begin another cell
/// (OWASP, "CSV Injection"). Controls but TAB, CR and LF, and what is no UTF-8, become U+FFFD.
[[nodiscard]] std::string guarded_cell(std::string_view text);

/// A cell of RFC 4180 of any text: in quotes, its own doubled, where it holds one, a separator (, ; TAB), an end of a
/// line, or a blank at either end.
[[nodiscard]] std::string csv_cell(std::string_view text);

/// A cell of a table by tabs, which knows no quoting: TAB and all ends of lines become a blank. An apostrophe stands
/// before a quotation mark at its beginning, behind which many readers would look for another one across lines.
[[nodiscard]] std::string tsv_cell(std::string_view text);

}  // namespace dateline::searcher
