// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles does a file hold, whatever it is compressed with, encoded in and called?
#pragma once

#include "indexer/readers/reader.h"
#include "indexer/sources/source_file.h"

namespace dateline::indexer {

/// Opens `file`, decompresses it by its content (gzip and zstd, also nested; they are no containers and add nothing to
/// `member`), detects its encoding and format, and hands every record to `sink` in order, complete with the file's
/// paths and time. Whatever is wrong with the file becomes a rejected record; never throws for input. Where the bytes
/// end early, the records before the damage are kept and one rejected record says so. options.encoding holds over
/// everything but a byte order mark; an unknown label throws schema::Error{Usage}. Behind options.start the records are
/// those that reading the whole file gives there, if the start is where options.ended was told that the file ended with
/// a whole record, and Format::goes_on and reads_alike hold. options.ended is told once, at a sound end, of files that
/// are no more than compressed once.
void read_source_file(const SourceFile& file, const ReadOptions& options, const RecordSink& sink);

/// The same for bytes that come from elsewhere, a member of a container among them; `file` names them and says when
/// they were captured.
void read_stream(ByteStream& stream, const SourceFile& file, const ReadOptions& options, const RecordSink& sink);

/// The format that `head` (decoded, without byte order mark) and the file's name speak for; never null.
[[nodiscard]] const Format* detect_format(std::string_view head, std::string_view file_name,
                                          const ReadOptions& options);

/// True if a file that began with `head` before it grew, and begins with `longer_head` now (both up to 64 KiB, not
/// compressed), is of the same format and encoding as before.
[[nodiscard]] bool reads_alike(std::string_view head, std::string_view longer_head, const SourceFile& file,
                               const ReadOptions& options);

}  // namespace dateline::indexer
