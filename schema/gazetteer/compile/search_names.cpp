// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/search_names.h"

#include "schema/error.h"
#include "schema/name_search.h"

#include <limits>
#include <set>
#include <utility>

namespace dateline::schema::gazetteer {
namespace {

using NameSet = std::set<std::pair<std::string, std::string>>;  // target, searchable name

bool names_country(NameRule rule) {
  return rule == NameRule::Name || rule == NameRule::OfficialName || rule == NameRule::Abbreviation ||
         rule == NameRule::FormerName || rule == NameRule::Demonym;
}

void add_names(const NameSet& names, SearchNameTable& table) {
  for (const auto& [target, name] : names) {
    if (name.empty()) continue;
    table.text += name + name_end;
    if (table.text.size() > std::numeric_limits<std::uint32_t>::max()) {
      throw Error(ErrorKind::Damaged, "compile gazetteer: too many names");
    }
    table.ends.push_back(static_cast<std::uint32_t>(table.text.size()));
    table.targets.push_back(target);
  }
}

}  // namespace

SearchNameTable search_names(const Compilation& compilation) {
  NameSet countries;
  NameSet organizations;
  for (const CompiledCountry& country : compilation.countries) {
    countries.emplace(country.code, searchable_name(country.name));
  }
  for (const CompiledOrganization& organization : compilation.organizations) {
    organizations.emplace(organization.id, searchable_name(organization.name));
  }
  for (const CompiledName& name : compilation.names) {
    if (names_country(name.rule) && !name.is_inflected) countries.emplace(name.target, searchable_name(name.written));
    if (name.rule == NameRule::Organization) organizations.emplace(name.target, searchable_name(name.written));
  }
  SearchNameTable table;
  add_names(countries, table);
  table.countries = table.ends.size();
  add_names(organizations, table);
  return table;
}

}  // namespace dateline::schema::gazetteer
