// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/organization_heads.h"

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
    if (institution.pattern.find("{country}") == std::string::npos) row.reject("no {country} in canonical_pattern");
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

}  // namespace

void add_organization_heads(Compilation& compilation, const std::filesystem::path& folder) {
  add_heads(compilation, Table(folder / "organization_heads.tsv"));
  add_institutions(compilation, Table(folder / "institution_heads.tsv"));
}

}  // namespace dateline::schema::gazetteer
