// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/word_joiners.h"

namespace dateline::schema {
namespace {

constexpr int max_lookahead_letters = 24;
constexpr int max_marks_ahead = 4;  // on a letter of an acronym

// Behind the marks that follow the letter that ended at `at`.
std::size_t skip_marks(std::string_view text, std::size_t at) {
  for (int i = 0; i < max_marks_ahead; ++i) {
    const CharacterAt c = character_at(text, at);
    if (c.character.kind != CharacterKind::Mark) break;
    at = c.end;
  }
  return at;
}

bool continues_word(std::string_view text, std::size_t at) {
  return is_word_part(character_at(text, at).character.kind);
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

// True if a comma stands before the number at `start` or behind the digits that start at `at`: "1,2,3" is a list.
bool is_list(std::string_view text, std::size_t start, std::size_t at, std::size_t digits) {
  if (start > 1 && text[start - 1] == ',' && text[start - 2] >= '0' && text[start - 2] <= '9') return true;
  for (; digits > 0; --digits) at = character_at(text, at).end;
  const CharacterAt comma = character_at(text, at);
  return comma.character.kind == CharacterKind::Comma && count_digits(text, comma.end, 1) == 1;
}

}  // namespace

std::size_t acronym_end(std::string_view text, std::size_t at) {
  std::size_t end = not_joined;
  for (std::size_t letters = 1;; ++letters) {
    const CharacterAt letter = character_at(text, at);
    if (letter.character.kind != CharacterKind::Letter) break;
    const std::size_t behind = skip_marks(text, letter.end);
    const CharacterAt dot = character_at(text, behind);
    if (dot.character.kind == CharacterKind::Dot) {
      if (letters > 1) end = dot.end;
      at = dot.end;
      continue;
    }
    const bool ends_word = dot.character.kind == CharacterKind::Apostrophe ? is_possessive_s(text, dot.end)
                                                                           : !is_word_part(dot.character.kind);
    if (ends_word && letters > 1) end = behind;
    break;
  }
  return end;
}

bool joins_number(std::string_view text, const WordSoFar& word, CharacterKind sign, std::size_t next) {
  if (word.digits == 0) return false;
  const std::size_t ahead = count_digits(text, next, 4);
  if (ahead == 0) return false;
  if (sign == CharacterKind::Dot) return true;
  const bool is_number = word.letters == 0 && !word.has_fraction;
  const bool opens_group = is_number && word.digits <= 3 && ahead == 3;
  if (sign == CharacterKind::GroupSpace || sign == CharacterKind::Apostrophe) return opens_group;
  const bool is_fraction = is_number && !word.has_joiner && ahead != 3 && !is_list(text, word.start, next, ahead);
  return opens_group || (is_fraction && ahead < 3);
}

std::size_t ampersand_end(std::string_view text, const WordSoFar& word, std::size_t next) {
  const bool is_uniform = word.capitals == 0 || word.capitals == word.letters;
  if (word.letters == 0 || word.letters > 3 || word.digits != 0 || word.has_joiner || !is_uniform) return not_joined;
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
  if (word.letters != 1 || word.digits != 0 || word.has_joiner) return not_joined;
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
