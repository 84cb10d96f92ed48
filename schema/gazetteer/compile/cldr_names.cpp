// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/cldr_names.h"

#include "schema/error.h"
#include "schema/gazetteer/compile/icu_bundles.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include <unicode/uloc.h>
#include <unicode/ures.h>

namespace dateline::schema::gazetteer {
namespace {

constexpr const char* region_package = U_ICUDATA_NAME "-region";

bool is_country_code(std::string_view key) {
  return key.size() == 2 && std::all_of(key.begin(), key.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// The part that stands alone in a text, empty where there is none.
std::string plain_name(std::string name) {
  for (const std::string_view opening : {"(", "（", "["})
    if (const auto at = name.find(opening); at != std::string::npos) name.resize(at);
  while (name.ends_with(' ')) name.pop_back();
  for (const std::string_view mark : {" - ", " – ", "/", ","})
    if (name.find(mark) != std::string::npos) return {};
  return name;
}

void append_table(UResourceBundle* region, const char* table, const std::string& language,
                  std::vector<CldrName>& names) {
  UErrorCode status = U_ZERO_ERROR;
  const Bundle rows(ures_getByKey(region, table, nullptr, &status));
  // Another status than zero means that a parent locale speaks, which has its own turn.
  if (status != U_ZERO_ERROR) return;
  for (int32_t i = 0; i < ures_getSize(rows.get()); ++i) {
    const char* key = nullptr;
    int32_t size = 0;
    const UChar* text = ures_getNextString(rows.get(), &size, &key, &status);
    if (U_FAILURE(status) || key == nullptr || text == nullptr) return;
    if (!is_country_code(key)) continue;
    std::string name = plain_name(utf8_of(text, size));
    if (!name.empty() && name != key) names.push_back({key, language, std::move(name)});
  }
}

}  // namespace

std::vector<CldrName> read_cldr_names() {
  std::vector<CldrName> names;
  for (int32_t i = 0; i < uloc_countAvailable(); ++i) {
    const char* locale = uloc_getAvailable(i);
    UErrorCode status = U_ZERO_ERROR;
    const Bundle region(ures_openDirect(region_package, locale, &status));
    if (U_FAILURE(status)) continue;
    for (const char* table : {"Countries", "Countries%short", "Countries%variant"})
      append_table(region.get(), table, language_of_locale(locale), names);
  }
  if (names.empty()) throw Error(ErrorKind::Internal, "compile gazetteer: ICU holds no names of countries");
  const auto order = [](const CldrName& row) { return std::tie(row.code, row.name, row.language); };
  std::sort(names.begin(), names.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
  const auto same = [&](const auto& a, const auto& b) { return order(a) == order(b); };
  names.erase(std::unique(names.begin(), names.end(), same), names.end());
  return names;
}

}  // namespace dateline::schema::gazetteer
