// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles does a file of a TREC collection hold?
#pragma once

#include "indexer/readers/reader.h"

#include <string_view>

namespace dateline::indexer {

/// The head begins with a <DOC> that has a <DOCNO>.
[[nodiscard]] bool recognises_trec(std::string_view head, std::string_view file_name, const ReadOptions& options);

/// One article a <DOC> element; member and own id are its DOCNO. Elements of the collections of TREC disks 1 to 5 and
/// of AQUAINT: HEADLINE, HEAD, TITLE, HL; BYLINE; DATE, DATE1, DATE_TIME, DATELINE; TEXT with or without <P>.
void read_trec(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

}  // namespace dateline::indexer
