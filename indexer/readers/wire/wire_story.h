// SPDX-License-Identifier: GPL-3.0-or-later
// Which headline, byline and text stand in the text of a message on a news wire?
#pragma once

#include "indexer/readers/wire/wire_header.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

struct WireStory {
  std::string title;  // the headline; "" where there is none
  std::vector<std::string> authors;
  std::string text;  // in paragraphs
};

/// The text of an ANPA 1312 message: a slug line, a headline, notes to editors, a byline, indented paragraphs. Lines
/// end in "<" (left), "=" (centred) or "+" (headline), some begin with "^"; typewriter quotes, "_" for a dash and "{"
/// for a half become the signs that they stand for. Notes and the summary above a text are not part of it.
[[nodiscard]] WireStory read_anpa_story(std::string_view text, const WireHeader& header);

/// The text of an IPTC 7901 message: labels, the headline and a byline up to a line that ends in "=", then the text,
/// without the notes to editors and the signature that may follow. Without such a line it is read as plain text.
[[nodiscard]] WireStory read_iptc_story(std::string_view text);

/// What a slug says to a reader: "BC-LT--Coast Storm, 1st Ld,466" gives "Coast Storm".
[[nodiscard]] std::string title_of_slug(std::string_view slug);

/// Adds the people of a byline line, which may also name no one ("By our correspondents"), to `authors`. False if
/// `line` is no byline.
[[nodiscard]] bool read_wire_byline(std::string_view line, std::vector<std::string>& authors);

}  // namespace dateline::indexer
