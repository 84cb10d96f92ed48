// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines has a text that people have saved, in whatever editor?
#pragma once

#include <string_view>

namespace dateline::schema {

/// The first line of `rest`, without its end ("\n", "\r\n" or "\r"), which is taken off `rest` with it.
[[nodiscard]] std::string_view take_line(std::string_view& rest) noexcept;

/// `text` without its byte order mark, if it is that of UTF-8.
[[nodiscard]] std::string_view without_byte_order_mark(std::string_view text) noexcept;

}  // namespace dateline::schema
