// SPDX-License-Identifier: GPL-3.0-or-later
// How do CLDR's names join those of the tables?
#include "schema/gazetteer/compile/cells.h"
#include "schema/gazetteer/compile/cldr_names.h"
#include "schema/gazetteer/compile/common_words.h"
#include "schema/gazetteer/compile/country_tables.h"
#include "schema/gazetteer/compile/name_index.h"

#include <algorithm>
#include <set>
#include <string>

namespace dateline::schema::gazetteer {
namespace {

constexpr std::size_t min_letters_for_any_case = 4;

std::size_t letters_of(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_country_rule(NameRule rule) {
  return rule == NameRule::Name || rule == NameRule::OfficialName || rule == NameRule::Abbreviation ||
         rule == NameRule::FormerName || rule == NameRule::Demonym;
}

/// The tables have both written forms of Norwegian under one subtag.
std::string table_language(const std::string& language) {
  return language == "nb" || language == "nn" ? "no" : language;
}

/// True where a row of the tables has this spelling in this language: it wins.
bool merge_with_rows(CompiledName& name, const Compilation& compilation, const NameIndex& index) {
  for (const std::size_t i : index.find(name.words)) {
    const CompiledName& row = compilation.names[i];
    if (!is_country_rule(row.rule)) continue;
    if (row.language.empty() || row.language == name.language) return true;
    name.context = std::max(name.context, row.context);
    name.ambiguous_in_queries = name.ambiguous_in_queries || row.ambiguous_in_queries;
  }
  return false;
}

}  // namespace

void add_cldr_names(Compilation& compilation, const std::filesystem::path& folder) {
  const CommonWords common(folder / "common_words.tsv");
  const NameIndex index(compilation);
  std::set<std::string> codes;
  for (const CompiledCountry& country : compilation.countries)
    if (country.kind != CountryKind::Former) codes.insert(country.code);
  for (const CldrName& row : read_cldr_names()) {
    CompiledName name;
    if (!codes.contains(row.code) || !set_written(name, row.name)) continue;
    name.rule = NameRule::Name;
    name.target = row.code;
    name.language = table_language(row.language);
    name.exact_case = letters_of(row.name) < min_letters_for_any_case;
    name.ambiguous_in_queries = row.language != "en" && common.holds(name.words);
    if (!merge_with_rows(name, compilation, index)) compilation.names.push_back(std::move(name));
  }
}

}  // namespace dateline::schema::gazetteer
