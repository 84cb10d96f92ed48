// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/date_words.h"

#include "schema/fold.h"
#include "schema/utf8.h"

#include <array>
#include <map>
#include <span>
#include <vector>

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>

namespace dateline::indexer {
namespace {

// Languages with a written press, and the regions whose months have other names.
constexpr std::array<const char*, 103> locales{"en",
                                               "fr",
                                               "de",
                                               "de_AT",
                                               "es",
                                               "pt",
                                               "pt_PT",
                                               "it",
                                               "ca",
                                               "gl",
                                               "ro",
                                               "nl",
                                               "sv",
                                               "da",
                                               "nb",
                                               "nn",
                                               "fi",
                                               "et",
                                               "lv",
                                               "lt",
                                               "pl",
                                               "cs",
                                               "sk",
                                               "sl",
                                               "hr",
                                               "bs",
                                               "sr",
                                               "sr_Latn",
                                               "mk",
                                               "bg",
                                               "ru",
                                               "uk",
                                               "be",
                                               "el",
                                               "tr",
                                               "az",
                                               "hu",
                                               "sq",
                                               "ar",
                                               "ar_LB",
                                               "ar_MA",
                                               "ar_DZ",
                                               "ar_TN",
                                               "he",
                                               "ps",
                                               "ur",
                                               "ku",
                                               "hi",
                                               "bn",
                                               "mr",
                                               "ta",
                                               "te",
                                               "ml",
                                               "kn",
                                               "gu",
                                               "pa",
                                               "ne",
                                               "si",
                                               "th",
                                               "lo",
                                               "km",
                                               "my",
                                               "id",
                                               "ms",
                                               "fil",
                                               "sw",
                                               "am",
                                               "so",
                                               "ka",
                                               "hy",
                                               "kk",
                                               "ky",
                                               "uz",
                                               "uz_Cyrl",
                                               "is",
                                               "eu",
                                               "cy",
                                               "af",
                                               "zu",
                                               "lb",
                                               "fy",
                                               "fo",
                                               "mt",
                                               "gd",
                                               "br",
                                               "ha",
                                               "or",
                                               "as",
                                               "tg",
                                               "tk",
                                               "tt",
                                               "sd",
                                               "ug",
                                               "ti",
                                               "jv",
                                               "rw",
                                               "xh",
                                               "ig",
                                               "yo",
                                               "ga",
                                               "oc",
                                               "eo",
                                               "fa@calendar=gregorian"};

struct Spelling {
  std::string_view word;
  int month;
  std::string_view language;
};

// Spellings of newspapers that CLDR lacks.
constexpr std::array<Spelling, 27> other_spellings{
    {{"מרס", 3, "he"},        {"sept", 9, "en"},      {"mrz", 3, "de"},   {"maerz", 3, "de"},  {"jaenner", 1, "de"},
     {"feber", 2, "de"},      {"setiembre", 9, "es"}, {"set", 9, "es"},   {"agt", 8, "id"},    {"nopember", 11, "id"},
     {"pebruari", 2, "id"},   {"янв", 1, "ru"},       {"фев", 2, "ru"},   {"мар", 3, "ru"},    {"июн", 6, "ru"},
     {"июл", 7, "ru"},        {"сен", 9, "ru"},       {"ноя", 11, "ru"},  {"सितम्बर", 9, "hi"}, {"अक्तूबर", 10, "hi"},
     {"नवम्बर", 11, "hi"},     {"दिसम्बर", 12, "hi"},   {"يونية", 6, "ar"}, {"يولية", 7, "ar"},  {"می", 5, "fa"},
     {"martxoaren", 3, "eu"}, {"юни", 6, "bg"}}};

struct Meaning {
  std::string language;
  DateWord word;
};

using Table = std::map<std::string, std::vector<Meaning>, std::less<>>;

std::string_view primary_subtag(std::string_view language) {
  return language.substr(0, language.find_first_of("-_@"));
}

/// One language has one row for a word; CLDR's Norwegian is nb and nn, ours is no.
std::string_view row_language(std::string_view language) {
  const std::string_view primary = primary_subtag(language);
  return primary == "nb" || primary == "nn" ? "no" : primary;
}

void add_word(std::string_view word, std::string_view language, DateWord meaning, Table& table) {
  if (word.empty()) return;
  std::vector<Meaning>& meanings = table[std::string(word)];
  for (Meaning& known : meanings) {
    if (known.language != row_language(language)) continue;
    known.word.months |= meaning.months;
    known.word.weekdays |= meaning.weekdays;
    return;
  }
  meanings.push_back({std::string(row_language(language)), meaning});
}

/// The one word of a name as CLDR writes it ("de març", "d’abril", "févr."); "" for names of several words or with
/// figures, which the readers of written dates know by their pattern.
std::string single_word(const icu::UnicodeString& name) {
  std::string written;
  name.toUTF8String(written);
  std::string folded = fold_date_word(written);
  for (const std::string_view article : {"de ", "d’", "d'", "dhen ", "am ", "an "}) {
    if (folded.starts_with(article)) folded.erase(0, article.size());
  }
  std::erase(folded, '.');
  return folded.find_first_of(" -0123456789/'") == std::string::npos ? folded : std::string();
}

std::span<const icu::UnicodeString> names_of(const icu::UnicodeString* names, int32_t count) {
  return names == nullptr || count < 0 ? std::span<const icu::UnicodeString>()
                                       : std::span(names, static_cast<std::size_t>(count));
}

void add_locale(const char* name, Table& table) {
  using Symbols = icu::DateFormatSymbols;
  UErrorCode status = U_ZERO_ERROR;
  const Symbols symbols(icu::Locale::createFromName(name), status);
  if (U_FAILURE(status)) return;
  for (const Symbols::DtContextType context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    for (const Symbols::DtWidthType width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      int32_t count = 0;
      const icu::UnicodeString* months = symbols.getMonths(count, context, width);
      unsigned bit = 1;
      for (const icu::UnicodeString& month : names_of(months, std::min(count, 12))) {
        add_word(single_word(month), name, {static_cast<std::uint16_t>(bit), 0}, table);
        bit <<= 1U;
      }
      // ICU counts weekdays from Sunday at index 1; index 0 is empty.
      const icu::UnicodeString* days = symbols.getWeekdays(count, context, width);
      int index = 0;
      for (const icu::UnicodeString& day : names_of(days, std::min(count, 8))) {
        const unsigned weekday = 1U << static_cast<unsigned>((index + 5) % 7);
        if (index++ > 0) add_word(single_word(day), name, {0, static_cast<std::uint8_t>(weekday)}, table);
      }
    }
  }
}

Table build_table() {
  Table table;
  for (const char* locale : locales) add_locale(locale, table);
  for (const Spelling& other : other_spellings) {
    const auto month = static_cast<std::uint16_t>(1U << static_cast<unsigned>(other.month - 1));
    add_word(fold_date_word(other.word), other.language, {month, 0}, table);
  }
  return table;
}

}  // namespace

std::string fold_date_word(std::string_view text) {
  const std::string folded = schema::fold(text);
  std::string out;
  out.reserve(folded.size());
  for (std::size_t i = 0; i < folded.size();) {
    const schema::CodePoint next = schema::read_code_point(folded, i);
    i = next.end;
    char32_t c = next.value;
    if (c == U'ı') c = U'i';
    if (c == U'أ' || c == U'إ' || c == U'آ') c = U'ا';
    const bool is_invisible = u_charType(static_cast<UChar32>(c)) == U_FORMAT_CHAR;
    const bool is_loose_mark = c == 0x093C || c == 0x0653 || c == 0x0654 || c == 0x0655 || c == 0x0307;
    if (!is_invisible && !is_loose_mark) schema::append_utf8(c, out);
  }
  return out;
}

DateWord find_date_word(std::string_view folded, std::string_view language) {
  static const Table table = build_table();
  const auto found = table.find(folded);
  if (found == table.end()) return {};
  DateWord any;
  for (const Meaning& meaning : found->second) {
    if (meaning.language == row_language(language)) return meaning.word;
    any.months |= meaning.word.months;
    any.weekdays |= meaning.word.weekdays;
  }
  return any;
}

}  // namespace dateline::indexer
