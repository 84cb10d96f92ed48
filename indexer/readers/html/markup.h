// SPDX-License-Identifier: GPL-3.0-or-later
// What does a field say that holds HTML where text was expected?
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// `text` as a person reads it: tags of HTML ("<p>", "<br />", "</a>") left out, blocks set apart by blank lines,
/// scripts and styles dropped, character references resolved. Text without tags keeps its lines; "<" and ">" alone are
/// no tags.
[[nodiscard]] std::string plain_text(std::string_view text);

/// The same on one line.
[[nodiscard]] std::string plain_line(std::string_view text);

}  // namespace dateline::indexer
