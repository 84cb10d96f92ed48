// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/scan_word.h"

#include "schema/word_joiners.h"

#include <algorithm>

namespace dateline::schema {
namespace {

class WordScan {
public:
  WordScan(std::string_view text, std::size_t at, ElisionLanguage language) noexcept
      : text_(text), language_(language), at_(at) {
    word_.start = at;
    word_.end = at;
  }

  ScannedWord scan() {
    while (at_ < text_.size()) {
      const CharacterAt c = character_at(text_, at_);
      const bool goes_on = is_word_part(c.character.kind) ? take(c) : join(c);
      if (!goes_on) break;
    }
    return {word_.start, word_.end, std::max(at_, word_.end)};
  }

  /// True if what was read is an elided word: the word proper starts where reading goes on.
  [[nodiscard]] bool is_elided_word() const noexcept { return is_elided_; }

private:
  // False for a digit that must not join the digits before it: 10² is no 102.
  bool take(const CharacterAt& c) noexcept {
    const bool is_digit = c.character.kind == CharacterKind::Digit;
    if (is_digit && word_.digits > 0 && word_.end == at_ &&
        c.character.is_small_digit != word_.previous.is_small_digit) {
      return false;
    }
    at_ = c.end;
    if (c.character.kind == CharacterKind::Ignorable) return true;
    word_.is_zero = is_digit && c.character.folded == U'0' && word_.end == word_.start;
    word_.end = c.end;
    if (c.character.kind == CharacterKind::Mark) return true;
    word_.previous = c.character;
    word_.has_digit |= is_digit;
    word_.digits = is_digit ? word_.digits + 1 : 0;
    word_.letters += is_digit ? 0 : 1;
    word_.capitals += c.character.is_upper ? 1 : 0;
    return true;
  }

  // Passes over the sign `c` if it belongs to the word. Ignorables between a letter and a sign keep the two apart.
  bool join(const CharacterAt& sign) {
    if (word_.end != at_) return false;
    switch (sign.character.kind) {
      case CharacterKind::Apostrophe:
        return join_apostrophe(sign);
      case CharacterKind::Dot:
      case CharacterKind::Comma:
        return join_number(sign);
      case CharacterKind::Ampersand:
        return take_up_to(ampersand_end(text_, word_, sign.end));
      case CharacterKind::Plus:
      case CharacterKind::NumberSign:
        take_up_to(language_name_end(text_, word_, at_));
        return false;
      case CharacterKind::Quote:
        return is_gershayim(text_, word_, sign.end) && pass(sign);
      case CharacterKind::MiddleDot:
        return joins_double_l(text_, word_, sign.end) && pass(sign);
      default:
        return false;
    }
  }

  bool join_apostrophe(const CharacterAt& apostrophe) {
    const CharacterAt next = character_at(text_, apostrophe.end);
    if (!is_letter_or_digit(next.character.kind)) return false;
    const bool is_after_digit = word_.digits > 0;
    if ((word_.previous.is_latin || is_after_digit) && is_possessive_s(text_, apostrophe.end)) {
      at_ = next.end;
      return false;
    }
    const std::string_view before = text_.substr(word_.start, word_.end - word_.start);
    const std::string_view behind = text_.substr(apostrophe.end);
    if (is_elided(before, behind, language_)) {
      is_elided_ = true;
      at_ = apostrophe.end;
      return false;
    }
    if (const std::size_t ending = turkish_ending(before, behind, language_); ending != 0) {
      at_ = apostrophe.end + ending;
      return false;
    }
    if (next.character.kind == CharacterKind::Digit) return is_after_digit && join_number(apostrophe);
    return pass(apostrophe);
  }

  bool join_number(const CharacterAt& sign) {
    if (!joins_number(text_, word_, sign.character.kind, sign.end)) return false;
    pass(sign);
    word_.has_point |= sign.character.kind == CharacterKind::Dot;
    word_.has_comma |= sign.character.kind == CharacterKind::Comma;
    word_.digits = 0;
    return true;
  }

  bool pass(const CharacterAt& sign) noexcept {
    at_ = sign.end;
    word_.end = sign.end;
    word_.has_joiner = true;
    return true;
  }

  bool take_up_to(std::size_t end) noexcept {
    if (end == not_joined) return false;
    at_ = end;
    word_.end = end;
    word_.has_joiner = true;
    return true;
  }

  std::string_view text_;
  ElisionLanguage language_;
  std::size_t at_;
  WordSoFar word_;
  bool is_elided_ = false;
};

std::size_t skip_possessive(std::string_view text, std::size_t at) {
  const CharacterAt apostrophe = character_at(text, at);
  if (apostrophe.character.kind != CharacterKind::Apostrophe || !is_possessive_s(text, apostrophe.end)) return at;
  return character_at(text, apostrophe.end).end;
}

}  // namespace

ScannedWord scan_word(std::string_view text, std::size_t at, ElisionLanguage language) {
  for (;;) {
    if (const std::size_t end = acronym_end(text, at); end != not_joined) {
      return {at, end, skip_possessive(text, end)};
    }
    WordScan scan(text, at, language);
    const ScannedWord word = scan.scan();
    if (!scan.is_elided_word()) return word;
    at = word.resume;
  }
}

}  // namespace dateline::schema
