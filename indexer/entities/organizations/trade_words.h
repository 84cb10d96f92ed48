// SPDX-License-Identifier: GPL-3.0-or-later
// Does an article speak of the trade of an organization?
#pragma once

#include "indexer/entities/organizations/article_view.h"

#include <string_view>

namespace dateline::indexer::organizations {

/// How many different words of the trade of such an organization ("company": shares, profit; "party": voters, seats)
/// stand in the article in lower case. 0 for a type without a list and for languages other than English.
[[nodiscard]] int count_trade_words(const ArticleView& article, std::string_view type);

}  // namespace dateline::indexer::organizations
