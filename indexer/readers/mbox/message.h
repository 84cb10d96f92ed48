// SPDX-License-Identifier: GPL-3.0-or-later
// Which article is a message of electronic mail?
#pragma once

#include "indexer/article.h"

#include <string_view>

namespace dateline::indexer {

inline constexpr int max_message_nesting = 8;          // of multiparts and forwarded messages
inline constexpr std::size_t max_message_parts = 500;  // further ones are not looked at

/// The article of a whole message (RFC 5322, MIME): Subject is the title, From the authors, Date a claim from "header",
/// Message-ID the own id, Archived-At the URL. The text is the first text/plain part that is no
/// attachment; the first text/html one where there is none or where it says much more than a plain "see the web page".
/// Anything that is no MIME at all is taken as plain text.
[[nodiscard]] Article article_of_message(std::string_view message);

}  // namespace dateline::indexer
