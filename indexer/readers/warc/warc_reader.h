// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles does a web archive hold?
#pragma once

#include "indexer/readers/reader.h"

#include <string_view>

namespace dateline::indexer {

/// A version line of WARC or the first record of ARC, behind empty lines at most; in a file "*.warc" also behind
/// damage.
[[nodiscard]] bool recognises_warc(std::string_view head, std::string_view file_name, const ReadOptions& options);

/// A version line of WARC: the start of a record behind a whole one.
[[nodiscard]] bool begins_warc_record(std::string_view appended) noexcept;

/// The documents of all responses, resources and conversions of WARC 0.17 to 1.1 and of ARC, each read as its format
/// is: pages, plain text, JSON, XML, of status 200 where there is one. Anything else is counted as skipped by its
/// reason
/// ("web archive: image"), as are documents in which no article is found. Member: the record's id, "@" and its offset.
/// `captured_at` is the record's date, which is no claim about publication. Damage is rejected, once for all that is
/// lost up to the next record.
/// Offsets are counted from options.start on.
void read_warc(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

}  // namespace dateline::indexer
