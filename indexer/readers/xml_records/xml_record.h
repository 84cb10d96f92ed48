// SPDX-License-Identifier: GPL-3.0-or-later
// Which article does an element of no known vocabulary hold?
#pragma once

#include "indexer/article.h"
#include "indexer/readers/reader.h"
#include "indexer/readers/xml/xml_tree.h"

#include <string>
#include <string_view>

namespace dateline::indexer {

/// What the document around its records says for all of them.
struct RecordFrame {
  std::string source;
  std::string language;
};

/// Read from the attributes and children of the document's root; what is further down may be another record's.
[[nodiscard]] RecordFrame frame_of_records(const XmlElement& root, const ReadOptions& options);

/// Fills everything but format, member and offset from what `record` states (stated_fields.h). The text is the longest
/// of its texts, else its paragraphs, else its longest summary; wiki markup becomes text. The type is the stated kind;
/// "event" where the record says when something begins and ends (a plain date is then no date of publication);
/// "summary" where there is an address and no text but a summary.
void read_xml_record(const XmlElement& record, const RecordFrame& frame, const ReadOptions& options, Article& article);

/// Why `article`, read of an element of that name, is none: it has less than two of title, text and date. "" where it
/// is one.
[[nodiscard]] std::string reason_against_record(const Article& article, std::string_view name);

}  // namespace dateline::indexer
