// SPDX-License-Identifier: GPL-3.0-or-later
// Which story does a document in the News Industry Text Format tell?
#pragma once

#include "indexer/readers/fields/record_fields.h"
#include "indexer/readers/reader.h"
#include "indexer/readers/xml/xml_tree.h"

#include <string>
#include <string_view>

namespace dateline::indexer {

/// Notes what a <nitf> element (IPTC NITF 3.x, also without its head) states, at the given rank and behind: NewsML
/// wraps NITF and says much of it again. The text is left to nitf_text.
void note_nitf(const XmlElement& nitf, std::uint8_t rank, RecordFields& fields);

/// The story's text in paragraphs; its abstract where it has none.
[[nodiscard]] std::string nitf_text(const XmlElement& nitf);

/// The place and day in front of the text, where the document marks them apart and the text does not begin with them.
[[nodiscard]] std::string nitf_dateline(const XmlElement& nitf, std::string_view text);

/// A root element "nitf".
[[nodiscard]] bool recognises_nitf(std::string_view head, std::string_view file_name, const ReadOptions& options);

/// The whole document is one article with member "".
void read_nitf(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

}  // namespace dateline::indexer
