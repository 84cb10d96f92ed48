// SPDX-License-Identifier: GPL-3.0-or-later
// What part does a character play in a word, and what does it become when it is folded alone?
#pragma once

#include "schema/utf8.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::schema {

enum class CharacterKind : std::uint8_t {
  Separator,
  Letter,
  Digit,      // decimal digits of any script, and what NFKC makes one: superscripts, circled digits
  Mark,       // combining marks: part of a word, but never its first character
  Ignorable,  // soft hyphen, joiners, bidi controls, variation selectors, tatweel: folds to nothing, ends no word
  Han,
  Kana,
  Hangul,
  Thai,
  Lao,
  Khmer,
  Myanmar,
  // Characters that separate words, but may join their neighbours; see word_joiners.h.
  Apostrophe,
  Dot,
  Comma,
  Ampersand,
  Plus,
  NumberSign,
  MiddleDot,
  Quote,  // gershayim and what stands for it
  // Folds to letters or digits that no neighbour may join: № ½ ㌔ ㈜. Its folded form is a text of its own.
  Symbol,
};

/// How a character folds when nothing around it matters.
enum class Folding : std::uint8_t {
  Single,   // to the one code point in `folded`
  Pair,     // to two code points of the BMP: low and high half of `folded`
  Nothing,  // to nothing
  Context,  // it depends on its neighbours or gives more than two: ask fold_code_points()
};

/// One character as the splitter sees it.
struct Character {
  char32_t folded = 0;
  CharacterKind kind = CharacterKind::Separator;
  Folding folding = Folding::Context;
  bool strips_marks : 1 = false;  // marks behind it fold to nothing
  bool awaits_mark : 1 = false;   // a mark behind it may make it another letter that stays: и, і
  bool is_mark : 1 = false;       // combining, of whatever kind: it can start no word
  bool is_latin : 1 = false;
  bool is_hebrew : 1 = false;
  bool is_upper : 1 = false;
  bool is_small_digit : 1 = false;  // a digit by NFKC only: superscript, subscript, circled
  bool is_movable : 1 = false;      // a mark that canonical ordering may move past another
};

/// The character of a code point. Thread-safe; tables are made page by page as texts need them.
[[nodiscard]] const Character& character_of(char32_t c);

/// A character read from text and the offset behind it.
struct CharacterAt {
  Character character;
  char32_t value;
  std::size_t end;
};

/// Reads the character at byte `at`; a separator of length 0 at the end of the text.
[[nodiscard]] inline CharacterAt character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {Character{}, 0, at};
  const CodePoint point = read_code_point(text, at);
  return {character_of(point.value), point.value, point.end};
}

[[nodiscard]] constexpr bool is_letter_or_digit(CharacterKind kind) noexcept {
  return kind == CharacterKind::Letter || kind == CharacterKind::Digit;
}

/// True for what continues a word without further question.
[[nodiscard]] constexpr bool is_word_part(CharacterKind kind) noexcept {
  return kind >= CharacterKind::Letter && kind <= CharacterKind::Ignorable;
}

/// True for Han, Kana and Hangul, whose characters are words of their own.
[[nodiscard]] constexpr bool is_run_of_characters(CharacterKind kind) noexcept {
  return kind >= CharacterKind::Han && kind <= CharacterKind::Hangul;
}

/// True for the scripts that are written without spaces and cut by a dictionary.
[[nodiscard]] constexpr bool needs_dictionary(CharacterKind kind) noexcept {
  return kind >= CharacterKind::Thai && kind <= CharacterKind::Myanmar;
}

}  // namespace dateline::schema
