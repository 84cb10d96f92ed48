// SPDX-License-Identifier: GPL-3.0-or-later
// Does a text begin with lines that say what it is, and where does the text itself begin?
#pragma once

#include "indexer/article.h"
#include "indexer/readers/fields/field_names.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// Reads the lines "Key: value" at the very top of `text` into `article` (dates as claims from "header") and returns
/// where the text proper starts, in bytes; 0 where there is no header block. A block is at most 64 such lines, at least
/// one with a known key (fields/field_names.h), up to an empty line or the end; a value may go on in indented lines, as
/// in e-mail, and a line may be the article's bare address. YAML front matter between lines of "---" counts too.
[[nodiscard]] std::size_t read_header_block(std::string_view text, Article& article);

/// A line "Key: value" whose key only ever says something about an article.
struct KnownHeaderLine {
  FieldMeaning meaning;
  std::string value;
};
[[nodiscard]] std::optional<KnownHeaderLine> read_header_line(std::string_view line);

/// True if `line`, without spaces around it, is a web address and nothing else.
[[nodiscard]] bool is_bare_address(std::string_view line);

}  // namespace dateline::indexer
