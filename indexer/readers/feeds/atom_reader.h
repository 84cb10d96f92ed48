// SPDX-License-Identifier: GPL-3.0-or-later
// Which entries does an Atom feed hold?
#pragma once

#include "indexer/readers/reader.h"

#include <string_view>

namespace dateline::indexer {

/// A root element "feed", or "entry" of Atom's namespace.
[[nodiscard]] bool recognises_atom(std::string_view head, std::string_view file_name, const ReadOptions& options);

/// Atom 0.3 and 1.0 (RFC 4287). One record an entry.
void read_atom(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

}  // namespace dateline::indexer
