// SPDX-License-Identifier: GPL-3.0-or-later
// Which blocks of text does a page show, and how much does each look like prose?
#pragma once

#include "indexer/html/tree.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

enum class BlockKind : std::uint8_t { Paragraph, Heading, Item, Cell, Preformatted };

/// A run of text without a block's start or end, or two <br>, inside.
struct TextBlock {
  std::uint32_t begin = 0;  // bytes of BlockList::text
  std::uint32_t length = 0;
  NodeIndex first = 0;  // its first and last text nodes
  NodeIndex last = 0;
  NodeIndex element = 0;      // the innermost element that is a block
  NodeIndex list = no_node;   // the outermost list or table around it
  NodeIndex item = no_node;   // the innermost list item or table row
  std::uint32_t letters = 0;  // code points that are no white space
  std::uint32_t link_letters = 0;
  std::uint32_t words = 0;  // in scripts without spaces, an estimate
  BlockKind kind = BlockKind::Paragraph;
  bool in_table = false;  // `list` is a table
  bool opens_with_link = false;
  bool is_sentence = false;  // ends as sentences do
  bool good = false;         // prose: enough words, few of them links
  bool teaser = false;       // advertises another story
  bool dropped = false;      // furniture
};

struct BlockList {
  std::string text;  // of all blocks, clean, each on one line but those of <pre>
  std::vector<TextBlock> blocks;

  [[nodiscard]] std::string_view text_of(const TextBlock& block) const noexcept {
    return std::string_view(text).substr(block.begin, block.length);
  }
};

/// What of a page is looked at: everything that is never text is left out (scripts, forms' controls, captions,
/// drawings).
struct BlockScope {
  bool noscript = false;  // also what stands inside <noscript>
};

/// The blocks in document order, none empty. Linear.
[[nodiscard]] BlockList read_blocks(const HtmlTree& tree, const BlockScope& scope);

/// The share of a block's letters that are links, in [0, 1].
[[nodiscard]] double link_share(const TextBlock& block) noexcept;

}  // namespace dateline::indexer
