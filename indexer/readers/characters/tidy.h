// SPDX-License-Identifier: GPL-3.0-or-later
// What remains of a text when control characters and stray white space are gone?
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// Valid UTF-8 with "\n" line ends and no control character but "\n" and "\t". CR LF, CR, form feed and U+2028 become
/// "\n", U+2029 "\n\n"; U+0080 to U+009F are read as windows-1252, which is what they are in practice (as in the HTML
/// standard, 13.2.5.80); byte order marks and noncharacters go; ill-formed bytes become U+FFFD. Idempotent.
[[nodiscard]] std::string clean_characters(std::string_view text);

/// `text` on one line: runs of white space (Unicode's Zs included) become one space, none at the ends. Expects clean
/// characters. Idempotent.
[[nodiscard]] std::string one_line(std::string_view text);

/// The character that windows-1252 has at `byte`, 0x80 to 0x9F; its five holes give U+FFFD.
[[nodiscard]] char32_t windows_1252_character(unsigned char byte) noexcept;

}  // namespace dateline::indexer
