// SPDX-License-Identifier: GPL-3.0-or-later
// Which city does a name mean, where several share it?
#include "schema/gazetteer/compile/cells.h"
#include "schema/gazetteer/compile/common_words.h"
#include "schema/gazetteer/compile/country_tables.h"
#include "schema/gazetteer/compile/name_index.h"
#include "schema/gazetteer/compile/predecessors.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>

namespace dateline::schema::gazetteer {
namespace {

/// A city that has so many times the inhabitants of its next namesake is the one that is meant.
constexpr std::uint32_t dominance = 5;

using Namesakes = std::map<std::vector<std::string>, std::vector<CompiledName>>;

std::uint32_t population_cell(const TableRow& row) {
  const std::string& cell = row["population"];
  std::uint32_t value = 0;
  const auto result = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (cell.empty() || result.ec != std::errc() || result.ptr != cell.data() + cell.size())
    row.reject("no number of inhabitants: " + cell);
  return value;
}

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

/// The largest of each country, the largest country first; only the first where it dominates.
void keep_meant(std::vector<CompiledName>& cities) {
  std::stable_sort(cities.begin(), cities.end(),
                   [](const auto& a, const auto& b) { return a.population > b.population; });
  std::vector<CompiledName> kept;
  for (CompiledName& city : cities) {
    const bool known = std::any_of(kept.begin(), kept.end(), [&](const auto& k) { return k.target == city.target; });
    if (!known) kept.push_back(std::move(city));
  }
  if (kept.size() > 1 && kept[0].population / dominance >= kept[1].population) kept.resize(1);
  for (CompiledName& city : kept)
    if (kept.size() > 1) city.context = NameContext::Weak;
  cities = std::move(kept);
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
