// SPDX-License-Identifier: GPL-3.0-or-later
// Which elements of a page are marked as dates?
#pragma once

#include "indexer/page_metadata/shown_date.h"

#include <vector>

namespace dateline::indexer {

/// In document order, from "itemprop" (datePublished and dateCreated of microdata and RDFa), "time-pub" (<time pubdate>
/// or with a class that says published), "time" (other <time>, or any element with a datetime), "class" (a class or id
/// that names a date), "modified" (any of these that says so), "elsewhere" (inside of furniture, see page_region.h).
/// Events' dates and readers' comments are left out. At most max_shown_dates.
[[nodiscard]] std::vector<ShownDate> find_date_elements(const HtmlTree& tree, NodeIndex heading);

}  // namespace dateline::indexer
