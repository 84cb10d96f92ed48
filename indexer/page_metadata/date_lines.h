// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines of a page's text show a date?
#pragma once

#include "indexer/page_metadata/shown_date.h"

#include <vector>

namespace dateline::indexer {

/// Short lines that may hold a date, in document order: from "label" (a word like "Published" leads to it, in some
/// twenty languages), "modified" (a word like "Updated"), "near-h1" (close to the headline), "text-first" (any other).
/// Furniture (page_region.h) is left out. A line ends at a block's edge and at <br>. At most max_shown_dates.
[[nodiscard]] std::vector<ShownDate> find_date_lines(const HtmlTree& tree, NodeIndex heading);

}  // namespace dateline::indexer
