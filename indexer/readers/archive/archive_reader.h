// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles do the files in a zip or tar container hold?
#pragma once

#include "indexer/readers/reader.h"

#include <string_view>

namespace dateline::indexer {

/// A zip that is no document of its own kind (a .docx, an .epub: zipped_document in unread_formats.h).
[[nodiscard]] bool recognises_zip(std::string_view head, std::string_view file_name, const ReadOptions& options);
/// A header block of tar with the right checksum (POSIX.1-1988 and later, and the older form without "ustar").
[[nodiscard]] bool recognises_tar(std::string_view head, std::string_view file_name, const ReadOptions& options);

/// Every file in the container is read as if it lay in a folder, by its content, containers in it included; its name is
/// put before the member ("2019/march.zip!/a.html"). Nothing is written anywhere. Rejected, each with its reason: names
/// that lead out of the container, devices, encrypted files, damage, and what unpacks out of proportion
/// (archive_entries.h), of which the part before is kept. Folders, links and the files of operating systems are no
/// news.
void read_zip(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);
void read_tar(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

}  // namespace dateline::indexer
