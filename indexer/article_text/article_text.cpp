// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/article_text.h"

#include "indexer/article_text/article_root.h"
#include "indexer/article_text/block_filter.h"
#include "indexer/article_text/pruning.h"
#include "indexer/article_text/teasers.h"
#include "indexer/article_text/text_blocks.h"
#include "indexer/readers/characters/utf8.h"

#include <vector>

namespace dateline::indexer {
namespace {

constexpr std::size_t enough_chars = 500;

// A page's names for itself, which its text may repeat.
std::vector<std::string> titles_of(const HtmlTree& tree) {
  std::vector<std::string> titles;
  for (const Tag tag : {Tag::Title, Tag::H1}) {
    if (const NodeIndex node = tree.find(tag); node != no_node) titles.push_back(tree.text_of(node, 1000));
  }
  return titles;
}

// Cells of one row stand on one line.
std::string join_blocks(const BlockList& list, const std::vector<const TextBlock*>& blocks) {
  std::string text;
  const TextBlock* before = nullptr;
  for (const TextBlock* block : blocks) {
    const bool same_row = before != nullptr && block->kind == BlockKind::Cell && before->kind == BlockKind::Cell &&
                          block->item == before->item;
    if (before != nullptr) text += same_row ? " " : "\n\n";
    text += list.text_of(*block);
    before = block;
  }
  return text;
}

// The text among the blocks of `list`, whose marks are made anew.
std::string extract(const HtmlTree& tree, BlockList& list, const PruneRules& rules,
                    const std::vector<std::string>& titles) {
  for (TextBlock& block : list.blocks) block.dropped = false;
  prune(tree, list, rules);
  const NodeIndex root = find_article_root(tree, list);
  return join_blocks(list, filter_blocks(tree, list, root, titles));
}

bool is_enough(std::string_view text) {
  return text.size() >= enough_chars && count_code_points(text) >= enough_chars;
}

}  // namespace

std::string article_text(const HtmlTree& tree, std::string_view stated_text) {
  const std::vector<std::string> titles = titles_of(tree);
  BlockList list = read_blocks(tree, {});
  mark_teasers(list);
  std::string best = extract(tree, list, {}, titles);
  const auto take_longer = [&](std::string other) {
    if (other.size() > best.size()) best = std::move(other);
  };
  if (!is_enough(best)) take_longer(extract(tree, list, {.by_class = false}, titles));
  if (!is_enough(best)) take_longer(std::string(stated_text));
  if (!is_enough(best) && tree.find(Tag::Noscript) != no_node) {
    list = read_blocks(tree, {.noscript = true});
    mark_teasers(list);
    take_longer(extract(tree, list, {.by_class = false}, titles));
  }
  return best;
}

}  // namespace dateline::indexer
