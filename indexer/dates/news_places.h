// SPDX-License-Identifier: GPL-3.0-or-later
// Is a name that stands before a dash one of the cities or countries that news comes from?
#pragma once

#include <string_view>

namespace dateline::indexer {

/// True for a city that gives a time zone its name, a few further seats of governments and press corps, and any
/// country, by its name in `language` (BCP 47, "" if unknown) or in English, in any case. Such a name may open an
/// article with no more than a dash or colon behind it ("Seoul - ", "DUBAI: "). Thread-safe; the first call for a
/// language takes some milliseconds.
[[nodiscard]] bool is_news_place(std::string_view name, std::string_view language);

}  // namespace dateline::indexer
