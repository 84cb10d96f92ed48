// SPDX-License-Identifier: GPL-3.0-or-later
// Which dates does a page claim for its article?
#pragma once

#include "indexer/article.h"
#include "indexer/page_metadata/json_ld.h"
#include "indexer/page_metadata/page_parts.h"

#include <string_view>
#include <vector>

namespace dateline::indexer {

struct PageDateContext {
  const JsonLdArticle* json_ld = nullptr;  // nullptr where there is none
  NodeIndex heading = no_node;             // the headline's element
  std::string_view address;                // under which the page was fetched, "" unknown
  std::string_view canonical;              // absolute, "" unknown
  std::string_view language;               // as the page says
};

/// Every claim for the vote of publication_date.h, from "url", "canonical", "meta", "jsonld", "itemprop", "time-pub",
/// "time", "class", "label", "near-h1", "text-first", "modified" and "image"; of each kind that the page shows in its
/// text, the readable one closest to the headline. Others that it shows are "elsewhere": they show the order of
/// 01/02/2020, and win nothing. At most 48.
[[nodiscard]] std::vector<DateClaim> read_page_dates(const HtmlTree& tree, const PageParts& parts,
                                                     const PageDateContext& context);

}  // namespace dateline::indexer
