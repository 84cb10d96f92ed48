// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/language/detect_language.h"

#include "indexer/language/chinese_script.h"
#include "indexer/language/language_subtag.h"
#include "indexer/language/letters.h"
#include "schema/utf8.h"

#include <array>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <cstdio>  // compact_lang_det.h uses FILE without including it

namespace dateline::indexer {
namespace {

constexpr std::size_t max_detected_bytes = 100 * 1024;
// An article says its language at once; what follows it on a page (sources, other editions) may be in another one.
constexpr std::size_t head_bytes = 3000;
constexpr std::size_t min_letters = 20;
// Tables of figures have few words and those abbreviated ("Shr 10 cts vs 9 cts"): the detector doubts them, and where
// it has to guess it is right on 97 % of those in Reuters-21578.
constexpr int min_guessed_bytes = 100;
constexpr int min_guessed_percent = 90;
constexpr int min_main_percent = 60;
constexpr std::string_view undetermined = "und";

constexpr int strict = 0;
constexpr int best_effort = 0x4000;  // kCLDFlagBestEffort of the detector's private header: a guess for short text

/// The subtag of a reliable detection, else "".
std::string detect(std::string_view text, const std::string& hint, int flags) {
  const CLD2::Language hinted =
      hint.empty() ? CLD2::UNKNOWN_LANGUAGE : CLD2::GetLanguageFromName(hint == "he" ? "iw" : hint.c_str());
  const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, hinted};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int text_bytes = 0;
  bool is_reliable = false;
  CLD2::Language language =
      CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, &hints, flags, languages.data(),
                                     percents.data(), scores.data(), nullptr, &text_bytes, &is_reliable);
  // The detector takes English in a mixed page for its furniture and names the other language from a sixth of the text
  // on; here the text is the article, and what it quotes is not its language.
  if (percents[0] >= min_main_percent) language = languages[0];
  const bool is_enough = flags == strict || (text_bytes >= min_guessed_bytes && percents[0] >= min_guessed_percent);
  return is_reliable && is_enough ? language_subtag(CLD2::LanguageCode(language)) : std::string();
}

/// What the script alone says; "" where several languages share it.
std::string_view language_of_script(const LetterCounts& counts) {
  // A Han character is about a word, so Latin names of three letters weigh as much. Japanese never does without Kana
  // for long, and the detector calls traditional Chinese Japanese (measured), so that it is not asked.
  const bool is_east_asian = (counts.han + counts.kana) * 3 > counts.letters - counts.han - counts.kana;
  if (is_east_asian && counts.kana * 20 > counts.han) return "ja";
  if (is_east_asian && counts.han >= min_letters / 2) return "zh";
  return counts.own_script * 2 > counts.letters ? counts.own_language : std::string_view();
}

}  // namespace

std::string detect_language(std::string_view title, std::string_view text, std::string_view hint) {
  std::string sample(title.substr(0, max_detected_bytes));
  sample.append("\n\n").append(text.substr(0, max_detected_bytes - sample.size()));
  const LetterCounts counts = count_letters(sample);
  const std::string hinted = language_subtag(hint);
  const std::string_view by_script = language_of_script(counts);
  if (counts.letters < min_letters) {
    if (may_be_written_in(counts, hinted)) return hinted;
    return std::string(by_script.empty() ? undetermined : by_script);
  }
  if (by_script == "zh" || by_script == "ja") return std::string(by_script);
  const std::string detectable = detectable_text(sample, max_detected_bytes);
  std::string language = detect(schema::cut_utf8(detectable, head_bytes), hinted, strict);
  if (language.empty() && detectable.size() > head_bytes) language = detect(detectable, hinted, strict);
  if (language.empty() && may_be_written_in(counts, hinted)) return hinted;
  if (language.empty()) language = by_script;
  if (language.empty()) language = detect(schema::cut_utf8(detectable, head_bytes), hinted, best_effort);
  return language.empty() ? std::string(undetermined) : language;
}

std::string language_script(std::string_view language, std::string_view text) {
  return std::string(language == "zh" ? chinese_script(text) : std::string_view());
}

}  // namespace dateline::indexer
