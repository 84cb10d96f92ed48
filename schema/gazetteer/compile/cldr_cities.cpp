// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/cldr_cities.h"

#include "schema/error.h"
#include "schema/gazetteer/compile/icu_bundles.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

#include <unicode/timezone.h>

namespace dateline::schema::gazetteer {
namespace {

constexpr const char* zone_package = U_ICUDATA_NAME "-zone";

/// "Asia:Kabul" is the zone Asia/Kabul; "" for zones of no country ("Etc:Unknown") and keys of another kind.
std::string code_of_zone(std::string key) {
  std::replace(key.begin(), key.end(), ':', '/');
  std::array<char, 4> region{};
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size = icu::TimeZone::getRegion(icu::UnicodeString::fromUTF8(key), region.data(),
                                                static_cast<int32_t>(region.size()), status);
  return U_SUCCESS(status) && size == 2 ? std::string(region.data()) : std::string();
}

std::string city_of_zone(std::string_view key) {
  std::string city(key.substr(key.rfind(':') + 1));
  std::replace(city.begin(), city.end(), '_', ' ');
  return city;
}

void append_zone(const UResourceBundle* zone, const std::string& language, std::vector<CldrCity>& cities) {
  const std::string key = ures_getKey(zone);
  UErrorCode status = U_ZERO_ERROR;
  int32_t size = 0;
  const UChar* name = ures_getStringByKey(zone, "ec", &size, &status);
  if (U_FAILURE(status) || key.find(':') == std::string::npos) return;
  std::string code = code_of_zone(key);
  if (!code.empty()) cities.push_back({city_of_zone(key), std::move(code), language, utf8_of(name, size)});
}

void append_locale(const char* locale, std::vector<CldrCity>& cities) {
  UErrorCode status = U_ZERO_ERROR;
  const Bundle file(ures_openDirect(zone_package, locale, &status));
  if (U_FAILURE(status)) return;
  const Bundle zones(ures_getByKey(file.get(), "zoneStrings", nullptr, &status));
  // Another status than zero means that a parent locale speaks, which has its own turn.
  if (status != U_ZERO_ERROR) return;
  for (int32_t i = 0; i < ures_getSize(zones.get()); ++i) {
    const Bundle zone(ures_getByIndex(zones.get(), i, nullptr, &status));
    if (U_FAILURE(status)) return;
    if (ures_getType(zone.get()) == URES_TABLE) append_zone(zone.get(), language_of_locale(locale), cities);
  }
}

}  // namespace

std::vector<CldrCity> read_cldr_cities() {
  std::vector<CldrCity> cities;
  for (int32_t i = 0; i < uloc_countAvailable(); ++i) append_locale(uloc_getAvailable(i), cities);
  if (cities.empty()) throw Error(ErrorKind::Internal, "compile gazetteer: ICU holds no cities of time zones");
  const auto order = [](const CldrCity& row) { return std::tie(row.key, row.code, row.language, row.name); };
  std::sort(cities.begin(), cities.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
  const auto same = [&](const auto& a, const auto& b) { return order(a) == order(b); };
  cities.erase(std::unique(cities.begin(), cities.end(), same), cities.end());
  return cities;
}

}  // namespace dateline::schema::gazetteer
