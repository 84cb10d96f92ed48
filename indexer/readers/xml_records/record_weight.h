// SPDX-License-Identifier: GPL-3.0-or-later
// How much of an article does an element state?
#pragma once

#include "indexer/readers/reader.h"
#include "indexer/readers/xml/xml_tree.h"

#include <cstddef>

namespace dateline::indexer {

struct RecordWeight {
  bool title = false;       // one that says what it is the title of
  bool weak_title = false;  // any other
  bool body = false;
  bool summary = false;
  bool date = false;
  std::size_t others = 0;      // kinds of further fields: author, source, address, language
  std::size_t shared = 0;      // source and language among them, which a list may state for its records
  bool has_reference = false;  // an address, author or source among them
  std::size_t body_bytes = 0;
  bool apart = false;  // what makes it an article does not lie in one child, which would be the article then

  [[nodiscard]] bool is_article() const noexcept;
  /// A title and a text.
  [[nodiscard]] bool is_complete() const noexcept { return title && body; }
  /// Title 4 (a weak one 2), text 8, summary 2, other fields 1.
  [[nodiscard]] std::size_t sum() const noexcept;
};

[[nodiscard]] RecordWeight weigh_record(const XmlElement& element, const ReadOptions& options);

}  // namespace dateline::indexer
