// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/organization_heads.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "schema/gazetteer/compile/cells.h"
#include "schema/gazetteer/compile/table.h"

namespace dateline::schema::gazetteer {
namespace {

NameRule kind_cell(const TableRow& row) {
  for (const NameRule rule :
       {NameRule::OrganizationSuffix, NameRule::OrganizationHead, NameRule::OrganizationOf, NameRule::LegalForm})
    if (name_of(rule) == row["kind"]) return rule;
  row.reject("kind is none of suffix, head, of, legal: " + row["kind"]);
}

void add_heads(Compilation& compilation, const Table& table) {
  for (const TableRow& row : table.rows()) {
    if (row["head"].starts_with('*')) continue;  // compounds: the trie knows words by their beginnings only
    CompiledName name = name_cell(row, "head");
    name.rule = kind_cell(row);
    name.target = row["type"];
    name.language = row["language"];
    compilation.names.push_back(std::move(name));
  }
}

void add_institutions(Compilation& compilation, const Table& table) {
  std::map<std::string, CompiledInstitution> institutions;
  for (const TableRow& row : table.rows()) {
    CompiledInstitution institution{row["slug"], row["type"], row["canonical_pattern"]};
    if (institution.slug.empty()) row.reject("an institution needs a slug");
    if (institution.pattern.empty()) row.reject("an institution needs a canonical_pattern");
    const auto [known, added] = institutions.try_emplace(institution.slug, institution);
    if (!added && (known->second.pattern != institution.pattern || known->second.type != institution.type))
      row.reject("another type or pattern than before for " + institution.slug);
    CompiledName name = name_cell(row, "head");
    name.rule = NameRule::Institution;
    name.target = institution.slug;
    compilation.names.push_back(std::move(name));
  }
  for (auto& [slug, institution] : institutions) compilation.institutions.push_back(std::move(institution));
}

constexpr std::string_view owner_place = "{demonym}";

/// What stands for the owner in `name`, if it is made by `pattern`: "Chinese" in "Chinese Foreign Ministry".
std::string owner_in(std::string_view name, std::string_view pattern) {
  const std::size_t at = pattern.find(owner_place);
  if (at == std::string_view::npos) return {};
  const std::string_view front = pattern.substr(0, at);
  const std::string_view back = pattern.substr(at + owner_place.size());
  if (name.size() <= front.size() + back.size() || !name.starts_with(front) || !name.ends_with(back)) return {};
  return std::string(name.substr(front.size(), name.size() - front.size() - back.size()));
}

std::string most_frequent(const std::map<std::string, int>& counts) {
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? std::string{} : most->first;
}

// The tables of countries have all demonyms ("Aussie", "Pole") and prefer none; the names of known institutions do.
void name_owners(Compilation& compilation) {
  std::map<std::string, std::string> patterns;
  for (const CompiledInstitution& institution : compilation.institutions)
    patterns.emplace(institution.slug, institution.pattern);
  std::map<std::string, std::map<std::string, int>> adjectives;
  for (const CompiledOrganization& organization : compilation.organizations) {
    if (organization.id.size() < 4 || organization.id[2] != '-') continue;
    const auto pattern = patterns.find(organization.id.substr(3));
    if (pattern == patterns.end()) continue;
    const std::string owner = owner_in(organization.name, pattern->second);
    if (!owner.empty()) ++adjectives[organization.country][owner];
  }
  for (CompiledCountry& country : compilation.countries) {
    country.adjective = most_frequent(adjectives[country.code]);
    if (country.adjective.empty()) country.adjective = country.name;
  }
}

}  // namespace

void add_organization_heads(Compilation& compilation, const std::filesystem::path& folder) {
  add_heads(compilation, Table(folder / "organization_heads.tsv"));
  add_institutions(compilation, Table(folder / "institution_heads.tsv"));
  name_owners(compilation);
}

}  // namespace dateline::schema::gazetteer
