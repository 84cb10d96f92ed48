// SPDX-License-Identifier: GPL-3.0-or-later
// Which city does a name mean, where several share it?
#include "schema/gazetteer/compile/cells.h"
#include "schema/gazetteer/compile/common_words.h"
#include "schema/gazetteer/compile/country_tables.h"
#include "schema/gazetteer/compile/name_index.h"
#include "schema/gazetteer/compile/namesakes.h"
#include "schema/gazetteer/compile/predecessors.h"

#include <algorithm>
#include <map>
#include <string>

namespace dateline::schema::gazetteer {
namespace {

using Namesakes = std::map<std::vector<std::string>, std::vector<CompiledName>>;

/// Both tables have the columns name, country and population; city_names.tsv adds the names that English news uses
/// where GeoNames has the local one ("Cologne") and former ones ("Bombay").
void read_cities(const std::filesystem::path& file, Namesakes& namesakes) {
  const Table table(file);
  for (const TableRow& row : table.rows()) {
    CompiledName name = name_cell(row, "name");
    name.rule = NameRule::City;
    name.target = row["country"];
    name.population = population_cell(row);
    namesakes[name.words].push_back(std::move(name));
  }
}

enum class Standing { Free, Weak, Taken };

/// How a city stands beside the rows that have its name already.
Standing standing_of(const CompiledName& city, const Compilation& compilation, const NameIndex& index) {
  Standing standing = Standing::Free;
  for (const std::size_t i : index.find(city.words)) {
    const CompiledName& row = compilation.names[i];
    if (row.rule == NameRule::CountryExclusion && row.target == "*") return Standing::Taken;
    const bool ours = row.language.empty() || row.language == "en";
    if (row.rule == NameRule::Organization || row.rule > NameRule::City || !ours) continue;
    if (row.target == city.target || row.rule <= NameRule::Demonym) return Standing::Taken;
    standing = Standing::Weak;
  }
  return standing;
}

}  // namespace

void add_cities(Compilation& compilation, const std::filesystem::path& folder) {
  const CommonWords common(folder / "common_words.tsv");
  const NameIndex index(compilation);
  const Predecessors predecessors(compilation, folder / "predecessors.tsv");
  Namesakes namesakes;
  read_cities(folder / "cities.tsv", namesakes);
  read_cities(folder / "city_names.tsv", namesakes);
  for (auto& [words, cities] : namesakes) {
    keep_meant(cities);
    for (CompiledName& city : cities) {
      const Standing standing = standing_of(city, compilation, index);
      if (standing == Standing::Taken) continue;
      if (standing == Standing::Weak || common.holds(words)) city.context = NameContext::Weak;
      city.ambiguous_in_queries = city.context == NameContext::Weak;
      add_dated(compilation, std::move(city), predecessors);
    }
  }
}

}  // namespace dateline::schema::gazetteer
