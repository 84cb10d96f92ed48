// SPDX-License-Identifier: GPL-3.0-or-later
// Is a name that was found in Chinese, Japanese or Korean a whole name there, or a piece of a longer one?
// Nothing parts words in these scripts or particles are written with them, and names of persons and teams begin and end
// with names of places.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline::indexer {

/// False where a name of two Han characters lies within a longer transliteration: "马里" (Mali) in "马里奥" (Mario).
/// Longer names and those that are no transliterations ("美国") always stand alone. `start` and `end` in bytes.
[[nodiscard]] bool stands_alone_in_chinese(std::string_view text, std::size_t start, std::size_t end) noexcept;

/// False where a Korean name of two syllables does not begin its word: "리가" (Riga) in "총리가" ("the prime
/// minister"). One syllable that is said of countries may stand in front: "대이란" ("towards Iran"). `start` and `end`
/// in bytes.
[[nodiscard]] bool stands_alone_in_korean(std::string_view text, std::size_t start, std::size_t end) noexcept;

/// True beside the dot that parts the names of one person or firm: "杰克·伦敦", "ロサンゼルス・タイムズ". In Japanese
/// the dot also parts the items of a list: there both sides must be Katakana. `start` and `end` in bytes.
[[nodiscard]] bool is_in_dotted_name(std::string_view text, std::size_t start, std::size_t end) noexcept;

/// True for a place before the nickname of its team: "洛杉矶湖人队", not "利物浦队" or "武汉医疗队". `end` in bytes.
[[nodiscard]] bool is_place_of_team(std::string_view text, std::size_t end) noexcept;

}  // namespace dateline::indexer
