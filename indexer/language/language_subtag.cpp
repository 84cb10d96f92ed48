// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/language/language_subtag.h"

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/uloc.h>

namespace dateline::indexer {
namespace {

using Renamed = std::pair<std::string_view, std::string_view>;

// Withdrawn ISO 639 codes, codes of the detector, and the written standards that share one stemmer and one reader.
constexpr std::array<Renamed, 13> renamed{{{"iw", "he"},
                                           {"in", "id"},
                                           {"ji", "yi"},
                                           {"jw", "jv"},
                                           {"mo", "ro"},
                                           {"sh", "sr"},
                                           {"nb", "no"},
                                           {"nn", "no"},
                                           {"fil", "tl"},
                                           {"cmn", "zh"},
                                           {"arb", "ar"},
                                           {"nob", "no"},
                                           {"nno", "no"}}};

// Special purpose subtags (BCP 47, 4.1), and the languages that the detector knows for fun: Klingon, Pig Latin, Bork.
constexpr std::array<std::string_view, 11> no_language{"und", "mul", "zxx", "mis", "root", "un",
                                                       "xx",  "xxx", "tlh", "zzp", "zzb"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

std::string language_subtag(std::string_view tag) {
  const std::size_t size = static_cast<std::size_t>(std::find_if_not(tag.begin(), tag.end(), is_letter) - tag.begin());
  if (size < 2 || size > 3) return {};
  if (size < tag.size() && tag[size] != '-' && tag[size] != '_') return {};
  std::string subtag(tag.substr(0, size));
  for (char& c : subtag) c = c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (std::find(no_language.begin(), no_language.end(), subtag) != no_language.end()) return {};
  if (size == 3) {
    // ISO 639-2 and -3 codes of languages that have a code of two letters.
    std::array<char, ULOC_LANG_CAPACITY> shorter{};
    UErrorCode status = U_ZERO_ERROR;
    uloc_getLanguage(subtag.c_str(), shorter.data(), ULOC_LANG_CAPACITY, &status);
    if (U_SUCCESS(status) && shorter[0] != '\0') subtag = shorter.data();
  }
  const auto now =
      std::find_if(renamed.begin(), renamed.end(), [&](const Renamed& old) { return old.first == subtag; });
  return now != renamed.end() ? std::string(now->second) : subtag;
}

}  // namespace dateline::indexer
