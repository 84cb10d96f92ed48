// SPDX-License-Identifier: GPL-3.0-or-later
// Which article does the reader make of a page?
#pragma once

#include "indexer/article.h"

#include <string>
#include <string_view>

namespace dateline::bench {

/// The article of the HTML reader; an empty one where the page is rejected. `address` is where the page was fetched, ""
/// where that is not known.
[[nodiscard]] indexer::Article article_of_page(std::string_view html, const std::string& address);

}  // namespace dateline::bench
