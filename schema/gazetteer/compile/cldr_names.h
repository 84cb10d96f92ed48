// SPDX-License-Identifier: GPL-3.0-or-later
// What is each country called in every language that CLDR has?
#pragma once

#include <string>
#include <vector>

namespace dateline::schema::gazetteer {

struct CldrName {
  std::string code;      // ISO 3166-1 alpha-2 as CLDR has it
  std::string language;  // BCP 47 primary subtag
  std::string name;      // UTF-8
};

/// The long, short and variant names of regions (unicode.org/reports/tr35, "Territories") of every locale in ICU, only
/// where the locale states them itself; sorted, each once. Names that are only the code, that list two places or that
/// explain themselves ("Congo - Kinshasa") are left out; a remark in brackets is cut off. Throws Error{Internal} if ICU
/// has no region names at all.
[[nodiscard]] std::vector<CldrName> read_cldr_names();

}  // namespace dateline::schema::gazetteer
