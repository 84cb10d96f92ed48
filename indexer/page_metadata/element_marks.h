// SPDX-License-Identifier: GPL-3.0-or-later
// What do an element's attributes say about what it holds?
#pragma once

#include "indexer/html/tree.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// The attributes that mark dates and authors, as they stand in the source; "" where there is none.
struct ElementMarks {
  std::string_view classes;
  std::string_view id;
  std::string_view itemprop;  // or property, of RDFa
  std::string_view rel;
  std::string_view href;
  std::string_view datetime;
  std::string_view content;
  std::string_view title;
  std::string_view test_id;  // data-testid and the like
  bool has_pubdate = false;
};

[[nodiscard]] ElementMarks marks_of(const HtmlTree& tree, NodeIndex node) noexcept;

/// The text inside on one line with a space between any two runs of it, since bylines are often set in pieces
/// (<span>By</span><span>Jane Doe</span>); without scripts and styles. At most about `max_bytes`.
[[nodiscard]] std::string shown_text(const HtmlTree& tree, NodeIndex node, std::size_t max_bytes);

/// True if a word of `attribute` is one of `words` (lower case): words end where letters do and where a capital follows
/// a small letter ("post-date", "postDate", "post_date"). Looks at the first 256 bytes.
[[nodiscard]] bool has_word(std::string_view attribute, std::initializer_list<std::string_view> words) noexcept;

}  // namespace dateline::indexer
