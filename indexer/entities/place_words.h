// SPDX-License-Identifier: GPL-3.0-or-later
// Which words beside a name tell a place from a person?
#pragma once

#include <string_view>

namespace dateline::indexer {

/// True for a folded word that stands beside a place in capitals without making a longer name of it: "Tuesday",
/// "Downtown", "Mayor", and every stop word (they are capitals at the start of a sentence).
[[nodiscard]] bool is_plain_neighbour(std::string_view folded_word) noexcept;

/// True for a folded word behind which a name is a place's: "in", "near", "northern".
[[nodiscard]] bool is_place_word(std::string_view folded_word) noexcept;

/// True for a folded word behind which a name may be a place's: "from", "of".
[[nodiscard]] bool is_origin_word(std::string_view folded_word) noexcept;

/// True for a folded word for what a country has, which may stand behind its name: "President", "army", "Foreign".
[[nodiscard]] bool is_national_office(std::string_view folded_word) noexcept;

/// True for a folded word for what a state of a country has, which may stand behind its name: "Gov", "Legislature".
[[nodiscard]] bool is_state_office(std::string_view folded_word) noexcept;

/// True for a folded word that, with a dot, stands before a person's name: "Sen", "Mr".
[[nodiscard]] bool is_personal_title(std::string_view folded_word) noexcept;

}  // namespace dateline::indexer
