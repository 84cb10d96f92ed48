// SPDX-License-Identifier: GPL-3.0-or-later
// What do the XML formats of the wire have in common?
#pragma once

#include "indexer/readers/fields/record_fields.h"
#include "indexer/readers/reader.h"
#include "indexer/readers/xml/xml_items.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dateline::indexer {

struct WireKind {
  std::string_view name;                                      // a literal: "nitf", "newsml"
  bool (*is_item)(std::string_view name, std::size_t depth);  // an XmlItemTest
  /// Fills everything but format, member and offset.
  void (*read_item)(const XmlElement& item, Article& article);
  /// Why an item is none to read (a plan, a list of codes); "" where it is one. May be null.
  std::string (*reason_against)(const XmlElement& item);
};

/// Reads a delivery item by item. `member` is "" where the file is the item, else the item's own id or, without
/// one, its number from 1. A delivery without items is one rejected record that says so.
void read_wire_items(const WireKind& kind, ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

/// Where in an item a field of the article stands.
struct WireField {
  std::string_view path;
  std::string_view attribute;  // "": the text inside
  FieldMeaning meaning;
};

/// Notes what an item says of each field; all ranks are moved back by `rank`.
void note_fields(const XmlElement& item, std::span<const WireField> table, std::uint8_t rank, RecordFields& fields);

/// `dateline` on one line, as it belongs before the text; "" where there is no text or it begins with the place itself.
[[nodiscard]] std::string dateline_before(std::string_view dateline, std::string_view text);

}  // namespace dateline::indexer
