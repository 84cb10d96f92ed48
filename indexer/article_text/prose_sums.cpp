// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/article_text/prose_sums.h"

namespace dateline::indexer {

ProseSums::ProseSums(const HtmlTree& tree, const BlockList& list)
    : tree_(&tree), good_(tree.size() + 1u), bad_(tree.size() + 1u) {
  for (const TextBlock& block : list.blocks) {
    const bool good = block.good && !block.dropped;
    if (good) good_[block.first + 1u] += block.letters;
    if (!good) bad_[block.first + 1u] += block.teaser || block.dropped ? block.letters : block.link_letters;
  }
  for (NodeIndex node = 0; node < tree.size(); ++node) {
    good_[node + 1u] += good_[node];
    bad_[node + 1u] += bad_[node];
  }
}

}  // namespace dateline::indexer
