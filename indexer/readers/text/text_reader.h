// SPDX-License-Identifier: GPL-3.0-or-later
// What are the title, the byline and the text of a plain text file?
#pragma once

#include "indexer/readers/reader.h"

#include <string_view>

namespace dateline::indexer {

/// True for anything: what no other format claims is plain text, unless looks_binary (unread_formats.h) says otherwise.
[[nodiscard]] bool recognises_text(std::string_view head, std::string_view file_name, const ReadOptions& options);

/// The whole stream is one article with member "". Empty input and input beyond max_record_bytes are rejected.
void read_text(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

/// Takes `text` (clean characters) apart: header block, title, byline, paragraphs. A first line is no title if it is
/// longer than 300 characters, if it ends as a sentence does and the text goes on without a blank line (or does not go
/// on), or if it is the first of hard-wrapped lines.
[[nodiscard]] Article article_of_text(std::string_view text);

}  // namespace dateline::indexer
