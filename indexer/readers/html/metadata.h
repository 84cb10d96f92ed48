// SPDX-License-Identifier: GPL-3.0-or-later
// What does a page say about its article: title, authors, outlet, address, dates?
#pragma once

#include "indexer/article.h"
#include "indexer/readers/html/page.h"

#include <string>

namespace dateline::indexer {

/// Fills everything of `article` but its text. Title: the h1 that <title> or og:title holds, the only h1, JSON-LD
/// headline, og:title, <title>. Dates come from "jsonld", "meta", "time" and "modified", in this order. Returns the
/// articleBody of JSON-LD, for pages whose text lies nowhere else; "" where there is none.
[[nodiscard]] std::string read_page_metadata(const Page& page, Article& article);

}  // namespace dateline::indexer
