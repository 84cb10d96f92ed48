// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/fold_word.h"

#include "schema/character_classes.h"
#include "schema/fold_code_points.h"
#include "schema/words.h"

namespace dateline::schema {
namespace {

// Of one word, so many characters can matter for its folded form. Marks and joiners that fold to nothing count too,
// so that a word of a million of them is still read quickly.
constexpr std::size_t max_read_characters = 1024;

// Digits behind a comma of a number: three make a group, and so do two before a further comma (12,34,567); anything
// else is a decimal fraction.
bool opens_group(std::string_view written, std::size_t at) {
  CharacterAt c = character_at(written, at);
  int digits = 0;
  for (; digits < 4 && c.character.kind == CharacterKind::Digit; ++digits) c = character_at(written, c.end);
  return digits == 3 || (digits == 2 && c.character.kind == CharacterKind::Comma);
}

// The characters of a word that folding reads: joiners are dropped here, or turned into the dot of a number.
class WordReader {
public:
  explicit WordReader(std::string_view written) noexcept : written_(written) {}

  // False at the end.
  bool next(CharacterAt& c) {
    while (at_ < written_.size() && read_++ < max_read_characters) {
      c = character_at(written_, at_);
      at_ = c.end;
      if (accept(c)) {
        if (c.character.kind != CharacterKind::Mark) after_digit_ = c.character.kind == CharacterKind::Digit;
        is_zero_ = ++given_ == 1 && c.character.folded == U'0';
        return true;
      }
    }
    return false;
  }

private:
  bool accept(CharacterAt& c) const {
    switch (c.character.kind) {
      case CharacterKind::Separator:
      case CharacterKind::Apostrophe:
      case CharacterKind::Ampersand:
      case CharacterKind::MiddleDot:
      case CharacterKind::Quote:
      case CharacterKind::Ignorable:
        return false;
      case CharacterKind::Comma:
        return (is_zero_ || !opens_group(written_, at_)) && become_decimal_point(c);
      case CharacterKind::Dot:
        return become_decimal_point(c);
      case CharacterKind::Plus:
      case CharacterKind::NumberSign:
        return become(c, c.character.kind == CharacterKind::Plus ? U'+' : U'#');
      default:
        return true;
    }
  }
  bool become_decimal_point(CharacterAt& c) const {
    const bool in_number = after_digit_ && character_at(written_, at_).character.kind == CharacterKind::Digit;
    return in_number && become(c, U'.');
  }
  static bool become(CharacterAt& c, char32_t folded) noexcept {
    c.value = folded;
    c.character.folded = folded;
    c.character.folding = Folding::Single;
    return true;
  }

  std::string_view written_;
  std::size_t at_ = 0;
  std::size_t read_ = 0;
  std::size_t given_ = 0;
  bool after_digit_ = false;
  bool is_zero_ = false;  // the word is "0" so far: what follows its comma is a fraction, however long
};

// Marks behind Latin, Greek and Cyrillic letters fold to nothing. False where more than one character must be seen.
bool fold_alone(const CharacterAt& c, const Character& base, std::string& out) {
  if (c.character.kind == CharacterKind::Mark) {
    if (is_vowel_point(c.value)) return true;
    if (base.awaits_mark) return false;
    if (base.strips_marks) return true;
  }
  switch (c.character.folding) {
    case Folding::Nothing:
      return true;
    case Folding::Single:
      append_utf8(c.character.folded, out);
      return true;
    case Folding::Pair:
      append_utf8(c.character.folded & 0xFFFFU, out);
      append_utf8(c.character.folded >> 16U, out);
      return true;
    case Folding::Context:
      break;
  }
  return false;
}

bool fold_one_by_one(std::string_view written, std::string& out) {
  WordReader reader(written);
  CharacterAt c{};
  Character base;
  bool after_movable = false;
  while (out.size() <= max_word_bytes && reader.next(c)) {
    if (after_movable && c.character.is_movable && !base.strips_marks) return false;
    if (!fold_alone(c, base, out)) return false;
    after_movable = c.character.is_movable;
    if (c.character.kind != CharacterKind::Mark) base = c.character;
  }
  return true;
}

void fold_together(std::string_view written, std::string& out) {
  WordReader reader(written);
  CharacterAt c{};
  std::u32string characters;
  while (reader.next(c)) characters.push_back(c.value);
  for (const char32_t folded : fold_characters(characters)) {
    if (out.size() > max_word_bytes) return;
    append_utf8(folded, out);
  }
}

}  // namespace

void fold_word(std::string_view written, std::string& out) {
  out.clear();
  if (!fold_one_by_one(written, out)) {
    out.clear();
    fold_together(written, out);
  }
  out.resize(cut_utf8(out, max_word_bytes).size());
  while (out.ends_with('.')) out.pop_back();  // the cut may fall behind the point of a number
}

}  // namespace dateline::schema
