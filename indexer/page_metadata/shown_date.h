// SPDX-License-Identifier: GPL-3.0-or-later
// Where on a page may a date be shown?
#pragma once

#include "indexer/html/tree.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// A place of a page that seems to show a date, not yet read.
struct ShownDate {
  std::string_view from;  // a literal, as in DateClaim
  NodeIndex node = 0;
  std::string raw;
  int most_other_words = 0;  // with more words beside the date, it is prose
};

inline constexpr std::size_t max_shown_date_bytes = 160;
inline constexpr std::size_t max_shown_dates = 2000;

/// True if `text` can hold a date: a digit of ASCII or a letter of another script.
[[nodiscard]] inline bool may_hold_date(std::string_view text) noexcept {
  return text.find_first_of("0123456789") != std::string_view::npos ||
         text.find_first_of("\xd9\xda\xdb\xe0\xe4\xe3\xe5") != std::string_view::npos;
}

}  // namespace dateline::indexer
