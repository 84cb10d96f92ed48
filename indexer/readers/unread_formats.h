// SPDX-License-Identifier: GPL-3.0-or-later
// Which files are no text at all, or of a kind that would make a senseless article if it were read as plain text?
#pragma once

#include "indexer/readers/reader.h"

#include <string>
#include <string_view>

namespace dateline::indexer {

/// Why a file that starts with `head` and has this name (lower case) is not read: "a PDF document; this format is not
/// read", "binary content of no known format", "XML of a kind that is not read: <urlset>"; empty where nothing speaks
/// against it.
[[nodiscard]] std::string reason_not_to_read(std::string_view head, std::string_view file_name);

/// XML that is no page of HTML, declared, named or known as such; the formats of XML that are read come before.
[[nodiscard]] bool is_other_xml(std::string_view head, std::string_view file_name) noexcept;

/// What a zip that starts with `head` is, where it is a document rather than a container of files: "an office
/// document", "an e-book (EPUB)", "a Java archive"; "" for any other.
[[nodiscard]] std::string_view zipped_document(std::string_view head) noexcept;

/// The row of the table of formats for such files.
[[nodiscard]] bool recognises_unread(std::string_view head, std::string_view file_name, const ReadOptions& options);

/// One rejected record with the reason.
void reject_unread(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

}  // namespace dateline::indexer
