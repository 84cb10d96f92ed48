// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/language_names.h"

#include "schema/fold.h"

#include <map>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace dateline::schema {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

std::string display_name(const icu::Locale& language, const icu::Locale& in) {
  icu::UnicodeString name;
  language.getDisplayLanguage(in, name);
  return utf8(name);
}

/// Folded English and own names of every language that ICU knows, and the codes themselves.
std::map<std::string, std::string, std::less<>> make_codes() {
  std::map<std::string, std::string, std::less<>> codes;
  for (const char* const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code) {
    const icu::Locale language(*code);
    codes.emplace(*code, *code);
    codes.emplace(fold_filter_value(display_name(language, icu::Locale::getEnglish())), *code);
    codes.emplace(fold_filter_value(display_name(language, language)), *code);
  }
  for (const auto& [old_code, code] : {std::pair("iw", "he"), std::pair("in", "id"), std::pair("ji", "yi")}) {
    codes.insert_or_assign(old_code, code);
  }
  codes.emplace("und", "und");
  codes.emplace("unknown", "und");
  return codes;
}

}  // namespace

std::string language_name(std::string_view code) {
  if (code == "und" || code.empty()) return "Unknown";
  const icu::Locale language(std::string(code).c_str());
  if (language.isBogus() || *language.getLanguage() == '\0') return std::string(code);
  return display_name(language, icu::Locale::getEnglish());
}

std::string language_code(std::string_view typed) {
  static const std::map<std::string, std::string, std::less<>> codes = make_codes();
  const std::string key = fold_filter_value(typed);
  if (const auto exact = codes.find(key); exact != codes.end()) return exact->second;
  const std::string primary = fold_filter_value(typed.substr(0, typed.find_first_of("-_")));
  if (const auto subtag = codes.find(primary); subtag != codes.end() && primary.size() <= 3) return subtag->second;
  return key;
}

}  // namespace dateline::schema
