// SPDX-License-Identifier: GPL-3.0-or-later
// Which elements of a document of no known vocabulary are its records?
#pragma once

#include "indexer/readers/reader.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// Elements of one of these names (with the prefix of Namespaces) that have so many elements around them are records.
struct RecordNames {
  std::size_t depth = 0;
  std::vector<std::string> names;

  [[nodiscard]] bool contain(std::string_view name, std::size_t at_depth) const;
};

/// Chooses the records from `head`, the first bytes of a document, alone; nullopt where nothing in it states a title
/// and a text or date, a text and a date, or a title, a summary and a link, author or source.
///
/// 1. Each element is weighed by what it states (stated_fields.h): title 4 (a weak one 2), text 8, summary 2, other
///    fields 1. It is a candidate if its title and its text (or date) do not lie in the same child: that child is one.
/// 2. Below a candidate with title and text there is no other, unless several of one name say more than it does: lists
///    have titles and introductions too. Nothing that stands beside an article (is_aside) holds candidates.
/// 3. Candidates of the same name below the same names are a group; the heaviest group wins, at equal weight the one
///    that repeats, then the one inside the other, then the first.
/// 4. An element around a single record is the record instead, where it ends within the head and states more of it (a
///    date, an author): metadata and text may stand apart.
/// 5. Other elements with title and text beside the record are records too.
[[nodiscard]] std::optional<RecordNames> choose_records(std::string_view head, const ReadOptions& options);

}  // namespace dateline::indexer
