// SPDX-License-Identifier: GPL-3.0-or-later
// Which of many names hold what somebody has typed so far, at the start of any word?
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dateline::schema {

/// Each folded word behind a space: "North Korea" gives " north korea", a Han run a space before each character. A name
/// holds a typed text at the start of a word where its searchable form contains that of the text: "united na" is in
/// "the United Nations", "ted" is not. Empty for text without a letter or digit.
[[nodiscard]] std::string searchable_name(std::string_view name);

/// Ends a name in a list of names; no searchable name holds it.
inline constexpr char name_end = '\n';

/// The first place of `typed` in `names` at byte `from` or behind it; std::string_view::npos if there is none.
[[nodiscard]] std::size_t find_typed(std::string_view names, std::string_view typed, std::size_t from) noexcept;

/// Calls `visit(i)` once, ascending, for each name of a list that holds `typed` (a searchable name; none where it is
/// empty). `names` is the searchable names one after the other, each followed by name_end; `ends[i]` is where name i
/// ends, name_end included. The search begins at byte `from`, where a name starts. One pass over the text.
template <typename Visit>
void visit_names_holding(std::string_view names, std::span<const std::uint32_t> ends, std::string_view typed,
                         std::size_t from, Visit&& visit) {
  if (typed.empty()) return;
  for (std::size_t at = find_typed(names, typed, from); at != std::string_view::npos;) {
    const auto end = std::upper_bound(ends.begin(), ends.end(), at);
    if (end == ends.end()) return;
    visit(static_cast<std::size_t>(end - ends.begin()));
    at = find_typed(names, typed, std::max<std::size_t>(*end, at + 1));  // onwards, also in a damaged file
  }
}

}  // namespace dateline::schema
