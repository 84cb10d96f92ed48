// SPDX-License-Identifier: GPL-3.0-or-later
// Where do the items of a document begin and end, and what stands around them?
#pragma once

#include "indexer/readers/xml/namespaces.h"
#include "indexer/readers/xml/xml_events.h"
#include "indexer/readers/xml/xml_tree.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::indexer {

inline constexpr std::size_t max_xml_depth = 256;
inline constexpr std::size_t max_item_nodes = 200'000;  // elements and texts of one item

/// One item of a document: a story of a feed, or the whole document where its root is the item.
struct XmlItem {
  XmlTree tree;              // its root is the item's element; empty where it is refused
  std::uint64_t offset = 0;  // of its start tag
  bool is_document = false;  // the item is the document's root
  bool cut_off = false;      // the document ends inside it
  std::string refusal;       // why it is not to be read, else ""
};

/// True if an element of that name (with the prefix of Namespaces) with so many open elements around it is an item.
using XmlItemTest = std::function<bool(std::string_view name, std::size_t depth)>;

/// Makes items of the events of a scanner. Items do not nest: what looks like one inside of another belongs to it,
/// unless the document is read as soup, where it is the next one. An item that is deeper, has more nodes or is longer
/// than allowed is refused alone.
class XmlItemCutter final : public XmlEvents {
public:
  XmlItemCutter(XmlItemTest is_item, std::size_t max_item_bytes)
      : is_item_(std::move(is_item)), max_item_bytes_(max_item_bytes) {}

  void start_element(std::string_view name, std::span<const XmlAttribute> attributes, XmlSpan span) override;
  void end_element(std::string_view name, XmlSpan span) override;
  void text(std::string_view text, XmlSpan span) override;

  /// From here on tags need not match. Forgets what was read of an item that is not whole: its bytes come again.
  void begin_soup();
  /// The document ends; an open item is cut off.
  void finish();
  /// Forgets everything that was read and not taken.
  void drop();

  /// Moves the first whole item out; false if there is none yet.
  bool take(XmlItem& item);
  /// What stands around the items, up to a bound: the root and everything inside that belongs to no item.
  [[nodiscard]] const XmlTree& frame() const noexcept { return frame_; }
  /// Inside an item whose bytes may be wanted again, and where it starts.
  [[nodiscard]] bool in_readable_item() const noexcept { return in_item_ && item_.refusal.empty(); }
  [[nodiscard]] std::uint64_t item_start() const noexcept { return item_.offset; }
  /// Open elements beyond max_xml_depth.
  [[nodiscard]] std::size_t deeper() const noexcept { return deeper_; }

private:
  void begin_item(std::uint64_t offset);
  void end_item(bool cut_off);
  void refuse(std::string reason);
  void check_size(XmlSpan span);
  void open(std::string_view written, std::string name, std::span<const XmlAttribute> attributes);
  void close_top();
  void close_down_to(std::size_t size);
  bool frame_has_room() const noexcept;

  XmlItemTest is_item_;
  std::size_t max_item_bytes_;
  Namespaces namespaces_;
  std::vector<std::string> open_;  // as written
  std::size_t deeper_ = 0;
  std::size_t frame_skipped_ = 0;  // elements of open_ that the frame had no room for
  bool soup_ = false;
  bool in_item_ = false;
  std::size_t item_depth_ = 0;
  XmlItem item_;
  XmlTree frame_;
  std::deque<XmlItem> whole_;
};

}  // namespace dateline::indexer
