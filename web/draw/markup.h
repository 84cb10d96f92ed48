// SPDX-License-Identifier: GPL-3.0-or-later
// How do names and numbers become text of an SVG or HTML page?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::web::draw {

/// `text` for element content and for attributes in either kind of quotes: & < > " ' are escaped, characters that
/// XML 1.0 forbids become U+FFFD. `text` is valid UTF-8.
[[nodiscard]] std::string escaped(std::string_view text);

/// A count with thousands apart: "12,345".
[[nodiscard]] std::string grouped(std::int64_t count);

/// "no articles", "1 article", "12,345 articles".
[[nodiscard]] std::string article_count(std::int64_t count);

/// `part` of `whole` in percent with one decimal: "3.1 %"; "under 0.1 %" where that would round to none; "0 %" for
/// none. `whole` is above 0.
[[nodiscard]] std::string percent(std::int64_t part, std::int64_t whole);

/// A number with at most `decimals` (up to 6) digits after the point and no zeros at the end: "2.5", "40".
[[nodiscard]] std::string decimal(double value, int decimals);

}  // namespace dateline::web::draw
