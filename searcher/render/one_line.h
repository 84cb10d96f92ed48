// SPDX-License-Identifier: GPL-3.0-or-later
// How does text fit into one line of a format that knows no escapes?
#pragma once

#include <string>
#include <string_view>

namespace dateline::searcher {

/// Blanks of any width, controls, ends of lines, and signs without width or of direction.
[[nodiscard]] bool is_blank_or_control(char32_t c) noexcept;

/// `text` without an end of a line, a tab or any other control (C0, C1, U+2028, U+2029): runs of them become one
/// blank, none at either end. U+FFFD for what is no UTF-8.
[[nodiscard]] std::string one_line(std::string_view text);

}  // namespace dateline::searcher
