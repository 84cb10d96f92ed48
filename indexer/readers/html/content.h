// SPDX-License-Identifier: GPL-3.0-or-later
// Which blocks of a page are the article's text?
#pragma once

#include "indexer/readers/html/page.h"

#include <string>
#include <vector>

namespace dateline::indexer {

/// The paragraphs of the article: those inside itemprop=articleBody if it holds a fifth of the page's text, else inside
/// the <article> or else the <main> with most text if it holds a third, else from the first to the last block of the
/// container with most text. Blocks that are mostly links are left out.
[[nodiscard]] std::vector<std::string> article_paragraphs(const Page& page);

}  // namespace dateline::indexer
