// SPDX-License-Identifier: GPL-3.0-or-later
// Which characters do the references of HTML stand for?
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// `text` with its character references resolved: decimal and hexadecimal ones (numbers 128 to 159 mean windows-1252,
/// as in browsers) and every name of the HTML standard with its semicolon; those that the standard also knows without
/// one, where no letter, digit or "=" follows (browsers are laxer in text: "?a=1&copy=2" stays here). What is no
/// reference stays. NULs, surrogates and numbers beyond U+10FFFF become U+FFFD. Linear.
[[nodiscard]] std::string decode_entities(std::string_view text);

/// The same, appended to `out`.
void append_decoded(std::string_view text, std::string& out);

}  // namespace dateline::indexer
