// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/fold_code_points.h"

#include "schema/error.h"
#include "schema/utf8.h"

#include <algorithm>
#include <array>
#include <iterator>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace dateline::schema {
namespace {

constexpr char32_t zero_width_space = 0x200B;
constexpr char32_t breve = 0x306;
constexpr char32_t diaeresis = 0x308;
constexpr char32_t cyrillic_i = 0x438;          // и, with a breve й
constexpr char32_t ukrainian_i = 0x456;         // і, with a diaeresis ї
constexpr char32_t arabic_madda = 0x653;        // the first of the marks that make آ أ إ ؤ ئ
constexpr char32_t arabic_hamza_below = 0x655;  // the last

struct Replacement {
  char32_t from;
  std::u32string_view to;
};

// Letters that Unicode does not decompose although people type them with the plain letter: Latin letters with a
// stroke, hook or ligature, but no vowels of their own sound (Azerbaijani ə). Persian and Urdu forms of yeh, kaf and
// heh, which keyboards mix up with the Arabic ones.
constexpr std::array replacements = std::to_array<Replacement>({
    {0x00DF, U"ss"},     {0x00E6, U"ae"},     {0x00F0, U"d"},      {0x00F8, U"o"},      {0x00FE, U"th"},
    {0x0111, U"d"},      {0x0127, U"h"},      {0x0131, U"i"},      {0x0138, U"q"},      {0x0142, U"l"},
    {0x014B, U"n"},      {0x0153, U"oe"},     {0x0167, U"t"},      {0x017F, U"s"},      {0x0180, U"b"},
    {0x0188, U"c"},      {0x0192, U"f"},      {0x0199, U"k"},      {0x019A, U"l"},      {0x019E, U"n"},
    {0x01A5, U"p"},      {0x01AD, U"t"},      {0x01B4, U"y"},      {0x01B6, U"z"},      {0x0237, U"j"},
    {0x023C, U"c"},      {0x0247, U"e"},      {0x0249, U"j"},      {0x024D, U"r"},      {0x024F, U"y"},
    {0x0253, U"b"},      {0x0256, U"d"},      {0x0257, U"d"},      {0x0260, U"g"},      {0x026B, U"l"},
    {0x0272, U"n"},      {0x028B, U"v"},      {0x0671, U"\u0627"}, {0x06A9, U"\u0643"}, {0x06C1, U"\u0647"},
    {0x06CC, U"\u064A"}, {0x06D5, U"\u0647"}, {0x2C65, U"a"},      {0x2C66, U"t"},
});
static_assert(std::ranges::is_sorted(replacements, {}, &Replacement::from));

struct CodePointRange {
  char32_t first;
  char32_t last;
};

// U+0653 to U+0655 are left out: on waw and yeh they make letters (ؤ ئ).
constexpr std::array vowel_points = std::to_array<CodePointRange>({
    {0x0591, 0x05BD},
    {0x05BF, 0x05BF},
    {0x05C1, 0x05C2},
    {0x05C4, 0x05C5},
    {0x05C7, 0x05C7},
    {0x0610, 0x061A},
    {0x064B, 0x0652},
    {0x0656, 0x065F},
    {0x0670, 0x0670},
    {0x06D6, 0x06DC},
    {0x06DF, 0x06E4},
    {0x06E7, 0x06E8},
    {0x06EA, 0x06ED},
    {0x08CA, 0x08E1},
    {0x08E3, 0x08FF},
    {0xFB1E, 0xFB1E},
});

void require(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) {
    throw Error(ErrorKind::Internal, std::string("fold text: ICU ") + what + ": " + u_errorName(status),
                "is the data package of ICU installed?");
  }
}

struct Normalizers {
  const icu::Normalizer2* fold;
  const icu::Normalizer2* decompose;
  const icu::Normalizer2* compose;
};

const Normalizers& normalizers() {
  static const Normalizers instances = [] {
    UErrorCode status = U_ZERO_ERROR;
    Normalizers found{icu::Normalizer2::getNFKCCasefoldInstance(status), icu::Normalizer2::getNFDInstance(status),
                      icu::Normalizer2::getNFCInstance(status)};
    require(status, "normalizer");
    return found;
  }();
  return instances;
}

UChar32 to_icu(char32_t c) noexcept {
  return static_cast<UChar32>(c);
}

// True if `c` can follow a letter as a mark that canonical ordering may have to move. Halfwidth voiced sound marks
// become such marks under NFKC only.
bool is_movable_mark(char32_t c) noexcept {
  return c >= 0x300 &&
         (u_getIntPropertyValue(to_icu(c), UCHAR_LEAD_CANONICAL_COMBINING_CLASS) != 0 || c == 0xFF9E || c == 0xFF9F);
}

// What NFKC would spoil: it drops the zero-width space and so joins two words, and makes signs of parts of ŀ and ẚ.
char32_t replace_early(char32_t c) noexcept {
  if (c == 0x1E9A) return U'a';
  if (c == 0x13F || c == 0x140) return U'l';
  return c == zero_width_space ? U' ' : c;
}

// UTF-16 without the marks that are too many.
icu::UnicodeString bounded_utf16(std::u32string_view text) {
  icu::UnicodeString result;
  int marks = 0;
  for (const char32_t c : text) {
    if (is_movable_mark(c)) {
      if (++marks > 2 * max_marks) continue;
    } else if (c < 0x300 || !u_hasBinaryProperty(to_icu(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) {
      marks = 0;
    }
    result.append(to_icu(replace_early(c)));
  }
  return result;
}

bool strips_marks(char32_t base) noexcept {
  if (base < 0x80) return true;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(to_icu(base), &status);
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
}

bool is_mark(char32_t c) noexcept {
  return c >= 0x300 && (U_GET_GC_MASK(to_icu(c)) & U_GC_M_MASK) != 0;
}

// Alef loses madda and hamza, heh the hamza of a Persian ezafe; with waw and yeh a hamza makes a letter.
bool carries_hamza(char32_t base) noexcept {
  return base == 0x648 || base == 0x64A || base == 0x6D2;
}

// Walks over decomposed text and keeps what folding keeps.
class MarkFilter {
public:
  void add(char32_t c) {
    if (is_stretching(c) || is_vowel_point(c)) return;
    if (is_mark(c)) {
      if (keeps(c)) result_.append(to_icu(c));
      return;
    }
    base_ = c;
    base_strips_ = strips_marks(c);
    marks_ = 0;
    append_base(c);
  }
  [[nodiscard]] const icu::UnicodeString& result() const noexcept { return result_; }

private:
  bool keeps(char32_t mark) noexcept {
    if (base_strips_) {
      const bool makes_letter = (base_ == cyrillic_i && mark == breve) || (base_ == ukrainian_i && mark == diaeresis);
      return makes_letter && marks_++ == 0;
    }
    if (mark >= arabic_madda && mark <= arabic_hamza_below && !carries_hamza(base_)) return false;
    if (u_getCombiningClass(to_icu(mark)) == 0) {
      marks_ = 0;
      return true;
    }
    return marks_++ < max_marks;
  }

  void append_base(char32_t c) {
    if (const char32_t whole = am_vowel(c); whole != 0) {
      result_.truncate(result_.length() - 1);
      result_.append(to_icu(whole));
      return;
    }
    if (const int digit = u_charDigitValue(to_icu(c)); c >= 0x80 && digit >= 0) {
      result_.append(static_cast<char16_t>(u'0' + digit));
      base_strips_ = true;
      return;
    }
    const auto* found = std::ranges::lower_bound(replacements, c, {}, &Replacement::from);
    if (found == replacements.end() || found->from != c) {
      result_.append(to_icu(c));
      return;
    }
    for (const char32_t replacement : found->to) result_.append(to_icu(replacement));
    base_ = found->to.back();
  }

  // NFKC takes the vowel am of Thai and Lao apart, and the dictionaries no longer know the word: put it together.
  [[nodiscard]] char32_t am_vowel(char32_t c) const noexcept {
    if (result_.isEmpty()) return 0;
    const char16_t before = result_.charAt(result_.length() - 1);
    if (c == 0xE32 && before == 0xE4D) return 0xE33;
    return c == 0xEB2 && before == 0xECD ? 0xEB3 : 0;
  }

  icu::UnicodeString result_;
  char32_t base_ = 0;
  bool base_strips_ = false;
  int marks_ = 0;
};

std::u32string to_utf32(const icu::UnicodeString& text) {
  std::u32string result;
  result.reserve(static_cast<std::size_t>(text.length()));
  for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    result.push_back(static_cast<char32_t>(text.char32At(i)));
  }
  return result;
}

}  // namespace

bool is_vowel_point(char32_t c) noexcept {
  if (c < vowel_points.front().first || c > vowel_points.back().last) return false;
  return std::ranges::any_of(vowel_points, [c](const CodePointRange& r) { return c >= r.first && c <= r.last; });
}

bool is_stretching(char32_t c) noexcept {
  return c == 0x640 || c == 0x7FA;
}

std::u32string fold_code_points(std::u32string_view text) {
  const Normalizers& normalize = normalizers();
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString folded = normalize.fold->normalize(bounded_utf16(text), status);
  const icu::UnicodeString decomposed = normalize.decompose->normalize(folded, status);
  require(status, "normalization");
  MarkFilter filter;
  for (int i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    filter.add(static_cast<char32_t>(decomposed.char32At(i)));
  }
  const icu::UnicodeString composed = normalize.compose->normalize(filter.result(), status);
  require(status, "normalization");
  return to_utf32(composed);
}

std::u32string fold_characters(std::u32string_view text) {
  std::u32string folded = fold_code_points(text);
  const auto is_sign = [](char32_t c) { return c == 0x2C8 || (c >= 0x2B9 && c <= 0x2BF); };
  if (folded.size() > 1) std::erase_if(folded, is_sign);
  return folded;
}

}  // namespace dateline::schema
