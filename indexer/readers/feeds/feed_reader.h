// SPDX-License-Identifier: GPL-3.0-or-later
// What do all feeds have in common, whatever their elements are called?
#pragma once

#include "indexer/readers/reader.h"
#include "indexer/readers/xml/xml_items.h"

#include <string>
#include <string_view>

namespace dateline::indexer {

/// What a feed says of itself; its items have it where they say nothing else.
struct FeedFrame {
  std::string title;
  std::string language;
  std::string author;
  std::string address;  // relative links count from it
};

/// The texts of an item, already without markup and in paragraphs.
struct FeedTexts {
  std::string full;
  std::string summary;
};

struct FeedKind {
  std::string_view name;                                      // a literal: "rss", "atom"
  bool (*is_item)(std::string_view name, std::size_t depth);  // an XmlItemTest
  FeedFrame (*frame)(const XmlElement& root);
  /// Fills everything but format, member and offset.
  void (*read_item)(const XmlElement& item, const FeedFrame& frame, Article& article);
};

/// Reads a feed item by item. `member` is the item's own id, where it has one that no item before it has, else its
/// number from 1. A feed without items is one rejected record that says so.
void read_feed(const FeedKind& kind, ByteStream& stream, const ReadOptions& options, const RecordSink& sink);

/// Settles text and type: an item with a link that has only a summary, or a text that is cut short, is a "summary". A
/// summary of 1,000 characters and more is taken for the text: many feeds have no other place for it.
void set_feed_text(FeedTexts texts, Article& article);

/// A text field that may hold HTML, in paragraphs.
[[nodiscard]] std::string html_field_text(std::string_view field);

/// `link` as an absolute address: itself if it is one or if `base` is none, else as RFC 3986, 5.2 combines them (paths
/// without "." and ".." segments). Blank stays blank.
[[nodiscard]] std::string absolute_link(std::string_view link, std::string_view base);

}  // namespace dateline::indexer
