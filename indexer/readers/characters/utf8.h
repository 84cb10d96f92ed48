// SPDX-License-Identifier: GPL-3.0-or-later
// Which code points do these bytes hold, if they are UTF-8?
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// A step of the decoder that stands for a byte that begins no well-formed sequence.
inline constexpr char32_t not_utf8 = 0xFFFFFFFF;

/// The code point that starts at byte `i` (i < text.size()); moves `i` behind it. For ill-formed bytes (overlong forms,
/// surrogates, beyond U+10FFFF, cut sequences) gives not_utf8 and moves by one byte. Unicode 15, table 3-7.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& i) noexcept;

/// Appends a code point; surrogates and values beyond U+10FFFF become U+FFFD.
void append_code_point(char32_t code_point, std::string& out);

[[nodiscard]] bool is_valid_utf8(std::string_view text) noexcept;

/// The number of code points; each ill-formed byte counts as one.
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;

/// The first `limit` code points of `text`; a view into the same bytes.
[[nodiscard]] std::string_view first_code_points(std::string_view text, std::size_t limit) noexcept;

/// A file name (any bytes) as valid UTF-8: ill-formed bytes and control characters become \xHH, so that different
/// names stay different.
[[nodiscard]] std::string printable_path(std::string_view path);

}  // namespace dateline::indexer
