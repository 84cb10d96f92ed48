// SPDX-License-Identifier: GPL-3.0-or-later
// What does the compiler collect before it writes gazetteer.bin?
#pragma once

#include "schema/dates.h"
#include "schema/gazetteer/gazetteer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::schema::gazetteer {

inline constexpr DayNumber open_end = max_day + 1;  // `until` of what has no end

/// A name as the tables have it, with its words folded; the last one is a stem if `is_stem`.
struct CompiledName {
  std::vector<std::string> words;
  bool is_stem = false;
  NameRule rule = NameRule::Name;
  NameContext context = NameContext::None;
  bool exact_case = false;
  bool ambiguous_in_queries = false;
  bool is_inflected = false;  // made by rule: recognised, but no name by which people look for a country
  std::string target;
  std::string language;
  std::string written;
  DayNumber from = min_day;
  DayNumber until = open_end;
  std::uint32_t population = 0;
};

struct CompiledCountry {
  std::string code;
  std::string name;
  CountryKind kind = CountryKind::Country;
  DayNumber from = min_day;
  DayNumber until = open_end;
  std::string successor;
  std::string adjective;
};

struct CompiledOrganization {
  std::string id;
  std::string name;
  std::string type;
  std::string country;
};

struct CompiledInstitution {
  std::string slug;
  std::string type;
  std::string pattern;
};

struct Compilation {
  std::vector<CompiledName> names;
  std::vector<CompiledCountry> countries;
  std::vector<CompiledOrganization> organizations;
  std::vector<CompiledInstitution> institutions;
};

/// Sets `written`, `words` and `is_stem` from a name as written; false if it holds no word.
bool set_written(CompiledName& name, std::string_view written);

}  // namespace dateline::schema::gazetteer
