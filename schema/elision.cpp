// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/elision.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace dateline::schema {
namespace {

using std::string_view_literals::operator""sv;

using WordList = std::span<const std::string_view>;

// These stand before a vowel in no other common use, in whichever language the text is; so an article and a query
// agree without knowing each other's language. Lists of closed classes: prepositions with article, pronouns.
constexpr std::array before_vowel = std::to_array<std::string_view>(
    {"agl", "all",   "bell",  "c",      "ciascun", "coll", "d",    "dagl", "dall", "degl",   "dell",
     "gl",  "j",     "jusqu", "l",      "lorsqu",  "m",    "n",    "negl", "nell", "nessun", "puisqu",
     "qu",  "quell", "quest", "quoiqu", "s",       "sugl", "sull", "tutt", "un",   "v"});
static_assert(std::ranges::is_sorted(before_vowel));

// The same before h: not c' (Breton c'hoar), m' (M'Hamed) and v'.
constexpr std::array before_h =
    std::to_array<std::string_view>({"all", "coll", "d", "dall", "dell", "j", "jusqu", "l", "lorsqu", "n", "nell",
                                     "puisqu", "qu", "quoiqu", "s", "sull", "un"});
static_assert(std::ranges::is_sorted(before_h));

// The same before a number (l'11 settembre, d'1,5 million) and before capitals that are spelled out (l'FBI).
constexpr std::array before_spelled =
    std::to_array<std::string_view>({"all", "d", "dall", "dell", "l", "nell", "qu", "sull"});
static_assert(std::ranges::is_sorted(before_spelled));

// Case endings of Turkish names, folded.
constexpr std::array turkish_endings = std::to_array<std::string_view>(
    {"a",     "ca", "ce",  "da", "daki", "dan",   "de",     "deki",  "den",  "dir",  "dur",   "e",
     "i",     "in", "ki",  "la", "lar",  "larda", "lardan", "larin", "le",   "ler",  "lerde", "lerden",
     "lerin", "li", "lik", "lu", "luk",  "na",    "nda",    "ndaki", "ndan", "nde",  "ndeki", "nden",
     "ne",    "ni", "nin", "nu", "nun",  "ta",    "taki",   "tan",   "te",   "teki", "ten",   "tir",
     "tur",   "u",  "un",  "ya", "ye",   "yi",    "yla",    "yle",   "yu"});
static_assert(std::ranges::is_sorted(turkish_endings));

// Those that end no common name of another language behind an apostrophe.
constexpr std::array clear_turkish_endings =
    std::to_array<std::string_view>({"da",   "daki", "dan", "de", "deki", "den", "nda", "ndaki", "ndan", "nde", "ndeki",
                                     "nden", "nin",  "nun", "ta", "taki", "tan", "te",  "teki",  "ten",  "yla", "yle"});
static_assert(std::ranges::is_sorted(clear_turkish_endings));

constexpr std::size_t longest_elided = 7;
constexpr std::size_t longest_ending = 6;

bool contains(WordList sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word);
}

// The Latin letter under the marks of `c`; 0 for other characters.
char plain_letter(const Character& c) noexcept {
  if (c.folding != Folding::Single && c.folding != Folding::Pair) return 0;
  const char32_t folded = c.folding == Folding::Pair ? c.folded & 0xFFFFU : c.folded;
  return folded < 0x80 ? static_cast<char>(folded) : '\0';
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

// l'FBI: two capitals that nobody reads as one syllable.
bool starts_in_capitals(const CharacterAt& first, std::string_view rest) {
  return first.character.is_upper && character_at(rest, first.end).character.is_upper;
}

}  // namespace

ElisionLanguage elision_language(std::string_view language) noexcept {
  if (language.empty() || language == "und") return ElisionLanguage::Unknown;
  if (language == "tr") return ElisionLanguage::Turkish;
  return language == "fr" || language == "it" || language == "ca" ? ElisionLanguage::Elides : ElisionLanguage::Other;
}

bool is_elided(std::string_view prefix, std::string_view rest, ElisionLanguage language) {
  if (prefix.empty() || prefix.size() > longest_elided) return false;
  const std::string word = lower_ascii(prefix);
  const bool is_written_small = prefix == word;
  const CharacterAt next = character_at(rest, 0);
  if (next.character.kind == CharacterKind::Digit) return contains(before_spelled, word);
  const char letter = plain_letter(next.character);
  const bool is_vowel = letter != 0 && "aeiouy"sv.find(letter) != std::string_view::npos;
  if (word == "t" || (word == "m" && letter == 'h')) {
    const bool is_sure = language == ElisionLanguage::Elides ||
                         (language == ElisionLanguage::Unknown && is_written_small && !next.character.is_upper);
    return (is_vowel || letter == 'h') && is_sure;
  }
  if (is_vowel) return contains(before_vowel, word);
  if (letter == 'h' && contains(before_h, word)) return true;
  return (language == ElisionLanguage::Elides || is_written_small) && starts_in_capitals(next, rest) &&
         contains(before_spelled, word);
}

std::size_t turkish_ending(std::string_view name, std::string_view rest, ElisionLanguage language) {
  const bool is_turkish = language == ElisionLanguage::Turkish;
  if (!is_turkish && (language != ElisionLanguage::Unknown || name.size() < 3)) return 0;
  const CharacterAt first = character_at(name, 0);
  if (!first.character.is_latin && first.character.kind != CharacterKind::Digit) return 0;
  if (is_turkish && !first.character.is_upper && first.character.kind != CharacterKind::Digit) return 0;
  std::string ending;
  std::size_t at = 0;
  for (CharacterAt c = character_at(rest, 0); is_word_part(c.character.kind); c = character_at(rest, at)) {
    const char letter = plain_letter(c.character);
    if (letter == 0 || ending.size() == longest_ending) return 0;
    ending.push_back(letter);
    at = c.end;
  }
  return contains(is_turkish ? WordList(turkish_endings) : clear_turkish_endings, ending) ? at : 0;
}

}  // namespace dateline::schema
