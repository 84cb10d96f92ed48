// SPDX-License-Identifier: GPL-3.0-or-later
// Which messages does a mailbox hold?
#pragma once

#include "indexer/readers/reader.h"

#include <string_view>

namespace dateline::indexer {

/// A line "From SENDER ... YEAR" with headers of a message below it.
[[nodiscard]] bool recognises_mbox(std::string_view head, std::string_view file_name, const ReadOptions& options);
/// A block of headers behind nothing but white space: two of those that programs write among them; or one, and two of
/// From, Subject and Date; or these three, From with an address or an encoded word in it.
[[nodiscard]] bool recognises_message(std::string_view head, std::string_view file_name, const ReadOptions& options);

/// One article a message (RFC 4155; ">From " is unquoted). Messages start at lines "From " that follow an empty line or
/// stand first, and that have a header below them. Member: the Message-ID, else "message N", counted from 1. Of a
/// message beyond max_record_bytes what comes first is read, which is the text; without one it is rejected. Messages
/// are counted from options.start on.
void read_mbox(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);
/// A line "From " and a header below it; behind an empty line these begin a message.
[[nodiscard]] bool begins_mbox_message(std::string_view appended);
/// The whole stream is one message with member ""; white space before its headers does not count.
void read_message(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

}  // namespace dateline::indexer
