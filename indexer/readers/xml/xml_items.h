// SPDX-License-Identifier: GPL-3.0-or-later
// Which items does a document hold that may be larger than memory, hostile, or damaged?
#pragma once

#include "indexer/readers/reader.h"
#include "indexer/readers/streams/decoding_stream.h"
#include "indexer/readers/xml/item_cutter.h"
#include "indexer/readers/xml/soup_scanner.h"
#include "indexer/readers/xml/strict_scanner.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline::indexer {

/// Reads a document item by item: as XML up to the first damage, from the start of the item that holds it on as soup.
/// Memory stays within a few times `max_record_bytes` whatever comes. A document that declares entities gives nothing.
class XmlItems {
public:
  /// `stream` and `options` are borrowed. The encoding is settled from the declaration and the bytes.
  XmlItems(ByteStream& stream, const ReadOptions& options, XmlItemTest is_item);

  /// Moves the next item into `item`; false at the end.
  bool next(XmlItem& item);
  /// What was seen so far of the document around its items.
  [[nodiscard]] const XmlTree& frame() const noexcept { return cutter_.frame(); }
  /// Where and why the document stopped to be XML; "" while it is.
  [[nodiscard]] const std::string& damage() const noexcept { return damage_; }
  /// Why nothing of the document is read; "" while it is.
  [[nodiscard]] const std::string& refusal() const noexcept { return refusal_; }

private:
  void read_chunk();
  void scan_strictly(std::string_view chunk);
  void begin_soup(std::string reason);
  void forget_what_is_whole();

  DecodingStream stream_;
  XmlItemCutter cutter_;
  std::optional<StrictScanner> strict_;
  std::optional<SoupScanner> soup_;
  std::vector<char> buffer_;
  std::string kept_;  // bytes that a soup scanner would begin with
  std::uint64_t kept_offset_ = 0;
  std::uint64_t skipped_ = 0;  // white space before the document; the offsets of the scanners begin behind it
  std::string damage_;
  std::string refusal_;
  bool started_ = false;
  bool ended_ = false;
};

}  // namespace dateline::indexer
