// SPDX-License-Identifier: GPL-3.0-or-later
// Under which address is a captured page known?
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// The address of a page that was captured at `target` and calls itself `canonical` (possibly "" or relative): its own
/// one if that is on the same site and no mere front page, which many sites give for all their pages by mistake; else
/// `target`. Spaces become "%20".
[[nodiscard]] std::string page_address(std::string_view target, std::string_view canonical);

/// True if both hosts belong to one site: equal, one a part of the other, or alike but for their first labels
/// ("www.example.co.uk" and "edition.example.co.uk").
[[nodiscard]] bool is_same_site(std::string_view host, std::string_view other);

}  // namespace dateline::indexer
