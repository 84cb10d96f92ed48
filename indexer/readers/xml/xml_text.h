// SPDX-License-Identifier: GPL-3.0-or-later
// What does marked-up text say, when the tags around its words are those of NITF or XHTML?
#pragma once

#include "indexer/readers/xml/xml_tree.h"

#include <string>
#include <string_view>

namespace dateline::indexer {

/// The text of `element` in paragraphs joined by "\n\n": blocks of NITF and HTML set apart, cells of a row joined by
/// spaces, white space of the source without meaning but for <pre>. Captions, credits of media, scripts and styles are
/// left out.
[[nodiscard]] std::string markup_text(const XmlElement& element);

/// All text inside on one line.
[[nodiscard]] std::string line_text(const XmlElement& element);

}  // namespace dateline::indexer
