// SPDX-License-Identifier: GPL-3.0-or-later
// How do CLDR's names join those of the tables?
#include "schema/gazetteer/compile/cells.h"
#include "schema/gazetteer/compile/cldr_names.h"
#include "schema/gazetteer/compile/common_words.h"
#include "schema/gazetteer/compile/country_tables.h"
#include "schema/gazetteer/compile/icu_bundles.h"
#include "schema/gazetteer/compile/name_index.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace dateline::schema::gazetteer {
namespace {

constexpr std::size_t min_letters_for_any_case = 4;

/// Dots do not count: "R.U." has two.
std::size_t name_letters(const std::vector<std::string>& words) {
  std::size_t letters = 0;
  for (const std::string& word : words)
    letters += static_cast<std::size_t>(std::count_if(
        word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
  return letters;
}

bool is_country_rule(NameRule rule) {
  return rule == NameRule::Name || rule == NameRule::OfficialName || rule == NameRule::Abbreviation ||
         rule == NameRule::FormerName || rule == NameRule::Demonym;
}

/// True where a row of the tables has this spelling in this language: it wins. What an English row says of it holds for
/// other languages too, as English rows serve them all; a word of Serbian or Turkish is no reason against "Kosovo" in
/// English.
bool merge_with_rows(CompiledName& name, const Compilation& compilation, const NameIndex& index) {
  for (const std::size_t i : index.find(name.words)) {
    const CompiledName& row = compilation.names[i];
    if (!is_country_rule(row.rule)) continue;
    if (row.language.empty() || row.language == name.language) return true;
    if (row.language == "en") name.context = std::max(name.context, row.context);
    name.ambiguous_in_queries = name.ambiguous_in_queries || row.ambiguous_in_queries;
  }
  return false;
}

/// What CLDR calls two countries ("Congo", their remarks in brackets cut off) needs support in either sense.
void weaken_shared(std::vector<CompiledName>& names) {
  std::map<std::pair<std::vector<std::string>, std::string>, std::set<std::string>> codes;
  for (const CompiledName& name : names) codes[{name.words, name.language}].insert(name.target);
  for (CompiledName& name : names)
    if (codes.at({name.words, name.language}).size() > 1) name.context = NameContext::Weak;
}

}  // namespace

void add_cldr_names(Compilation& compilation, const std::filesystem::path& folder) {
  const CommonWords common(folder / "common_words.tsv");
  const NameIndex index(compilation);
  std::set<std::string> codes;
  for (const CompiledCountry& country : compilation.countries)
    if (country.kind != CountryKind::Former) codes.insert(country.code);
  std::vector<CompiledName> added;
  for (const CldrName& row : read_cldr_names()) {
    CompiledName name;
    if (!codes.contains(row.code) || !set_written(name, row.name)) continue;
    name.rule = NameRule::Name;
    name.target = row.code;
    name.language = table_language(row.language);
    name.exact_case = name_letters(name.words) < min_letters_for_any_case;
    name.ambiguous_in_queries = row.language != "en" && common.holds(name.words);
    if (!merge_with_rows(name, compilation, index)) added.push_back(std::move(name));
  }
  weaken_shared(added);
  std::move(added.begin(), added.end(), std::back_inserter(compilation.names));
}

}  // namespace dateline::schema::gazetteer
