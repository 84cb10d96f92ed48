// SPDX-License-Identifier: GPL-3.0-or-later
// Which stories does a NewsML-G2 delivery hold?
#pragma once

#include "indexer/readers/reader.h"

#include <string_view>

namespace dateline::indexer {

/// A root element of NewsML-G2: newsMessage, newsItem, packageItem and its other items.
[[nodiscard]] bool recognises_newsml_g2(std::string_view head, std::string_view file_name, const ReadOptions& options);

/// One record an item of a message, or the document. Of newsItem and packageItem articles are made; concepts, plans,
/// knowledge and catalogues are rejected by name, as they hold no news. The type is the item's class where that is not
/// text ("picture", "video", "composite"); a text item with a description only is a "summary".
void read_newsml_g2(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

}  // namespace dateline::indexer
