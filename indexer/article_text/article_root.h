// SPDX-License-Identifier: GPL-3.0-or-later
// Which element of a page holds the article?
#pragma once

#include "indexer/article_text/text_blocks.h"

namespace dateline::indexer {

/// The element with the best balance of prose and everything else, then the deepest one inside it that is nearly as
/// good. itemprop=articleBody wins if it holds 20 % of the prose. The root of the tree where there is no prose.
[[nodiscard]] NodeIndex find_article_root(const HtmlTree& tree, const BlockList& list);

}  // namespace dateline::indexer
