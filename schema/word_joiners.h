// SPDX-License-Identifier: GPL-3.0-or-later
// When does a dot, comma, ampersand or other sign join what stands around it into one word?
// Every function looks a few characters ahead, never to the end of the text.
#pragma once

#include "schema/character_classes.h"

#include <cstddef>
#include <string_view>

namespace dateline::schema {

inline constexpr std::size_t not_joined = static_cast<std::size_t>(-1);

/// What is known of a word that has been read up to a sign.
struct WordSoFar {
  std::size_t start = 0;     // byte offset of its first character
  std::size_t end = 0;       // behind its last letter, digit or mark
  Character previous;        // its last letter or digit
  std::size_t letters = 0;   // in the word
  std::size_t capitals = 0;  // among them
  std::size_t digits = 0;    // in a row at its end
  bool has_digit = false;    // it has digits anywhere
  bool is_zero = false;      // it is "0" so far
  bool has_joiner = false;   // a sign was joined before
  bool has_point = false;    // a dot between digits was
  bool has_comma = false;    // a comma between digits was
};

/// The end of a dotted acronym ("U.S.", "e.g.", "U.S.A", "EE.UU.") that starts at byte `at`: at least two single or
/// doubled letters, a dot behind each, behind the last one optional. not_joined if there is none.
[[nodiscard]] std::size_t acronym_end(std::string_view text, std::size_t at);

/// True if the dot, comma or apostrophe before byte `next` continues the number `word`: "3.5", "30,023", "12,34,567",
/// "30'023", "3,5" (a decimal comma), but not "1,2,3".
[[nodiscard]] bool joins_number(std::string_view text, const WordSoFar& word, CharacterKind sign, std::size_t next);

/// The end of "AT&T" or "R&D" if `word` and the letters behind the ampersand before byte `next` form one: two to four
/// letters, all capitals or all small, a single one on one side. not_joined otherwise.
[[nodiscard]] std::size_t ampersand_end(std::string_view text, const WordSoFar& word, std::size_t next);

/// The end of "C++" or "C#" if the sign at byte `at` belongs to `word`, which must be one letter; else not_joined.
[[nodiscard]] std::size_t language_name_end(std::string_view text, const WordSoFar& word, std::size_t at);

/// True if the quotation mark before byte `next` is a gershayim: between Hebrew letters, and not closed like a
/// quotation at the end of the word.
[[nodiscard]] bool is_gershayim(std::string_view text, const WordSoFar& word, std::size_t next);

/// True if the middle dot before byte `next` stands between two l (Catalan paral·lel).
[[nodiscard]] bool joins_double_l(std::string_view text, const WordSoFar& word, std::size_t next);

/// True if byte `next` starts a possessive s at the end of a word: 's with nothing of the word behind it.
[[nodiscard]] bool is_possessive_s(std::string_view text, std::size_t next);

}  // namespace dateline::schema
