// SPDX-License-Identifier: GPL-3.0-or-later
// Which items does an RSS feed hold?
#pragma once

#include "indexer/readers/reader.h"

#include <string_view>

namespace dateline::indexer {

/// A root element "rss", or "RDF" with RSS in it.
[[nodiscard]] bool recognises_rss(std::string_view head, std::string_view file_name, const ReadOptions& options);

/// RSS 0.9, 0.91, 0.92, 1.0 and 2.0 with the modules content, Dublin Core, media, iTunes, Atom and FeedBurner, and
/// WordPress' export of itself. One record an item.
void read_rss(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

}  // namespace dateline::indexer
