// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/language/letters.h"

#include "schema/utf8.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace dateline::indexer {
namespace {

struct OwnScript {
  UScriptCode script;
  std::string_view language;
};

// Scripts in which practically all news is of one language.
constexpr std::array<OwnScript, 20> own_scripts{
    {{USCRIPT_HANGUL, "ko"},   {USCRIPT_THAI, "th"},      {USCRIPT_GREEK, "el"},    {USCRIPT_HEBREW, "he"},
     {USCRIPT_ARMENIAN, "hy"}, {USCRIPT_GEORGIAN, "ka"},  {USCRIPT_TAMIL, "ta"},    {USCRIPT_TELUGU, "te"},
     {USCRIPT_KANNADA, "kn"},  {USCRIPT_MALAYALAM, "ml"}, {USCRIPT_GUJARATI, "gu"}, {USCRIPT_GURMUKHI, "pa"},
     {USCRIPT_ORIYA, "or"},    {USCRIPT_SINHALA, "si"},   {USCRIPT_KHMER, "km"},    {USCRIPT_LAO, "lo"},
     {USCRIPT_MYANMAR, "my"},  {USCRIPT_TIBETAN, "bo"},   {USCRIPT_THAANA, "dv"},   {USCRIPT_BENGALI, "bn"}}};

constexpr std::array<std::string_view, 19> cyrillic_languages{
    "ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg", "tt", "ba", "cv", "os", "ce", "uz", "tk", "bs", "az"};
constexpr std::array<std::string_view, 9> arabic_languages{"ar", "fa", "ur", "ps", "ckb", "ku", "ug", "sd", "az"};
constexpr std::array<std::string_view, 5> devanagari_languages{"hi", "mr", "ne", "sa", "kok"};
// May be written in Latin letters although another script is listed for them.
constexpr std::array<std::string_view, 7> also_latin{"sr", "bs", "uz", "tk", "az", "ku", "mn"};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& list, std::string_view language) {
  return std::find(list.begin(), list.end(), language) != list.end();
}

void count_script(UScriptCode script, LetterCounts& counts, std::array<std::size_t, own_scripts.size()>& own) {
  switch (script) {
    case USCRIPT_LATIN:
      ++counts.latin;
      return;
    case USCRIPT_CYRILLIC:
      ++counts.cyrillic;
      return;
    case USCRIPT_ARABIC:
      ++counts.arabic;
      return;
    case USCRIPT_DEVANAGARI:
      ++counts.devanagari;
      return;
    case USCRIPT_HAN:
      ++counts.han;
      return;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      ++counts.kana;
      return;
    default:
      break;
  }
  for (std::size_t i = 0; i < own_scripts.size(); ++i) {
    if (own_scripts[i].script == script) ++own[i];
  }
}

constexpr char delete_character = 0x7F;

bool is_ascii(char c) noexcept {
  return static_cast<unsigned char>(c) < 0x80U;
}
bool is_capital(char c) noexcept {
  return c >= 'A' && c <= 'Z';
}
bool is_small(char c) noexcept {
  return c >= 'a' && c <= 'z';
}

/// Of valid UTF-8, character by character.
std::string in_lower_case(std::string_view text) {
  std::string lower;
  lower.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const schema::CodePoint next = schema::read_code_point(text, i);
    i = next.end;
    schema::append_utf8(static_cast<char32_t>(u_tolower(static_cast<UChar32>(next.value))), lower);
  }
  return lower;
}

}  // namespace

LetterCounts count_letters(std::string_view text) {
  LetterCounts counts;
  std::array<std::size_t, own_scripts.size()> own{};
  for (std::size_t i = 0; i < text.size();) {
    if (is_ascii(text[i])) {  // most of most texts: ICU's tables cost ten times as much
      const bool is_letter = is_capital(text[i]) || is_small(text[i]);
      counts.letters += is_letter ? 1U : 0U;
      counts.latin += is_letter ? 1U : 0U;
      ++i;
      continue;
    }
    const schema::CodePoint next = schema::read_code_point(text, i);
    i = next.end;
    const UChar32 c = static_cast<UChar32>(next.value);
    if (!u_isalpha(c)) continue;
    ++counts.letters;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &status);
    if (U_SUCCESS(status)) count_script(script, counts, own);
  }
  const auto most = std::max_element(own.begin(), own.end());
  counts.own_script = *most;
  if (*most > 0) counts.own_language = own_scripts[static_cast<std::size_t>(most - own.begin())].language;
  return counts;
}

bool may_be_written_in(const LetterCounts& counts, std::string_view language) {
  if (language.empty()) return false;
  if (language == "ja") return counts.kana + counts.han > 0;
  if (language == "zh") return counts.han > 0;
  const bool latin = counts.latin > 0;
  const bool either_way = holds(also_latin, language) && latin;
  if (holds(cyrillic_languages, language) && counts.cyrillic > 0) return true;
  if (holds(arabic_languages, language) && counts.arabic > 0) return true;
  if (holds(cyrillic_languages, language) || holds(arabic_languages, language)) return either_way;
  if (holds(devanagari_languages, language)) return counts.devanagari > 0;
  const bool has_own_script = std::any_of(own_scripts.begin(), own_scripts.end(),
                                          [&](const OwnScript& own) { return own.language == language; });
  return has_own_script ? counts.own_language == language : latin;
}

std::string detectable_text(std::string_view text, std::size_t max_bytes) {
  text = text.substr(0, max_bytes);
  std::size_t capitals = 0;
  std::size_t small = 0;
  std::string usable;
  usable.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (is_ascii(text[i])) {
      capitals += is_capital(text[i]) ? 1U : 0U;
      small += is_small(text[i]) ? 1U : 0U;
      usable += text[i] > ' ' && text[i] < delete_character ? text[i] : ' ';
      ++i;
      continue;
    }
    const schema::CodePoint next = schema::read_code_point(text, i);
    i = next.end;
    const UChar32 c = static_cast<UChar32>(next.value);
    if (u_isupper(c)) ++capitals;
    if (u_islower(c)) ++small;
    schema::append_utf8(u_isgraph(c) && next.value != schema::replacement_character ? next.value : U' ', usable);
  }
  return capitals > small ? in_lower_case(usable) : usable;
}

}  // namespace dateline::indexer
