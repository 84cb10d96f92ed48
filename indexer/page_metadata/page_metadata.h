// SPDX-License-Identifier: GPL-3.0-or-later
// What does a page say about its article beside the text?
#pragma once

#include "indexer/article.h"
#include "indexer/html/tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// Each "" or empty where the page does not say it. All on one line, references resolved.
struct PageMetadata {
  std::string title;                 // page_title.h
  std::vector<std::string> authors;  // page_authors.h
  std::string outlet;                // og:site_name, JSON-LD's publisher, application-name, else the host
  std::string url;                   // canonical, absolute, http or https; else the page's own address
  std::string language;              // BCP 47: <html lang>, og:locale, meta elements, JSON-LD
  std::string type;                  // "article" for all that is news, else as JSON-LD or og:type call it
  std::vector<DateClaim> dates;      // page_dates.h
  std::string stated_text;           // articleBody of JSON-LD as written: a last resort for the text
};

/// Reads any tree. `address` is where the page was fetched, against which its links are resolved; "" where that is not
/// known. Linear.
[[nodiscard]] PageMetadata read_page_metadata(const HtmlTree& tree, std::string_view address);

}  // namespace dateline::indexer
