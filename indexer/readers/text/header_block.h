// SPDX-License-Identifier: GPL-3.0-or-later
// Does a text begin with lines that say what it is, and where does the text itself begin?
#pragma once

#include "indexer/article.h"

#include <cstddef>
#include <string_view>

namespace dateline::indexer {

/// Reads the lines "Key: value" at the very top of `text` into `article` (dates as claims from "header") and returns
/// where the text proper starts, in bytes; 0 where there is no header block. A block is at most 64 such lines, at least
/// one with a known key (fields/field_names.h), up to an empty line or the end; a value may go on in indented lines, as
/// in e-mail. YAML front matter between lines of "---" counts too.
[[nodiscard]] std::size_t read_header_block(std::string_view text, Article& article);

}  // namespace dateline::indexer
