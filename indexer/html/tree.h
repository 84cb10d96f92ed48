// SPDX-License-Identifier: GPL-3.0-or-later
// Which elements and texts does a page consist of, and what stands inside what?
#pragma once

#include "indexer/html/attributes.h"
#include "indexer/html/tags.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// The place of a node in document order; the root is 0.
using NodeIndex = std::uint32_t;
inline constexpr NodeIndex no_node = 0xFFFFFFFF;

struct HtmlNode {
  NodeIndex parent = no_node;  // no_node for the root
  NodeIndex end = 0;           // behind its last descendant: the subtree is [this node, end)
  std::uint32_t begin = 0;     // bytes of the source: a text, or a tag without its angle brackets
  std::uint32_t length = 0;
  Tag tag = Tag::Text;
  bool in_link = false;  // a text between <a href> and what ends it, however the tags are nested
  bool raw = false;      // a text of <script> and its like: it has no references
};

/// The tree of any HTML, however wrong, built in one pass in linear time. Views point into the source, which the caller
/// keeps alive. Nothing is moved to another place of the document, and no element is made up: <html>, <head>, <body>
/// and <tbody> exist only where their tags stand (a second <html> or <body> is dropped).
///
/// Walk everything in document order:  for (NodeIndex n = 0; n < tree.size(); ++n)
/// Walk a subtree:                     for (NodeIndex n = top; n < tree[top].end; ++n)   (skip one: n = tree[n].end)
/// Walk the children:                  for (NodeIndex n = tree.first_child(top); n != no_node; n =
/// tree.next_sibling(n))
class HtmlTree {
public:
  static constexpr std::size_t max_source_bytes = 16u << 20;  // what follows is not read
  static constexpr std::size_t max_nodes = 4u << 20;          // nor what comes after so many
  static constexpr std::size_t max_depth = 512;  // elements deeper than that are leaves, their content their siblings

  /// `html` is UTF-8, but any bytes will do.
  [[nodiscard]] static HtmlTree parse(std::string_view html);
  /// A source that dies with the statement would leave every view dangling.
  template <typename Temporary>
  requires std::same_as<Temporary, std::string>
  static HtmlTree parse(Temporary&& html) = delete;

  [[nodiscard]] NodeIndex size() const noexcept { return static_cast<NodeIndex>(nodes_.size()); }
  [[nodiscard]] const HtmlNode& operator[](NodeIndex node) const noexcept { return nodes_[node]; }
  [[nodiscard]] bool is_text(NodeIndex node) const noexcept { return nodes_[node].tag == Tag::Text; }
  [[nodiscard]] NodeIndex first_child(NodeIndex node) const noexcept {
    return node + 1 < nodes_[node].end ? node + 1 : no_node;
  }
  [[nodiscard]] NodeIndex next_sibling(NodeIndex node) const noexcept;

  /// The source of a text (references unresolved) or of a tag ("p class=x").
  [[nodiscard]] std::string_view source(NodeIndex node) const noexcept {
    return source_.substr(nodes_[node].begin, nodes_[node].length);
  }
  /// The first element of that tag in document order at or behind `from`; no_node where there is none.
  [[nodiscard]] NodeIndex find(Tag tag, NodeIndex from = 0) const noexcept;

  /// The value of an attribute (name in lower case) as it stands in the source, good for tokens and codes; "" where
  /// there is none and for texts.
  [[nodiscard]] std::string_view raw_attribute(NodeIndex node, std::string_view name) const noexcept;
  [[nodiscard]] bool has_attribute(NodeIndex node, std::string_view name) const noexcept;
  /// The value with its references resolved, clean and on one line.
  [[nodiscard]] std::string attribute(NodeIndex node, std::string_view name) const;
  /// True if the class attribute holds `token` (lower case; case ignored).
  [[nodiscard]] bool has_class(NodeIndex node, std::string_view token) const noexcept;

  /// All text inside, references resolved, clean, on one line; blocks and <br> part words. Scripts and styles inside
  /// are left out, but a script's own text is given as it stands. At most about `max_bytes`.
  [[nodiscard]] std::string text_of(NodeIndex node, std::size_t max_bytes = max_source_bytes) const;

private:
  friend class TreeBuilder;
  std::string_view source_;
  std::vector<HtmlNode> nodes_;
};

}  // namespace dateline::indexer
