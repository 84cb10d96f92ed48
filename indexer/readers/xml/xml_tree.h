// SPDX-License-Identifier: GPL-3.0-or-later
// What does a piece of XML hold that fits into memory?
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::indexer {

class XmlElement;

/// The elements and texts of a document or of one of its items, in document order.
class XmlTree {
public:
  void open(std::string name, std::vector<std::pair<std::string, std::string>> attributes);
  void close();
  void add_text(std::string_view text);
  void clear();

  /// The first element; a null element if there is none. Valid until the tree changes or moves.
  [[nodiscard]] XmlElement root() const noexcept;
  [[nodiscard]] std::size_t node_count() const noexcept { return nodes_.size(); }
  [[nodiscard]] std::size_t depth() const noexcept { return open_.size(); }
  /// Bytes of texts, names and attributes.
  [[nodiscard]] std::size_t bytes() const noexcept { return bytes_; }

private:
  friend class XmlElement;
  friend class XmlWalk;
  struct Node {
    std::string name;  // empty: a text
    std::string text;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::size_t end = 0;  // the node behind this one and all that it holds; 0 while it is open
  };
  std::vector<Node> nodes_;
  std::vector<std::size_t> open_;
  std::size_t bytes_ = 0;
  bool text_goes_on_ = false;
};

/// A view of one element; asking a null element gives nothing.
class XmlElement {
public:
  XmlElement() noexcept = default;
  [[nodiscard]] explicit operator bool() const noexcept { return tree_ != nullptr; }

  /// With the prefix of Namespaces.
  [[nodiscard]] std::string_view name() const noexcept;
  /// The value of an attribute; empty where it has none.
  [[nodiscard]] std::string_view attribute(std::string_view name) const noexcept;
  /// Names, with the prefix of Namespaces, and values, in the order of the tag.
  [[nodiscard]] std::span<const std::pair<std::string, std::string>> attributes() const noexcept;
  /// All text inside, in order, white space as it stands.
  [[nodiscard]] std::string text() const;
  /// True if words stand directly inside, beside elements or without any.
  [[nodiscard]] bool has_own_text() const noexcept;
  /// The elements directly inside, in order.
  [[nodiscard]] std::vector<XmlElement> children() const;
  /// Those of that name.
  [[nodiscard]] std::vector<XmlElement> children(std::string_view name) const;
  /// The first child at the end of a path ("head/docdata/date.issue"); null where there is none.
  [[nodiscard]] XmlElement find(std::string_view path) const;
  /// The first element of that name anywhere inside, in document order; null where there is none.
  [[nodiscard]] XmlElement descendant(std::string_view name) const noexcept;
  /// All of that name anywhere inside, in document order.
  [[nodiscard]] std::vector<XmlElement> descendants(std::string_view name) const;

private:
  friend class XmlTree;
  friend class XmlWalk;
  XmlElement(const XmlTree& tree, std::size_t node) noexcept : tree_(&tree), node_(node) {}
  [[nodiscard]] std::size_t end() const noexcept;

  const XmlTree* tree_ = nullptr;
  std::size_t node_ = 0;
};

/// The content of an element, tag by tag and text by text, in document order.
class XmlWalk {
public:
  enum class Kind : std::uint8_t { Start, End, Text };
  explicit XmlWalk(const XmlElement& element);
  /// Moves on; false behind the last.
  bool next();
  [[nodiscard]] Kind kind() const noexcept { return kind_; }
  /// Of a tag.
  [[nodiscard]] XmlElement element() const noexcept;
  [[nodiscard]] std::string_view name() const noexcept;
  [[nodiscard]] std::string_view attribute(std::string_view name) const noexcept;
  /// Of a text.
  [[nodiscard]] std::string_view text() const noexcept;
  /// Goes on behind the element whose start tag came last; no End comes for it.
  void skip();

private:
  const XmlTree* tree_;
  std::size_t at_;
  std::size_t end_;
  std::size_t current_ = 0;
  Kind kind_ = Kind::Text;
  std::vector<std::size_t> open_;
};

/// The part of a name behind its prefix.
[[nodiscard]] std::string_view local_name(std::string_view name) noexcept;

}  // namespace dateline::indexer
