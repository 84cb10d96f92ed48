// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/character_classes.h"

#include "schema/fold_code_points.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <string>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

namespace dateline::schema {
namespace {

constexpr std::size_t page_size = 256;
constexpr std::size_t page_count = 0x110000 / page_size;
using Page = std::array<Character, page_size>;

struct Joiner {
  char32_t c;
  CharacterKind kind;
};

constexpr std::array joiners = std::to_array<Joiner>({
    {0x0022, CharacterKind::Quote},      {0x0023, CharacterKind::NumberSign}, {0x0026, CharacterKind::Ampersand},
    {0x0027, CharacterKind::Apostrophe}, {0x002B, CharacterKind::Plus},       {0x002C, CharacterKind::Comma},
    {0x002E, CharacterKind::Dot},        {0x0060, CharacterKind::Apostrophe}, {0x00B4, CharacterKind::Apostrophe},
    {0x00B7, CharacterKind::MiddleDot},  {0x02B9, CharacterKind::Apostrophe}, {0x02BA, CharacterKind::Apostrophe},
    {0x02BB, CharacterKind::Apostrophe}, {0x02BC, CharacterKind::Apostrophe}, {0x02BD, CharacterKind::Apostrophe},
    {0x02BE, CharacterKind::Apostrophe}, {0x02BF, CharacterKind::Apostrophe}, {0x02C8, CharacterKind::Apostrophe},
    {0x0374, CharacterKind::Apostrophe}, {0x055A, CharacterKind::Apostrophe}, {0x05F3, CharacterKind::Apostrophe},
    {0x05F4, CharacterKind::Quote},      {0x066B, CharacterKind::Dot},        {0x066C, CharacterKind::Comma},
    {0x1FBD, CharacterKind::Apostrophe}, {0x1FBF, CharacterKind::Apostrophe}, {0x2018, CharacterKind::Apostrophe},
    {0x2019, CharacterKind::Apostrophe}, {0x201B, CharacterKind::Apostrophe}, {0x201D, CharacterKind::Quote},
    {0x2032, CharacterKind::Apostrophe}, {0x2219, CharacterKind::MiddleDot},  {0x22C5, CharacterKind::MiddleDot},
    {0xA78B, CharacterKind::Apostrophe}, {0xA78C, CharacterKind::Apostrophe}, {0xFF06, CharacterKind::Ampersand},
    {0xFF07, CharacterKind::Apostrophe}, {0xFF0B, CharacterKind::Plus},       {0xFF0C, CharacterKind::Comma},
    {0xFF0E, CharacterKind::Dot},
});
static_assert(std::ranges::is_sorted(joiners, {}, &Joiner::c));

UChar32 to_icu(char32_t c) noexcept {
  return static_cast<UChar32>(c);
}

UScriptCode script_of(char32_t c) noexcept {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(to_icu(c), &status);
  return U_SUCCESS(status) ? script : USCRIPT_UNKNOWN;
}

// The kind of a letter by its script. Some marks and signs of Japanese belong to no script.
CharacterKind letter_kind(char32_t c) noexcept {
  if (c == 0x30FC) return CharacterKind::Kana;  // prolonged sound mark
  if (c == 0x3006) return CharacterKind::Han;   // 〆
  switch (script_of(c)) {
    case USCRIPT_HAN:
    case USCRIPT_BOPOMOFO:
      return CharacterKind::Han;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      return CharacterKind::Kana;
    case USCRIPT_HANGUL:
      return CharacterKind::Hangul;
    case USCRIPT_THAI:
      return CharacterKind::Thai;
    case USCRIPT_LAO:
      return CharacterKind::Lao;
    case USCRIPT_KHMER:
      return CharacterKind::Khmer;
    case USCRIPT_MYANMAR:
      return CharacterKind::Myanmar;
    default:
      return CharacterKind::Letter;
  }
}

// The kind of one character of folded text.
CharacterKind folded_kind(char32_t c) noexcept {
  const std::uint32_t category = U_GET_GC_MASK(to_icu(c));
  if ((category & U_GC_ND_MASK) != 0) return CharacterKind::Digit;
  if ((category & (U_GC_L_MASK | U_GC_NL_MASK | U_GC_NO_MASK)) != 0) return letter_kind(c);
  if ((category & U_GC_M_MASK) != 0) {
    const CharacterKind kind = letter_kind(c);
    return needs_dictionary(kind) ? kind : CharacterKind::Mark;
  }
  return CharacterKind::Separator;
}

bool is_word_start(CharacterKind kind) noexcept {
  return is_letter_or_digit(kind) || is_run_of_characters(kind) || needs_dictionary(kind);
}

// Armenian writes the signs of a question, an exclamation and an emphasis inside the word.
bool is_intonation_sign(char32_t c) noexcept {
  return c == 0x55B || c == 0x55C || c == 0x55E;
}

// Old PDF software writes characters as radicals.
bool is_radical(char32_t c) noexcept {
  return c >= 0x2E80 && c <= 0x2FDF;
}

// Would become letters behind a name: "Windows TM".
bool is_trade_mark(char32_t c) noexcept {
  return c == 0x2122 || c == 0x2120;
}

// A character counts as what its folded form is. A form of unlike parts cannot stand inside a word: U+2474 gives
// "(1)", U+00BD "1/2", U+FDFA a sentence.
CharacterKind kind_of(char32_t c, std::u32string_view folded) noexcept {
  const std::uint32_t category = U_GET_GC_MASK(to_icu(c));
  if (is_stretching(c)) return CharacterKind::Ignorable;
  const bool is_ignorable = u_hasBinaryProperty(to_icu(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
  if ((category & U_GC_M_MASK) != 0 && folded.empty() && !is_ignorable) return CharacterKind::Mark;
  if (folded.empty() || is_intonation_sign(c)) return CharacterKind::Ignorable;
  const bool has_word = std::ranges::any_of(folded, [](char32_t f) { return is_word_start(folded_kind(f)); });
  const bool is_sign = (category & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) == 0 && !is_radical(c);
  if (is_trade_mark(c)) return CharacterKind::Separator;
  if (is_sign) return has_word ? CharacterKind::Symbol : CharacterKind::Separator;
  if (c >= 0xFE70 && c <= 0xFE7F && folded.front() == U' ')
    return CharacterKind::Ignorable;  // vowel points that stand alone, on a space
  const CharacterKind first = folded_kind(folded.front());
  const bool uniform = std::ranges::all_of(folded, [first](char32_t f) {
    const CharacterKind kind = folded_kind(f);
    return kind == first || kind == CharacterKind::Mark;
  });
  const bool is_one_word = uniform && (folded.size() == 1 || !is_run_of_characters(first));
  if (!is_one_word) return has_word ? CharacterKind::Symbol : CharacterKind::Separator;
  return first;
}

// What may compose with the character before it must be folded together with it; nikhahit waits for the vowel aa.
Folding folding_of(char32_t c, CharacterKind kind, std::u32string_view folded) noexcept {
  if (kind == CharacterKind::Ignorable) return Folding::Nothing;
  if (folded.empty() || c == 0xE4D || c == 0xECD) return Folding::Context;
  if (u_getIntPropertyValue(to_icu(folded[0]), UCHAR_NFC_QUICK_CHECK) != UNORM_YES) return Folding::Context;
  if (folded.size() == 1) return Folding::Single;
  const bool short_pair = folded.size() == 2 && folded[0] <= 0xFFFF && folded[1] <= 0xFFFF;
  return short_pair && folded_kind(folded[1]) != CharacterKind::Mark ? Folding::Pair : Folding::Context;
}

bool strips_marks(std::u32string_view folded) noexcept {
  if (folded.empty()) return false;
  const UScriptCode script = script_of(folded.back());
  return folded.back() < 0x80 || script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
}

Character make_character(char32_t c) {
  Character result;
  const auto* joiner = std::ranges::lower_bound(joiners, c, {}, &Joiner::c);
  if (joiner != joiners.end() && joiner->c == c) {
    result.kind = joiner->kind;
    return result;
  }
  const bool is_surrogate = c >= 0xD800 && c <= 0xDFFF;
  if (is_surrogate || c == 0x200B) return result;
  const std::u32string folded = fold_characters(std::u32string_view(&c, 1));
  result.kind = kind_of(c, folded);
  result.folding = folding_of(c, result.kind, folded);
  if (result.folding == Folding::Single) result.folded = folded[0];
  if (result.folding == Folding::Pair) result.folded = folded[0] | folded[1] << 16U;
  result.strips_marks = strips_marks(folded);
  result.awaits_mark = !folded.empty() && (folded.back() == 0x438 || folded.back() == 0x456);
  result.is_mark = (U_GET_GC_MASK(to_icu(c)) & U_GC_M_MASK) != 0;
  result.is_latin = script_of(c) == USCRIPT_LATIN;
  result.is_hebrew = script_of(c) == USCRIPT_HEBREW;
  result.is_upper = u_isupper(to_icu(c)) != 0;
  result.is_small_digit = result.kind == CharacterKind::Digit && u_charType(to_icu(c)) != U_DECIMAL_DIGIT_NUMBER;
  result.is_movable = u_getCombiningClass(to_icu(folded.empty() ? c : folded[0])) != 0;
  return result;
}

// Published once and never freed: at most one page per 256 code points, for the life of the program.
const Page& make_page(std::atomic<const Page*>& slot, std::size_t number) {
  auto page = std::make_unique<Page>();
  for (std::size_t i = 0; i < page_size; ++i) {
    (*page)[i] = make_character(static_cast<char32_t>(number * page_size + i));
  }
  const Page* published = nullptr;
  if (slot.compare_exchange_strong(published, page.get(), std::memory_order_acq_rel)) return *page.release();
  return *published;
}

}  // namespace

const Character& character_of(char32_t c) {
  static std::array<std::atomic<const Page*>, page_count> pages{};
  std::atomic<const Page*>& slot = pages[c / page_size];
  const Page* page = slot.load(std::memory_order_acquire);
  return (page != nullptr ? *page : make_page(slot, c / page_size))[c % page_size];
}

}  // namespace dateline::schema
