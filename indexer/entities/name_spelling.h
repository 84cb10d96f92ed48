// SPDX-License-Identifier: GPL-3.0-or-later
// Is a name of the gazetteer written in the text as it must be to count?
#pragma once

#include "schema/gazetteer/gazetteer.h"
#include "schema/words.h"

#include <cstddef>
#include <string_view>

namespace dateline::indexer {

/// What stands between the words of a name: nothing that a name cannot hold (spaces, one line break, hyphens,
/// apostrophes, the dot of an abbreviation), or also commas ("Athens, Georgia").
enum class NameGaps { Plain, Comma, Broken };
[[nodiscard]] NameGaps gaps_of(std::string_view text, const schema::Words& words, std::size_t first, std::size_t count);

/// How `span` may be written: exactly as in the table where that says so; else with a capital, unless the table itself
/// has lower case ("français"). Among capitals only, names under four bytes never count (US, IT, and Hangul or Han are
/// longer). A name has a comma where the table has one.
[[nodiscard]] bool is_spelled_right(const schema::NameEntry& entry, std::string_view span, NameGaps gaps,
                                    bool among_capitals);

/// False where Kana beside the span continues a word that the name only begins or ends; `start` and `end` in bytes.
[[nodiscard]] bool ends_with_its_kana(std::string_view text, std::size_t start, std::size_t end) noexcept;

/// "McDonald's": the 's, straight or curled, which is no part of any word, is part of the name.
[[nodiscard]] bool ends_with_possessive(std::string_view name) noexcept;

/// True if `text` goes on with a possessive 's; right behind the words of a name.
[[nodiscard]] bool begins_with_possessive(std::string_view text) noexcept;

}  // namespace dateline::indexer
