// SPDX-License-Identifier: GPL-3.0-or-later
// How are the numbers of a drawing written?
#pragma once

#include <cstdint>
#include <string>

namespace dateline::web::draw {

/// "no articles", "1 article", "12,345 articles".
[[nodiscard]] std::string article_count(std::int64_t count);

/// `part` of `whole` in percent with one decimal: "3.1 %"; "under 0.1 %" where that would round to none; "0 %" for
/// none. `whole` is above 0.
[[nodiscard]] std::string percent(std::int64_t part, std::int64_t whole);

/// A number with at most `decimals` (up to 6) digits after the point and no zeros at the end: "2.5", "40".
[[nodiscard]] std::string decimal(double value, int decimals);

}  // namespace dateline::web::draw
