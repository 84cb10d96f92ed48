// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/word_joiners.h"

namespace dateline::schema {
namespace {

constexpr int max_lookahead_letters = 24;
constexpr int max_marks_ahead = 4;   // on a letter of an acronym
constexpr int max_groups_ahead = 6;  // of the digits of a number

bool continues_word(std::string_view text, std::size_t at) {
  return is_word_part(character_at(text, at).character.kind);
}

// Behind the part of an acronym that starts at `at`: a letter with its marks, or one capital doubled (Spanish EE.UU.).
// not_joined if no letter starts there.
std::size_t skip_acronym_part(std::string_view text, std::size_t at) {
  const CharacterAt letter = character_at(text, at);
  const CharacterKind kind = letter.character.kind;
  if (kind != CharacterKind::Letter && !needs_dictionary(kind)) return not_joined;
  CharacterAt next = character_at(text, letter.end);
  if (letter.character.is_upper && next.value == letter.value) return next.end;
  at = letter.end;
  for (int marks = 0; marks < max_marks_ahead && next.character.kind == CharacterKind::Mark; ++marks) {
    at = next.end;
    next = character_at(text, at);
  }
  return at;
}

// Digits from `at` on, counted up to `limit`.
std::size_t count_digits(std::string_view text, std::size_t at, std::size_t limit) {
  std::size_t count = 0;
  while (count < limit) {
    const CharacterAt c = character_at(text, at);
    if (c.character.kind != CharacterKind::Digit) break;
    at = c.end;
    ++count;
  }
  return count;
}

CharacterAt sign_behind_digits(std::string_view text, std::size_t at, std::size_t digits) {
  for (; digits > 0; --digits) at = character_at(text, at).end;
  return character_at(text, at);
}

// True if the digits behind a comma are groups: three, or as in India twos that end in three.
bool are_groups(std::string_view text, std::size_t at) {
  for (int group = 0; group < max_groups_ahead; ++group) {
    const std::size_t digits = count_digits(text, at, 4);
    if (digits != 2) return digits == 3;
    const CharacterAt comma = sign_behind_digits(text, at, digits);
    if (comma.character.kind != CharacterKind::Comma) return false;
    at = comma.end;
  }
  return false;
}

// True if a comma stands before the number at `start` or behind the digits that start at `at`: "1,2,3" is a list.
bool is_list(std::string_view text, std::size_t start, std::size_t at, std::size_t digits) {
  if (start > 1 && text[start - 1] == ',' && text[start - 2] >= '0' && text[start - 2] <= '9') return true;
  const CharacterAt comma = sign_behind_digits(text, at, digits);
  return comma.character.kind == CharacterKind::Comma && count_digits(text, comma.end, 1) == 1;
}

}  // namespace

std::size_t acronym_end(std::string_view text, std::size_t at) {
  std::size_t end = not_joined;
  const CharacterKind kind = character_at(text, at).character.kind;
  for (std::size_t parts = 1; character_at(text, at).character.kind == kind; ++parts) {
    const std::size_t behind = skip_acronym_part(text, at);
    if (behind == not_joined) break;
    const CharacterAt dot = character_at(text, behind);
    if (dot.character.kind == CharacterKind::Dot) {
      if (parts > 1) end = dot.end;
      at = dot.end;
      continue;
    }
    const bool ends_word = dot.character.kind == CharacterKind::Apostrophe ? is_possessive_s(text, dot.end)
                                                                           : !is_word_part(dot.character.kind);
    if (parts > 1 && ends_word && kind == CharacterKind::Letter) end = behind;
    break;
  }
  return end;
}

bool joins_number(std::string_view text, const WordSoFar& word, CharacterKind sign, std::size_t next) {
  const std::size_t ahead = count_digits(text, next, max_lookahead_letters);
  if (word.digits == 0 || ahead == 0) return false;
  if (sign == CharacterKind::Dot) return true;
  const bool can_group = !word.has_point && !word.is_zero && word.digits <= 3;
  if (sign == CharacterKind::Apostrophe) return can_group && ahead == 3;
  if (can_group && are_groups(text, next)) return true;
  const bool is_fraction = word.letters == 0 && (ahead != 3 || word.is_zero);
  return is_fraction && !word.has_comma && !is_list(text, word.start, next, ahead);
}

std::size_t ampersand_end(std::string_view text, const WordSoFar& word, std::size_t next) {
  const bool is_uniform = word.capitals == 0 || word.capitals == word.letters;
  if (word.letters == 0 || word.letters > 3 || word.has_digit || word.has_joiner || !is_uniform) return not_joined;
  std::size_t letters = 0;
  for (;; ++letters) {
    const CharacterAt c = character_at(text, next);
    if (c.character.kind != CharacterKind::Letter) break;
    if (letters == 3 || c.character.is_upper != (word.capitals > 0)) return not_joined;
    next = c.end;
  }
  const bool has_single_side = letters == 1 || (letters > 1 && word.letters == 1);
  return has_single_side && !continues_word(text, next) ? next : not_joined;
}

std::size_t language_name_end(std::string_view text, const WordSoFar& word, std::size_t at) {
  const bool is_letter = word.letters == 1 && word.previous.is_latin && word.previous.folding == Folding::Single;
  if (!is_letter || word.has_digit || word.has_joiner) return not_joined;
  const CharacterAt sign = character_at(text, at);
  if (sign.character.kind == CharacterKind::NumberSign) {
    return continues_word(text, sign.end) ? not_joined : sign.end;
  }
  const CharacterAt second = character_at(text, sign.end);
  if (second.character.kind != CharacterKind::Plus) return not_joined;
  const CharacterKind behind = character_at(text, second.end).character.kind;
  const bool ends = behind != CharacterKind::Plus && (behind == CharacterKind::Digit || !is_word_part(behind));
  return ends ? second.end : not_joined;
}

bool is_gershayim(std::string_view text, const WordSoFar& word, std::size_t next) {
  if (!word.previous.is_hebrew) return false;
  for (int letters = 0; letters < max_lookahead_letters; ++letters) {
    const CharacterAt c = character_at(text, next);
    if (!is_word_part(c.character.kind)) return letters > 0 && c.character.kind != CharacterKind::Quote;
    if (letters == 0 && !c.character.is_hebrew) return false;
    next = c.end;
  }
  return true;
}

bool joins_double_l(std::string_view text, const WordSoFar& word, std::size_t next) {
  return word.previous.folded == U'l' && character_at(text, next).character.folded == U'l';
}

bool is_possessive_s(std::string_view text, std::size_t next) {
  const CharacterAt s = character_at(text, next);
  return s.character.is_latin && s.character.folded == U's' && !continues_word(text, s.end);
}

}  // namespace dateline::schema
