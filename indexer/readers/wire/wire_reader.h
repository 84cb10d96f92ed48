// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles did an agency send over its wire, in the formats of the teleprinter?
#pragma once

#include "indexer/readers/reader.h"

#include <string_view>

namespace dateline::indexer {

/// True for ANPA 1312 and IPTC 7901: nothing but fill characters before a start of heading, a heading of printed
/// characters and typesetting codes, a start of text within 1 KiB. Also for a copy of IPTC 7901 that has lost its
/// control characters, if its first line is such a heading and one of the next twelve ends in "=".
[[nodiscard]] bool recognises_wire(std::string_view head, std::string_view file_name, const ReadOptions& options);

/// One article a message. The title is the headline, else the slug without its codes; the source is the agency that
/// heading, trailer or dateline name; the date that of the trailer (wire_date.h) as a claim from "header". Member: ""
/// where the file holds one message, else the message's number from 1. A message that is cut off gives what is there
/// and a rejected record; one without text, one beyond max_record_bytes and anything outside of messages is rejected.
void read_wire(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

}  // namespace dateline::indexer
