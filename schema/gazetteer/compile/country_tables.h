// SPDX-License-Identifier: GPL-3.0-or-later
// Which names of countries, regions and cities do the tables and CLDR give?
#pragma once

#include "schema/gazetteer/compile/compilation.h"

#include <filesystem>

namespace dateline::schema::gazetteer {

/// Reads countries.tsv, country_names.tsv, regions.tsv, country_exclusions.tsv and ambiguous_capitals.tsv. Throws
/// Error{Damaged} that names file and line for a row that breaks a rule: an unknown code, two rows for one country, a
/// name of nothing.
void add_country_tables(Compilation& compilation, const std::filesystem::path& folder);

/// Adds CLDR's names, where the tables do not have that name already. A name takes over the context that any table row
/// with the same words has; one of under four letters counts only as written; one that is a common English word
/// (common_words.tsv) is ambiguous in queries. Call after add_country_tables.
void add_cldr_names(Compilation& compilation, const std::filesystem::path& folder);

/// Adds cities.tsv and city_names.tsv. Of cities with one name the largest counts alone where it has five times the
/// inhabitants of the next in another country; else all are weak, as are names that are words or personal names
/// (common_words.tsv) or also a capital or region of another country. A name that is a country's is no city's. Call
/// last.
void add_cities(Compilation& compilation, const std::filesystem::path& folder);

/// Adds what places are called in other languages: place_names.tsv, exonyms.tsv and CLDR's exemplar cities of time
/// zones. A row of the tables in that language wins; namesakes are judged as in add_cities; names that are too short
/// for a script without capitals are left out. Call after add_cities.
void add_place_names(Compilation& compilation, const std::filesystem::path& folder);

/// Adds the forms that the names of countries and capitals take in other cases (inflections.tsv), where the tables list
/// no forms by hand, and the spellings of Arabic. A form that is there already or that is another name or a stop word
/// of its language is left out. Call before drop_names_like_english.
void add_inflected_countries(Compilation& compilation, const std::filesystem::path& folder);

/// The same for regions and cities, of cities with one name in all languages the large ones. Call after
/// add_place_names.
void add_inflected_places(Compilation& compilation, const std::filesystem::path& folder);

}  // namespace dateline::schema::gazetteer
