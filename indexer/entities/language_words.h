// SPDX-License-Identifier: GPL-3.0-or-later
// Which words beside a name tell a place from a person in other languages than English?
#pragma once

#include <string_view>

namespace dateline::indexer {

/// is_plain_neighbour() of place_words.h for an article in `language`: its stop words count as well ("В", "Im", "En").
[[nodiscard]] bool is_plain_neighbour(std::string_view folded_word, std::string_view language) noexcept;

/// is_place_word() of place_words.h for an article in `language`: "в", "aus", "en".
[[nodiscard]] bool is_place_word(std::string_view folded_word, std::string_view language) noexcept;

/// True for what joins the last two of a list: " and ", " и ", " et ".
[[nodiscard]] bool is_conjunction(std::string_view between, std::string_view language) noexcept;

/// The languages that detectors take for `language` and that call most places alike (Croatian and Serbian, Danish and
/// Norwegian), itself included, with a space on both sides of each; "" for most. Lives as long as the program.
[[nodiscard]] std::string_view kin_of(std::string_view language) noexcept;

/// True if `list`, with a space on both sides of each word, holds `word`.
[[nodiscard]] bool lists_word(std::string_view list, std::string_view word) noexcept;

}  // namespace dateline::indexer
