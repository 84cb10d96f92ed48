// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles does a table hold?
#pragma once

#include "indexer/readers/reader.h"

#include <string_view>

namespace dateline::indexer {

/// CSV: a header with at least two columns whose names are known or mapped, and rows of its width; a name that ends in
/// .csv or .tsv makes up for what is missing of that.
[[nodiscard]] bool recognises_csv(std::string_view head, std::string_view file_name, const ReadOptions& options);

/// One article a row; member is the physical line of the row's start, where the header is line 1. Rows of another width
/// than the header are rejected, but for empty cells at the end. A table without a known column is rejected whole.
void read_csv(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

}  // namespace dateline::indexer
