// SPDX-License-Identifier: GPL-3.0-or-later
// Where are the well-known outlets at home whose addresses do not say it?
#pragma once

#include <string_view>

namespace dateline::indexer {

/// The country's code for a host without subdomains ("nytimes.com"); "" for one that is not in the table.
[[nodiscard]] std::string_view country_of_news_site(std::string_view host) noexcept;

}  // namespace dateline::indexer
