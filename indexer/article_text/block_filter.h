// SPDX-License-Identifier: GPL-3.0-or-later
// Which blocks of the article's element are its text?
#pragma once

#include "indexer/article_text/text_blocks.h"

#include <span>
#include <string>
#include <vector>

namespace dateline::indexer {

/// The blocks inside of `root` that are text, in order: without lists of links, boilerplate phrases, repetitions, what
/// repeats one of `titles`, what stands before the first and behind the last prose, and headings that nothing follows.
[[nodiscard]] std::vector<const TextBlock*> filter_blocks(const HtmlTree& tree, const BlockList& list, NodeIndex root,
                                                          std::span<const std::string> titles);

}  // namespace dateline::indexer
