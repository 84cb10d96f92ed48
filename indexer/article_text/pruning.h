// SPDX-License-Identifier: GPL-3.0-or-later
// Which parts of a page are furniture?
#pragma once

#include "indexer/article_text/text_blocks.h"

namespace dateline::indexer {

struct PruneRules {
  bool by_class = true;  // also by the words of class and id
};

/// Marks as dropped the blocks inside of navigation, asides, hidden parts, sharing bars, comments and their like. What
/// holds over 40 % of the page's prose stays, alone or together with everything that the same word names; comments and
/// consent boxes go all the same if 300 letters of prose remain. What is only likely to be furniture goes if it holds
/// under 300 letters of prose. Elements that are the article by their own word
/// (<article>, .hentry, itemprop=articleBody) are never pruned by class.
void prune(const HtmlTree& tree, BlockList& list, const PruneRules& rules);

}  // namespace dateline::indexer
