// SPDX-License-Identifier: GPL-3.0-or-later
// Where in an element do the parts of an article stand, by the names of what it holds?
#pragma once

#include "indexer/readers/fields/field_names.h"
#include "indexer/readers/reader.h"
#include "indexer/readers/xml/xml_tree.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// One statement. Views last as long as the tree.
struct StatedField {
  FieldMeaning meaning;        // the rank grows with the depth
  XmlElement element;          // whose content is the value; null for an attribute of the record
  std::string_view attribute;  // the value then
  std::size_t branch = 0;      // the number of the record's child in which it stands; 0 for an attribute
  std::size_t group = 0;       // not 0: in a part of the record that has a title and a text of its own
  std::size_t version = 0;     // not 0: in one of several versions of the record ("revision")
  bool weak = false;           // a title of the kind that everything has
};

inline constexpr std::size_t max_field_depth = 5;  // levels below the record, as TEI has them

/// What `record` states in its attributes, its children, and in elements below that only wrap: those that mean nothing
/// themselves, stand beside no other of their name, and are nothing beside the article (is_aside). Where the record has
/// a title of its own, a part with title and text of its own is another record, and left out. Elements that are nil
/// (xsi:nil) are absent. Of options.field_map, the right side is the name of an element, of an attribute, or a path of
/// them below the record ("meta/date" or "meta.date"); it alone counts for its field. In document order.
[[nodiscard]] std::vector<StatedField> stated_fields(const XmlElement& record, const ReadOptions& options);

/// True if `element` holds paragraphs, itself or in a part of it.
[[nodiscard]] bool holds_paragraphs(const XmlElement& element);

}  // namespace dateline::indexer
