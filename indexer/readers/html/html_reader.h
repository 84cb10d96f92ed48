// SPDX-License-Identifier: GPL-3.0-or-later
// Which article does a page hold?
#pragma once

#include "indexer/readers/reader.h"

#include <string_view>

namespace dateline::indexer {

/// A doctype, <html>, <head> or <body> near the start; for other names than "*.txt" also a page that only begins with
/// some element of HTML.
[[nodiscard]] bool recognises_html(std::string_view head, std::string_view file_name, const ReadOptions& options);

/// One page in any charset is one article with member "". `options.member` says under which address it was fetched.
void read_html_page(std::string_view bytes, const ReadOptions& options, const RecordSink& sink);

/// The whole stream is one article with member "". Pages beyond max_record_bytes are rejected.
void read_html(ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

}  // namespace dateline::indexer
