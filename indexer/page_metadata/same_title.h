// SPDX-License-Identifier: GPL-3.0-or-later
// Do two lines name the same story?
#pragma once

#include <string>
#include <string_view>

namespace dateline::indexer {

/// A title for comparison: folded words joined by one space, without marks. "" for a title without a letter or digit.
/// Looks at the first 2 KB.
[[nodiscard]] std::string comparable_title(std::string_view title);

/// True if one of them is the other, or holds it as whole words and it has at least two words or eight bytes, marks and
/// case ignored: "Rain in May" and "RAIN IN MAY | The Paper". False for empty ones.
[[nodiscard]] bool is_same_title(std::string_view one, std::string_view other);

/// True if `inner` stands in `outer` as whole words; both are comparable_title's. False for an empty `inner`.
[[nodiscard]] bool holds_words(std::string_view outer, std::string_view inner) noexcept;

}  // namespace dateline::indexer
