// SPDX-License-Identifier: GPL-3.0-or-later
// Which paragraphs do the lines of a plain text form?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// The lines of `text`, which has "\n" line ends; views into it.
[[nodiscard]] std::vector<std::string_view> split_lines(std::string_view text);

/// The paragraphs, each on one line, none empty. Blank lines separate. Where the lines of a text were clearly broken by
/// a program at 55 to 100 columns, the lines of a block are one paragraph (an indented line starts the next); otherwise
/// each line is a paragraph of its own.
[[nodiscard]] std::vector<std::string> split_paragraphs(std::string_view text);

/// True if `lines` were broken by filling each one to the same width: no line that another one continues had room for
/// the next line's first word.
[[nodiscard]] bool is_hard_wrapped(const std::vector<std::string_view>& lines);

/// The paragraphs joined by "\n\n".
[[nodiscard]] std::string join_paragraphs(const std::vector<std::string>& paragraphs);

/// Clean text of a field of any record in paragraphs, without the furniture that pages leave at its end.
[[nodiscard]] std::string body_text(std::string_view text);

}  // namespace dateline::indexer
