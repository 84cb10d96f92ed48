// SPDX-License-Identifier: GPL-3.0-or-later
// Which characters do the references of HTML stand for?
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// `text` with its character references resolved: decimal and hexadecimal ones (numbers 128 to 159 mean windows-1252,
/// as in browsers) and the names of HTML 4.01, chapter 24, with their semicolon; the Latin-1 names also without one,
/// where no letter or digit follows. What is no reference stays. NULs and surrogates become U+FFFD.
[[nodiscard]] std::string decode_entities(std::string_view text);

}  // namespace dateline::indexer
