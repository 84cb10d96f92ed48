// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/elision.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace dateline::schema {
namespace {

using std::string_view_literals::operator""sv;

// These stand before a vowel in no other common use, in whichever language the text is; so an article and a query
// agree without knowing each other's language.
constexpr std::array before_vowel = std::to_array<std::string_view>(
    {"agl",    "all",  "anch", "bell", "c",      "ciascun", "coll", "com",   "cos",   "d",
     "dagl",   "dall", "degl", "dell", "dov",    "gl",      "j",    "jusqu", "l",     "lorsqu",
     "m",      "n",    "negl", "nell", "nessun", "puisqu",  "qu",   "quand", "quell", "quest",
     "quoiqu", "s",    "sant", "sugl", "sull",   "tutt",    "un",   "v"});
static_assert(std::ranges::is_sorted(before_vowel));

// The same before h: not c' (Breton c'hoar), m' (M'Hamed) and v'.
constexpr std::array before_h =
    std::to_array<std::string_view>({"all", "coll", "d", "dall", "dell", "j", "jusqu", "l", "lorsqu", "n", "nell",
                                     "puisqu", "qu", "quoiqu", "s", "sull", "un"});
static_assert(std::ranges::is_sorted(before_h));

// The same before a number: l'11 settembre, d'1,5 million.
constexpr std::array before_digit =
    std::to_array<std::string_view>({"all", "d", "dall", "dell", "l", "nell", "qu", "sull"});
static_assert(std::ranges::is_sorted(before_digit));

bool contains(std::span<const std::string_view> sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word);
}

// The Latin letter under the marks of `c`; 0 for other characters.
char plain_letter(const CharacterAt& c) noexcept {
  if (c.character.folding != Folding::Single && c.character.folding != Folding::Pair) return 0;
  const char32_t folded = c.character.folding == Folding::Pair ? c.character.folded & 0xFFFFU : c.character.folded;
  return folded < 0x80 ? static_cast<char>(folded) : '\0';
}

}  // namespace

ElisionLanguage elision_language(std::string_view language) noexcept {
  if (language.empty() || language == "und") return ElisionLanguage::Unknown;
  return language == "fr" || language == "it" || language == "ca" ? ElisionLanguage::Elides : ElisionLanguage::Other;
}

bool is_elided(std::string_view prefix, const CharacterAt& next, ElisionLanguage language) {
  if (prefix.empty() || prefix.size() > 7) return false;
  std::string lower(prefix);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const char letter = plain_letter(next);
  if (next.character.kind == CharacterKind::Digit) return contains(before_digit, lower);
  const bool is_vowel = letter != 0 && "aeiouy"sv.find(letter) != std::string_view::npos;
  if (!is_vowel && letter != 'h') return false;
  if (lower == "t" || (lower == "m" && letter == 'h')) {
    return language == ElisionLanguage::Elides ||
           (language == ElisionLanguage::Unknown && prefix == lower && !next.character.is_upper);
  }
  return contains(is_vowel ? std::span<const std::string_view>(before_vowel) : before_h, lower);
}

}  // namespace dateline::schema
