// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/country_tables.h"

#include "schema/error.h"
#include "schema/gazetteer/compile/cells.h"
#include "schema/gazetteer/compile/common_words.h"
#include "schema/gazetteer/compile/predecessors.h"
#include "schema/gazetteer/compile/table.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace dateline::schema::gazetteer {
namespace {

CountryKind kind_cell(const TableRow& row) {
  const std::string& cell = row["kind"];
  if (cell == "country") return CountryKind::Country;
  if (cell == "territory") return CountryKind::Territory;
  if (cell == "former") return CountryKind::Former;
  row.reject("no such kind: " + cell);
}

std::set<std::string> add_countries(Compilation& compilation, const std::filesystem::path& file) {
  const Table table(file);
  std::set<std::string> codes;
  for (const TableRow& row : table.rows()) {
    CompiledCountry country{
        row["code"],      row["name"], kind_cell(row), day_cell(row, "from", min_day), day_cell(row, "until", open_end),
        row["successor"], {}};
    if (country.code.size() != 2 || country.name.empty())
      row.reject("a country needs a code of two letters and a name");
    if (!codes.insert(country.code).second) row.reject("a second row for " + country.code);
    compilation.countries.push_back(std::move(country));
  }
  for (const CompiledCountry& country : compilation.countries)
    if (!country.successor.empty() && !codes.contains(country.successor))
      throw Error(ErrorKind::Damaged, "read table " + file.string() + ": unknown successor " + country.successor);
  return codes;
}

void check_code(const TableRow& row, const std::set<std::string>& codes) {
  if (!codes.contains(row["code"])) row.reject("unknown country: " + row["code"]);
}

bool has_marks(const std::string& written) {
  return std::any_of(written.begin(), written.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80U; });
}

void add_names(Compilation& compilation, const std::filesystem::path& file, const std::set<std::string>& codes) {
  const Table table(file);
  const CommonWords common(file.parent_path() / "common_words.tsv");
  for (const TableRow& row : table.rows()) {
    check_code(row, codes);
    CompiledName name = name_cell(row, "name");
    name.rule = rule_cell(row);
    name.target = row["code"];
    name.language = row["language"];
    name.context = context_cell(row);
    // "Ísland" folds to an English word: then only the marks tell that it is the name.
    name.exact_case = exact_case_cell(row) || (has_marks(name.written) && common.holds(name.words));
    name.from = day_cell(row, "from", min_day);
    name.until = day_cell(row, "until", open_end);
    compilation.names.push_back(std::move(name));
  }
}

/// Where only its marks tell a name from another country's (Amman and Oman in Arabic), it counts only as written.
void sharpen_shared(Compilation& compilation) {
  std::map<std::pair<std::vector<std::string>, std::string>, std::set<std::string>> codes;
  const auto key_of = [](const CompiledName& name) { return std::pair(name.words, name.language); };
  const auto needs_nothing = [](const CompiledName& name) {
    return name.context == NameContext::None && name.rule != NameRule::Abbreviation && name.until == open_end;
  };
  for (const CompiledName& name : compilation.names)
    if (needs_nothing(name)) codes[key_of(name)].insert(name.target);
  for (CompiledName& name : compilation.names)
    if (needs_nothing(name) && has_marks(name.written) && codes.at(key_of(name)).size() > 1) name.exact_case = true;
}

void add_regions(Compilation& compilation, const std::filesystem::path& file, const std::set<std::string>& codes) {
  const Predecessors predecessors(compilation, file.parent_path() / "predecessors.tsv");
  const CommonWords common(file.parent_path() / "common_words.tsv");
  const Table table(file);
  for (const TableRow& row : table.rows()) {
    check_code(row, codes);
    CompiledName name = name_cell(row, "name");
    name.rule = NameRule::Region;
    name.target = row["code"];
    // "Para" is no Pará: the first word of a sentence in Spanish and Portuguese.
    name.exact_case = has_marks(name.written) && common.holds(name.words);
    name.context = context_cell(row);
    add_dated(compilation, std::move(name), predecessors);
  }
}

void add_exclusions(Compilation& compilation, const std::filesystem::path& file, const std::set<std::string>& codes) {
  const Table table(file);
  for (const TableRow& row : table.rows()) {
    CompiledName name = name_cell(row, "phrase");
    name.rule = NameRule::CountryExclusion;
    name.target = row["hides"];
    if (name.target != "*" && !codes.contains(name.target)) row.reject("unknown country: " + name.target);
    name.language = row["language"];
    name.exact_case = exact_case_cell(row);
    compilation.names.push_back(std::move(name));
  }
}

void mark_ambiguous_capitals(Compilation& compilation, const std::filesystem::path& file) {
  const Table table(file);
  for (const TableRow& row : table.rows()) {
    const CompiledName ambiguous = name_cell(row, "name");
    for (CompiledName& name : compilation.names)
      if (name.words == ambiguous.words) name.ambiguous_in_queries = true;
  }
}

}  // namespace

void add_country_tables(Compilation& compilation, const std::filesystem::path& folder) {
  const std::set<std::string> codes = add_countries(compilation, folder / "countries.tsv");
  add_names(compilation, folder / "country_names.tsv", codes);
  sharpen_shared(compilation);
  add_regions(compilation, folder / "regions.tsv", codes);
  add_exclusions(compilation, folder / "country_exclusions.tsv", codes);
  mark_ambiguous_capitals(compilation, folder / "ambiguous_capitals.tsv");
}

}  // namespace dateline::schema::gazetteer
