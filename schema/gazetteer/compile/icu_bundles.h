// SPDX-License-Identifier: GPL-3.0-or-later
// How are ICU's own data (CLDR) read?
#pragma once

#include <array>
#include <memory>
#include <string>

#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

namespace dateline::schema::gazetteer {

struct CloseBundle {
  void operator()(UResourceBundle* bundle) const noexcept { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, CloseBundle>;

/// The primary subtag of a locale of ICU, "" for none.
inline std::string language_of_locale(const char* locale) {
  std::array<char, ULOC_LANG_CAPACITY> language{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_getLanguage(locale, language.data(), static_cast<int32_t>(language.size()), &status);
  return U_SUCCESS(status) ? std::string(language.data()) : std::string();
}

inline std::string utf8_of(const UChar* text, int32_t size) {
  std::string utf8;
  icu::UnicodeString(text, size).toUTF8String(utf8);
  return utf8;
}

/// The tables have both written forms of Norwegian under one subtag.
inline std::string table_language(const std::string& language) {
  return language == "nb" || language == "nn" ? "no" : language;
}

}  // namespace dateline::schema::gazetteer
