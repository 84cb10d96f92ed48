// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles does a file of the Reuters-21578 collection hold?
#pragma once

#include "indexer/readers/reader.h"

#include <string_view>

namespace dateline::indexer {

/// A <REUTERS> start tag in the head, or the collection's document type.
[[nodiscard]] bool recognises_reuters(std::string_view head, std::string_view file_name, const ReadOptions& options);

/// One article a <REUTERS> element (D. Lewis, Reuters-21578 README 1.3); member and own id are its NEWID. Every element
/// with a NEWID or a DATE is an article, also without a text. The categories (PLACES, ORGS, TOPICS ...) are not read:
/// they were given by people who judged the texts, and results are measured against them.
void read_reuters(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

}  // namespace dateline::indexer
