// SPDX-License-Identifier: GPL-3.0-or-later
// Which dates do the meta elements of a page state?
#pragma once

#include "indexer/article.h"
#include "indexer/page_metadata/page_parts.h"

#include <vector>

namespace dateline::indexer {

/// The claims of meta elements from "meta" (published) and "modified", the most telling name first; those named by
/// itemprop alone are left to date_elements.h. Names are compared without case, marks and separators. At most 16.
[[nodiscard]] std::vector<DateClaim> dates_of_metas(const PageParts& parts);

}  // namespace dateline::indexer
