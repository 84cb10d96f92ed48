// SPDX-License-Identifier: GPL-3.0-or-later
// What does a header of a message say in letters beyond ASCII?
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// `value` as UTF-8 with its encoded words (RFC 2047: "=?utf-8?B?...?=") decoded; white space between two of them goes.
/// Words of an unknown charset are decoded as a document of unknown charset is, and so are raw bytes beyond ASCII.
[[nodiscard]] std::string decode_header(std::string_view value);

/// The people of a From line as a byline: the display names, the address where there is none, joined by "; ".
[[nodiscard]] std::string names_of_mailboxes(std::string_view value);

}  // namespace dateline::indexer
