// SPDX-License-Identifier: GPL-3.0-or-later
// What is the headline of a page's article?
#pragma once

#include "indexer/page_metadata/page_parts.h"

#include <string>
#include <string_view>

namespace dateline::indexer {

/// A headline and the <h1> that shows it; no_node where none does.
struct PageTitle {
  std::string text;
  NodeIndex heading = no_node;
};

/// What a page's site is called; "" where it is not known.
struct SiteNames {
  std::string_view outlet;
  std::string_view host;  // "www.example.org"
};

/// True if `part` is the outlet's name, or its site's written apart ("The Paper" of thepaper.com).
[[nodiscard]] bool names_outlet(std::string_view part, const SiteNames& site);

/// In this order (right on 93 % of pages, ingest): the <h1> that <title> or og:title holds, the longest of several; the
/// only <h1>, if half of its words stand there; `headline` of JSON-LD; og:title; <title>. A heading that only names the
/// outlet is none. The outlet is cut off (without_outlet), and what follows a last " | " if it is short. "" for a page
/// without any.
[[nodiscard]] PageTitle read_page_title(const HtmlTree& tree, const PageParts& parts, std::string_view headline,
                                        const SiteNames& site);

/// "Headline - Outlet", "Headline | Section | Outlet" and "Outlet: Headline" without the outlet, where the site's
/// names show which part that is; else as it is.
[[nodiscard]] std::string without_outlet(std::string_view title, const SiteNames& site);

}  // namespace dateline::indexer
