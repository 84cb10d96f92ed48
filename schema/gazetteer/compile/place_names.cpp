// SPDX-License-Identifier: GPL-3.0-or-later
// What are capitals, cities and regions called in other languages than English?
#include "schema/gazetteer/compile/cells.h"
#include "schema/gazetteer/compile/cldr_cities.h"
#include "schema/gazetteer/compile/common_words.h"
#include "schema/gazetteer/compile/country_tables.h"
#include "schema/gazetteer/compile/icu_bundles.h"
#include "schema/gazetteer/compile/name_index.h"
#include "schema/gazetteer/compile/namesakes.h"
#include "schema/gazetteer/compile/predecessors.h"
#include "schema/stemming.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace dateline::schema::gazetteer {
namespace {

using Key = std::pair<std::string, std::vector<std::string>>;  // language, words
using Places = std::map<Key, std::vector<CompiledName>>;

/// Our own rows stand before all others.
constexpr std::uint32_t population_of_own = 100'000'000;

/// In scripts without capitals a short name is found inside other words and names.
struct ShortNames {
  std::string_view languages;
  std::size_t min_letters;
  std::uint32_t enough_inhabitants;
};
constexpr std::array<ShortNames, 3> short_names = {
    {{"zh ja", 3, 2'000'000}, {"ar fa he", 5, 1'500'000}, {"ko hi", 3, 1'000'000}}};

std::size_t letters_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_too_short(const CompiledName& name) {
  return std::any_of(short_names.begin(), short_names.end(), [&](const ShortNames& rule) {
    return rule.languages.find(name.language) != std::string_view::npos &&
           letters_of(name.written) < rule.min_letters && name.population < rule.enough_inhabitants;
  });
}

void add_place(Places& places, CompiledName name) {
  if (name.words.empty()) return;
  Key key{name.language, name.words};
  places[std::move(key)].push_back(std::move(name));
}

void read_place_names(const std::filesystem::path& file, Places& places) {
  const Table table(file);
  for (const TableRow& row : table.rows()) {
    CompiledName name = name_cell(row, "name");
    name.rule = row["rule"] == "region" ? NameRule::Region : NameRule::City;
    name.target = row["country"];
    name.language = row["language"];
    name.population = name.rule == NameRule::City ? population_cell(row) : population_of_own;
    add_place(places, std::move(name));
  }
}

/// A column for each language; several names in a cell stand apart by " / ".
void read_exonyms(const std::filesystem::path& file, Places& places) {
  static constexpr std::array<std::string_view, 12> languages = {"ru", "uk", "ar", "fa", "he", "zh",
                                                                 "ja", "ko", "es", "de", "pl", "fr"};
  static constexpr std::string_view gap = " / ";
  const Table table(file);
  for (const TableRow& row : table.rows()) {
    CompiledName name;
    name.rule = row["rule"] == "region" ? NameRule::Region : NameRule::City;
    name.target = row["country"];
    name.population = population_of_own;
    for (const std::string_view language : languages) {
      if (!table.has_column(language)) continue;
      name.language = language;
      for (std::string_view cell = row[language]; !cell.empty();) {
        const std::string_view one = cell.substr(0, cell.find(gap));
        if (!set_written(name, one)) row.reject("no word in column " + std::string(language));
        add_place(places, name);
        cell.remove_prefix(std::min(cell.size(), one.size() + gap.size()));
      }
    }
  }
}

/// The place that the tables have by this English name.
const CompiledName* find_english(const Compilation& compilation, const NameIndex& index, const std::string& english,
                                 const std::string& code) {
  CompiledName key;
  if (!set_written(key, english)) return nullptr;
  for (const std::size_t i : index.find(key.words)) {
    const CompiledName& row = compilation.names[i];
    const bool ours = row.language.empty() || row.language == "en";
    const bool is_place = row.rule == NameRule::Capital || row.rule == NameRule::City;
    if (ours && is_place && row.target == code) return &row;
  }
  return nullptr;
}

void read_cities_of_zones(const Compilation& compilation, const NameIndex& index, Places& places) {
  for (const CldrCity& city : read_cldr_cities()) {
    const CompiledName* english = find_english(compilation, index, city.key, city.code);
    CompiledName name;
    if (english == nullptr || !set_written(name, city.name)) continue;
    name.rule = english->rule;
    name.target = city.code;
    name.context = english->context;
    name.language = table_language(city.language);
    name.population = english->rule == NameRule::Capital ? population_of_own : english->population;
    add_place(places, std::move(name));
  }
}

/// "加利福尼亚州" is written without its last character as well.
std::optional<CompiledName> without_kind(const CompiledName& name) {
  static constexpr std::array<std::string_view, 6> kinds = {"州", "省", "市", "县", "縣", "道"};
  if ((name.language != "zh" && name.language != "ja") || letters_of(name.written) < 4) return std::nullopt;
  for (const std::string_view kind : kinds) {
    if (!name.written.ends_with(kind)) continue;
    CompiledName shorter = name;
    set_written(shorter, name.written.substr(0, name.written.size() - kind.size()));
    return shorter;
  }
  return std::nullopt;
}

void add_names_without_kind(Places& places) {
  std::vector<CompiledName> added;
  for (const auto& [key, names] : places)
    for (const CompiledName& name : names)
      if (auto shorter = without_kind(name)) added.push_back(std::move(*shorter));
  for (CompiledName& name : added) add_place(places, std::move(name));
}

/// True where the tables have the name in this language, or an English name that says the same or a country's.
bool is_taken(const CompiledName& name, const Compilation& compilation, const NameIndex& index) {
  const auto rows = index.find(name.words);
  return std::any_of(rows.begin(), rows.end(), [&](std::size_t i) {
    const CompiledName& row = compilation.names[i];
    if (row.rule == NameRule::CountryExclusion) return row.target == "*" && row.language == name.language;
    if (row.rule > NameRule::City) return false;
    if (row.language == name.language) return true;
    const bool ours = row.language.empty() || row.language == "en";
    return ours && (row.target == name.target || row.rule <= NameRule::Demonym);
  });
}

/// What needs support in one language needs it in others (Brussels is mostly the Union).
NameContext context_in_tables(const CompiledName& name, const Compilation& compilation, const NameIndex& index) {
  NameContext context = name.context;
  for (const std::size_t i : index.find(name.words)) {
    const CompiledName& row = compilation.names[i];
    if (row.rule == NameRule::Capital && row.target == name.target) context = std::max(context, row.context);
  }
  return context;
}

bool is_word_of_language(const CompiledName& name) {
  return name.words.size() == 1 && is_stop_word(name.words.front(), name.language);
}

}  // namespace

void add_place_names(Compilation& compilation, const std::filesystem::path& folder) {
  const CommonWords common(folder / "common_words.tsv");
  const NameIndex index(compilation);
  const Predecessors predecessors(compilation, folder / "predecessors.tsv");
  Places places;
  read_place_names(folder / "place_names.tsv", places);
  read_exonyms(folder / "exonyms.tsv", places);
  read_cities_of_zones(compilation, index, places);
  add_names_without_kind(places);
  for (auto& [key, names] : places) {
    keep_meant(names);
    for (CompiledName& name : names) {
      if (is_too_short(name) || is_word_of_language(name) || is_taken(name, compilation, index)) continue;
      name.context = common.holds(name.words) ? NameContext::Weak : context_in_tables(name, compilation, index);
      name.ambiguous_in_queries = name.context == NameContext::None;
      add_dated(compilation, std::move(name), predecessors);
    }
  }
}

}  // namespace dateline::schema::gazetteer
