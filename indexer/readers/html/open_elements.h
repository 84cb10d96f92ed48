// SPDX-License-Identifier: GPL-3.0-or-later
// Which elements are open at a place of a page, when end tags are missing, wrong or too many?
#pragma once

#include "indexer/readers/html/elements.h"
#include "indexer/readers/html/page.h"

#include <array>
#include <cstdint>
#include <vector>

namespace dateline::indexer {

/// What the open elements mean for text at a place; the numbers are those of PageBlock.
struct OpenElement {
  std::size_t element = 0;
  ElementRole role = ElementRole::Container;
  std::uint32_t container = 0;
  std::uint32_t article = 0;
  std::uint32_t body = 0;
  std::uint32_t main = 0;
  bool dropped = false;
  bool heading = false;
  bool preformatted = false;
};

/// A stack of the block elements. Every element is pushed and popped once, an end tag without an open element costs
/// nothing: linear for any order of tags.
class OpenElements {
public:
  OpenElements();
  /// The innermost element; a neutral one where none is open.
  [[nodiscard]] const OpenElement& top() const noexcept { return stack_.back(); }

  /// Closes what a start tag of `element` closes by itself: an open p, the list item or cell before it.
  void close_implied(std::size_t element);
  /// Opens an element that inherits from top(). Beyond max_open_elements it is only counted.
  OpenElement& open(std::size_t element);
  /// Closes the innermost open element of that kind and everything inside it; nothing if none is open.
  void close(std::size_t element);

private:
  void pop();

  std::vector<OpenElement> stack_;
  std::array<std::uint32_t, element_count> open_{};    // how many of each are on the stack
  std::array<std::uint32_t, element_count> deeper_{};  // and beyond it
  OpenElement beyond_;
  std::uint32_t number_ = 0;
};

}  // namespace dateline::indexer
