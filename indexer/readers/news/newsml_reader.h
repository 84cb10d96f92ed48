// SPDX-License-Identifier: GPL-3.0-or-later
// Which stories does a NewsML 1 delivery hold?
#pragma once

#include "indexer/readers/reader.h"

#include <string_view>

namespace dateline::indexer {

/// A root element "NewsML".
[[nodiscard]] bool recognises_newsml(std::string_view head, std::string_view file_name, const ReadOptions& options);

/// NewsML 1.0 to 1.2 (IPTC): one article a NewsItem, from the first headline and the longest text of all its
/// components; a text in the role of a lead stands before one in the role of a body.
void read_newsml(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

}  // namespace dateline::indexer
