// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/gazetteer/compile/duplicates.h"

#include "schema/character_case.h"

#include <map>
#include <set>
#include <string>
#include <tuple>

namespace dateline::schema::gazetteer {
namespace {

// The spelling counts where it must be met: Portuguese "Índia" is no "India", though both fold to one word. Nor is
// Spanish "israelí" an "Israeli": only what a table has in small letters is found in them.
using Meaning = std::tuple<std::string, NameRule, NameContext, std::string, bool, bool, DayNumber, DayNumber>;
using Key = std::pair<std::vector<std::string>, bool>;  // words, stem
using ByLanguage = std::map<std::string, std::set<Meaning>>;

bool is_name_of_country(const CompiledName& name) {
  return name.rule < NameRule::Region;
}

Meaning meaning_of(const CompiledName& name) {
  return {name.target,
          name.rule,
          name.context,
          name.exact_case ? name.written : std::string(),
          begins_small(name.written),
          name.ambiguous_in_queries,
          name.from,
          name.until};
}

}  // namespace

void drop_names_like_english(Compilation& compilation) {
  std::map<Key, ByLanguage> names;
  for (const CompiledName& name : compilation.names)
    if (is_name_of_country(name)) names[{name.words, name.is_stem}][name.language].insert(meaning_of(name));
  std::erase_if(compilation.names, [&](const CompiledName& name) {
    if (!is_name_of_country(name) || name.language == "en" || name.language.empty()) return false;
    const ByLanguage& meanings = names.at({name.words, name.is_stem});
    const auto english = meanings.find("en");
    return english != meanings.end() && english->second == meanings.at(name.language);
  });
}

}  // namespace dateline::schema::gazetteer
