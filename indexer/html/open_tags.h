// SPDX-License-Identifier: GPL-3.0-or-later
// Which elements are open at a place of a page, and which of them may an end tag close?
#pragma once

#include "indexer/html/tree.h"

#include <array>
#include <cstdint>

namespace dateline::indexer {

/// The stack of open elements. Every question costs the same at any depth: each entry knows the last one of its name
/// and the last barriers below it. Places count from 1; 0 means none. Every element is pushed and popped once.
class OpenTags {
public:
  struct Entry {
    NodeIndex node = 0;
    Tag tag = Tag::Document;
    std::uint8_t key = 0;
    std::uint16_t same = 0;     // the last place below with this key
    std::uint16_t scope = 0;    // the last place, itself included, that stops a block's end tag
    std::uint16_t special = 0;  // ... that stops an inline end tag
    std::uint16_t item = 0;     // ... that stops <li>
  };

  [[nodiscard]] std::uint32_t depth() const noexcept { return depth_; }
  [[nodiscard]] bool is_full() const noexcept { return depth_ + 1 >= HtmlTree::max_depth; }
  [[nodiscard]] const Entry& top() const noexcept { return entries_[depth_]; }
  [[nodiscard]] const Entry& at(std::uint32_t place) const noexcept { return entries_[place]; }

  /// The last place of an element, wherever it stands.
  [[nodiscard]] std::uint32_t place_of(Tag tag) const noexcept { return last_[static_cast<std::size_t>(tag)]; }
  /// The same for an element that is not known by name; names may share a key.
  [[nodiscard]] std::uint32_t place_of_key(std::uint8_t key) const noexcept { return last_[key]; }
  /// The last place of an element if no table cell or its like is above it.
  [[nodiscard]] std::uint32_t place_in_scope(Tag tag) const noexcept;

  void push(NodeIndex node, Tag tag, std::uint8_t key) noexcept;
  void pop() noexcept;

  /// The key of an element: its tag, or a number made of a name that is not known.
  [[nodiscard]] static std::uint8_t key_of(Tag tag, std::string_view name) noexcept;

private:
  std::array<Entry, HtmlTree::max_depth> entries_{};
  std::array<std::uint16_t, 256> last_{};
  std::uint32_t depth_ = 0;
};

}  // namespace dateline::indexer
