// SPDX-License-Identifier: GPL-3.0-or-later
// What are the cities that stand for time zones called in every language that CLDR has?
#pragma once

#include <string>
#include <vector>

namespace dateline::schema::gazetteer {

struct CldrCity {
  std::string key;       // as the zone's identifier has it in English: "New York" of America/New_York
  std::string code;      // ISO 3166-1 alpha-2 of the zone
  std::string language;  // BCP 47 primary subtag
  std::string name;      // UTF-8
};

/// The exemplar cities of time zones (unicode.org/reports/tr35, "Time Zone Names") of every locale in ICU, only where
/// the locale states them itself; sorted, each once. Some keys are no cities ("Easter"). Throws Error{Internal} if ICU
/// has none at all.
[[nodiscard]] std::vector<CldrCity> read_cldr_cities();

}  // namespace dateline::schema::gazetteer
