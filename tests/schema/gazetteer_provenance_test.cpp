// SPDX-License-Identifier: GPL-3.0-or-later
// Does every row of the shipped tables say where it comes from and under which licence, and is none ambiguous?
#include "schema/gazetteer/compile/cells.h"
#include "schema/gazetteer/compile/table.h"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline::schema;
using gazetteer::Table;
using gazetteer::TableRow;

namespace {

const std::filesystem::path tables_folder(DATELINE_TABLES_DIR);

/// SPDX licence of each source that a row may name.
const std::map<std::string, std::string> licences{
    {"own", "GPL-3.0-or-later"}, {"iso-codes", "LGPL-2.1-or-later"},  {"cldr", "Unicode-DFS-2016"},
    {"geonames", "CC-BY-4.0"},   {"libgweather", "GPL-2.0-or-later"}, {"cldr-subdivisions", "Unicode-3.0"}};

std::vector<std::filesystem::path> table_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(tables_folder))
    if (entry.path().extension() == ".tsv") files.push_back(entry.path());
  return files;
}

const Table& organization_names() {
  static const Table table(tables_folder / "organization_names.tsv");
  return table;
}

struct Alias {
  std::string written;
  std::string id;
  std::string language;
  bool has_context;
  bool exact_case;
};

/// Two rows that one word of one language could mean both by, with nothing that tells which: no context, and not a
/// spelling of its own each ("UNITA", "L'Unità").
bool clash(const Alias& a, const Alias& b) {
  const bool share_language = a.language == b.language || a.language.empty() || b.language.empty();
  const bool differ_in_case = a.exact_case && b.exact_case && a.written != b.written;
  return a.id != b.id && share_language && !a.has_context && !b.has_context && !differ_in_case;
}

}  // namespace

TEST_CASE("every row of every table has a source and the licence of that source", "[schema][gazetteer][data]") {
  CHECK(table_files().size() >= 14);
  for (const auto& file : table_files()) {
    INFO(file.filename().string() << ": scripts/fill-licences writes the column licence");
    const Table table(file);
    REQUIRE(table.has_column("source"));
    REQUIRE(table.has_column("licence"));
    std::string wrong;
    for (const TableRow& row : table.rows()) {
      const auto licence = licences.find(row["source"]);
      if (licence == licences.end() || licence->second != row["licence"])
        wrong += row["source"] + " is not " + row["licence"] + "; ";
    }
    CHECK(wrong == "");
  }
}

TEST_CASE("cities are GeoNames', and nothing else is", "[schema][gazetteer][data]") {
  for (const auto& file : table_files()) {
    INFO(file.filename().string());
    const Table table(file);
    REQUIRE_FALSE(table.rows().empty());
    const bool is_cities = file.filename() == "cities.tsv";
    std::size_t from_geonames = 0;
    for (const TableRow& row : table.rows())
      if (row["source"] == "geonames") ++from_geonames;
    CHECK(from_geonames == (is_cities ? table.rows().size() : 0));
  }
}

TEST_CASE("one alias means two organizations only where a context tells them apart", "[schema][gazetteer][data]") {
  std::map<std::vector<std::string>, std::vector<Alias>> aliases;
  for (const TableRow& row : organization_names().rows())
    aliases[gazetteer::name_cell(row, "alias").words].push_back({row["alias"], row["id"], row["language"],
                                                                 gazetteer::context_cell(row) != NameContext::None,
                                                                 gazetteer::exact_case_cell(row)});
  std::string clashes;
  for (const auto& [words, rows] : aliases)
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (std::size_t j = i + 1; j < rows.size(); ++j)
        if (clash(rows[i], rows[j])) clashes += rows[i].written + ": " + rows[i].id + ", " + rows[j].id + "; ";
  CHECK(clashes == "");
}

TEST_CASE("ids of organizations are unique, and every alias has its organization", "[schema][gazetteer][data]") {
  const Table organizations(tables_folder / "organizations.tsv");
  std::set<std::string> ids;
  std::string wrong;
  for (const TableRow& row : organizations.rows())
    if (!ids.insert(row["id"]).second) wrong += "twice: " + row["id"] + "; ";
  for (const TableRow& row : organization_names().rows())
    if (!ids.contains(row["id"])) wrong += row["alias"] + " of none: " + row["id"] + "; ";
  CHECK(wrong == "");
}

TEST_CASE("at least 5,000 organizations have another name than their own", "[schema][gazetteer][data]") {
  const Table organizations(tables_folder / "organizations.tsv");
  std::map<std::string, std::string> names;
  for (const TableRow& row : organizations.rows()) names.emplace(row["id"], row["name"]);
  std::set<std::string> with_aliases;
  for (const TableRow& row : organization_names().rows())
    if (names[row["id"]] != row["alias"]) with_aliases.insert(row["id"]);
  CHECK(with_aliases.size() >= 5000);
}
