// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles does an XML document hold whose vocabulary no other reader knows?
#pragma once

#include "indexer/readers/reader.h"

#include <string_view>

namespace dateline::indexer {

/// XML of another kind (unread_formats.h) in the head of which records are found by the names of its elements
/// (xml_records/record_choice.h), unless its root is that of a schema, a drawing, an office document or the like.
[[nodiscard]] bool recognises_xml_records(std::string_view head, std::string_view file_name,
                                          const ReadOptions& options);

/// One record an element that was chosen. `member` is "" where the document is the record, else the record's own id,
/// where no record before it has it, else its number from 1. A record with less than two of title, text and date is
/// rejected.
void read_xml_records(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

}  // namespace dateline::indexer
