// SPDX-License-Identifier: GPL-3.0-or-later
// What does an element of HTML mean for the text inside it?
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::indexer {

enum class ElementRole : std::uint8_t {
  Container,  // div, section, table: holds blocks
  Paragraph,  // p: one block, closed by any other block
  Heading,    // h1: a title, never part of the text
  Block,      // h2 to h4, blockquote, pre, dd
  ListItem,
  Cell,
  Dropped,  // script, nav, footer: nothing inside is article text
  Link,     // a: text inside is counted as link text
  Break,    // br
  Rule      // hr: ends a block, has no content
};

struct Element {
  std::string_view name;
  ElementRole role;
};

inline constexpr std::size_t element_count = 69;

/// The index of a known element (name in lower case); elements that are not known only hold text.
[[nodiscard]] std::optional<std::size_t> find_element(std::string_view name) noexcept;
[[nodiscard]] const Element& element_at(std::size_t index) noexcept;

}  // namespace dateline::indexer
