// SPDX-License-Identifier: GPL-3.0-or-later
// How did the server wrap the document?
#pragma once

#include "indexer/readers/headers/header_fields.h"
#include "indexer/readers/streams/stream_chain.h"

#include <string>

namespace dateline::indexer {

/// Puts on `body` what undoes its transfer and content codings: chunked, gzip, deflate, br, zstd, up to four of them.
/// What is declared but was undone by the crawler already is left as it is. Returns the name of a coding that is not
/// known, "" where all are.
[[nodiscard]] std::string undo_codings(const HeaderFields& fields, StreamChain& body);

}  // namespace dateline::indexer
