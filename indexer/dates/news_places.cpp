// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dates/news_places.h"

#include "indexer/dates/date_words.h"

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>

#include <unicode/locid.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>

namespace dateline::indexer {
namespace {

using Names = std::set<std::string, std::less<>>;

// Places that name no time zone.
constexpr std::array<std::string_view, 46> other_places{
    "Washington",   "Beijing",  "Geneva",    "The Hague",  "Ottawa",         "Canberra",  "Wellington",    "Islamabad",
    "Ankara",       "Tel Aviv", "New Delhi", "Delhi",      "Mumbai",         "Bangalore", "Bengaluru",     "Chennai",
    "Hyderabad",    "Lahore",   "Peshawar",  "Rawalpindi", "Abu Dhabi",      "Doha",      "Gaza",          "Ramallah",
    "Jeddah",       "Pretoria", "Cape Town", "Abuja",      "Rio de Janeiro", "Brasilia",  "San Francisco", "Boston",
    "Philadelphia", "Atlanta",  "Houston",   "Miami",      "Seattle",        "Baltimore", "Edinburgh",     "Belfast",
    "Frankfurt",    "Munich",   "Barcelona", "Milan",      "United Nations", "Pyongyang"};

void add(const icu::UnicodeString& name, Names& names) {
  std::string written;
  name.toUTF8String(written);
  if (!name.isBogus() && !written.empty()) names.insert(fold_date_word(written));
}

void add_cities(const icu::Locale& locale, Names& names) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::TimeZoneNames> zone_names(icu::TimeZoneNames::createInstance(locale, status));
  const std::unique_ptr<icu::StringEnumeration> zones(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
  if (U_FAILURE(status)) return;
  while (const icu::UnicodeString* zone = zones->snext(status)) {
    icu::UnicodeString city;
    add(zone_names->getExemplarLocationName(*zone, city), names);
  }
}

void add_countries(const icu::Locale& locale, Names& names) {
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    icu::UnicodeString country;
    add(icu::Locale("", *code).getDisplayCountry(locale, country), names);
  }
}

Names names_in(const std::string& language) {
  Names names;
  const icu::Locale locale(language.c_str());
  add_cities(locale, names);
  add_countries(locale, names);
  return names;
}

const Names& english_names() {
  static const Names names = [] {
    Names all = names_in("en");
    for (const std::string_view place : other_places) all.insert(fold_date_word(place));
    return all;
  }();
  return names;
}

/// Built once a language; at most as many as CLDR has.
const Names& names_of(const std::string& language) {
  static std::mutex mutex;
  static std::map<std::string, Names> by_language;
  const std::lock_guard lock(mutex);
  const auto known = by_language.find(language);
  if (known != by_language.end()) return known->second;
  constexpr std::size_t max_languages = 200;
  if (by_language.size() == max_languages) return english_names();
  return by_language.emplace(language, names_in(language)).first->second;
}

}  // namespace

bool is_news_place(std::string_view name, std::string_view language) {
  const std::string folded = fold_date_word(name);
  if (english_names().contains(folded)) return true;
  const std::string primary(language.substr(0, language.find_first_of("-_")));
  const bool is_subtag = (primary.size() == 2 || primary.size() == 3) &&
                         primary.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
  return is_subtag && primary != "en" && primary != "und" && names_of(primary).contains(folded);
}

}  // namespace dateline::indexer
