// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/organization_tables.h"

#include "schema/gazetteer/compile/cells.h"
#include "schema/gazetteer/compile/english_spellings.h"
#include "schema/gazetteer/compile/table.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace dateline::schema::gazetteer {
namespace {

using Aliases = std::set<std::pair<std::vector<std::string>, std::string>>;  // words, id

std::set<std::string> add_organizations(Compilation& compilation, const Table& table) {
  std::set<std::string> codes;
  for (const CompiledCountry& country : compilation.countries) codes.insert(country.code);
  std::set<std::string> ids;
  for (const TableRow& row : table.rows()) {
    CompiledOrganization organization{row["id"], row["name"], row["type"], row["country"]};
    if (organization.id.empty() || organization.name.empty()) row.reject("an organization needs an id and a name");
    if (!ids.insert(organization.id).second) row.reject("a second row for " + organization.id);
    if (!organization.country.empty() && !codes.contains(organization.country))
      row.reject("unknown country: " + organization.country);
    compilation.organizations.push_back(std::move(organization));
  }
  return ids;
}

Aliases add_aliases(Compilation& compilation, const Table& table, const std::set<std::string>& ids) {
  Aliases aliases;
  for (const TableRow& row : table.rows()) {
    if (!ids.contains(row["id"])) row.reject("an alias of no organization: " + row["id"]);
    CompiledName name = name_cell(row, "alias");
    name.rule = NameRule::Organization;
    name.target = row["id"];
    name.language = row["language"];
    name.context = context_cell(row);
    name.exact_case = exact_case_cell(row);
    aliases.emplace(name.words, name.target);
    compilation.names.push_back(std::move(name));
  }
  return aliases;
}

void add_own_names(Compilation& compilation, const Table& table, const Aliases& aliases) {
  for (const TableRow& row : table.rows()) {
    CompiledName name = name_cell(row, "name");
    name.rule = NameRule::Organization;
    name.target = row["id"];
    if (!aliases.contains({name.words, name.target})) compilation.names.push_back(std::move(name));
  }
}

/// "World Health Organisation" beside "World Health Organization", unless a row says whose that is. Single words are
/// left alone: Labour and Labor are parties of two countries.
void add_other_spellings(Compilation& compilation) {
  std::set<std::vector<std::string>> known;
  for (const CompiledName& name : compilation.names)
    if (name.rule == NameRule::Organization) known.insert(name.words);
  std::vector<CompiledName> added;
  for (const CompiledName& name : compilation.names) {
    const bool is_english = name.language == "en" || name.language.empty();
    if (name.rule != NameRule::Organization || !is_english || name.words.size() < 2) continue;
    for (const std::string& spelling : other_english_spellings(name.written)) {
      CompiledName other = name;
      if (set_written(other, spelling) && !known.contains(other.words)) added.push_back(std::move(other));
    }
  }
  std::move(added.begin(), added.end(), std::back_inserter(compilation.names));
}

void add_exclusions(Compilation& compilation, const std::filesystem::path& file) {
  const Table table(file);
  for (const TableRow& row : table.rows()) {
    CompiledName name = name_cell(row, "phrase");
    name.rule = NameRule::OrganizationExclusion;
    // "House Republicans" is no third organization beside the House and the Republicans.
    const bool keeps_aliases = row["reason"] == "title" || row["reason"] == "members";
    const bool is_place = row["reason"] == "place";
    name.target = keeps_aliases ? std::string("patterns") : is_place ? std::string("place") : std::string("*");
    name.exact_case = exact_case_cell(row);
    compilation.names.push_back(std::move(name));
  }
}

}  // namespace

void add_organization_tables(Compilation& compilation, const std::filesystem::path& folder) {
  const Table organizations(folder / "organizations.tsv");
  const std::set<std::string> ids = add_organizations(compilation, organizations);
  const Aliases aliases = add_aliases(compilation, Table(folder / "organization_names.tsv"), ids);
  add_own_names(compilation, organizations, aliases);
  add_other_spellings(compilation);
  add_exclusions(compilation, folder / "organization_exclusions.tsv");
}

}  // namespace dateline::schema::gazetteer
