// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/columns/columns.h"
#include "tests/schema/columns/small_database.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using schema::build_columns;
using schema::Columns;
using schema::Facet;
using tests::Row;
using tests::small_database;

namespace {

std::vector<std::string> keys_of(const schema::FacetColumn& column) {
  std::vector<std::string> keys;
  for (schema::Ordinal i = 0; i < column.size(); ++i) keys.emplace_back(column.key(i));
  return keys;
}

std::vector<std::string> values_of(const schema::FacetColumn& column, schema::Docid docid) {
  std::vector<std::string> values;
  for (const schema::Ordinal ordinal : column.values_of(docid)) values.emplace_back(column.key(ordinal));
  return values;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("columns hold what the value slots say", "[schema][columns]") {
  const Columns columns = Columns::own(build_columns(small_database(tests::four_rows())));
  CHECK(columns.last_docid() == 4);
  const schema::FacetColumn& country = columns.facet(Facet::Country);
  CHECK(keys_of(country) == Strings{"KP", "RU"});
  CHECK(values_of(country, 1) == Strings{"KP", "RU"});
  CHECK(values_of(country, 2).empty());
  CHECK(values_of(country, 3) == Strings{"KP"});
  CHECK(columns.facet(Facet::Organization).size() == 0);
  CHECK(values_of(columns.facet(Facet::Organization), 4).empty());
  CHECK(columns.added(1) == 1);
  CHECK(columns.added(4) == 3);
}

TEST_CASE("days, months and years follow the precision of each date", "[schema][columns]") {
  const Columns columns = Columns::own(build_columns(small_database(tests::four_rows())));
  CHECK(columns.first_day(1) == schema::day_number(2019, 3, 27));
  CHECK(columns.last_day(1) == schema::day_number(2019, 3, 27));
  CHECK(columns.first_day(2) == schema::day_number(2019, 3, 1));
  CHECK(columns.last_day(2) == schema::day_number(2019, 3, 31));
  CHECK(columns.last_day(3) == schema::day_number(2018, 12, 31));
  CHECK(columns.first_day(4) == schema::undated);
  CHECK(columns.last_day(4) == schema::undated);
  CHECK(columns.precision(1) == schema::DatePrecision::Day);
  CHECK(columns.precision(4) == schema::DatePrecision::None);
  CHECK(keys_of(columns.facet(Facet::Month)) == Strings{"2019-03"});
  CHECK(values_of(columns.facet(Facet::Month), 2) == Strings{"2019-03"});
  CHECK(values_of(columns.facet(Facet::Month), 3).empty());
  CHECK(keys_of(columns.facet(Facet::Year)) == Strings{"2018", "2019"});
  CHECK(values_of(columns.facet(Facet::Year), 4).empty());
}

TEST_CASE("a value goes by its most frequent spelling, ties by the first in byte order", "[schema][columns]") {
  const auto label_of = [](const std::vector<Row>& rows) {
    const Columns columns = Columns::own(build_columns(small_database(rows)));
    REQUIRE(columns.facet(Facet::Source).size() == 1);
    return std::string(columns.facet(Facet::Source).label(0));
  };
  CHECK(label_of(tests::four_rows()) == "The Guardian");
  Row small;
  small.source = "the guardian";
  Row large;
  large.source = "The Guardian";
  Row shouted;
  shouted.source = "THE GUARDIAN";
  CHECK(label_of({small, small, large}) == "the guardian");
  CHECK(label_of({small, large, shouted}) == "THE GUARDIAN");
}

TEST_CASE("a value that an article names twice is one value", "[schema][columns]") {
  Row row;
  row.countries = {{"KP", ""}, {"RU", ""}, {"KP", "North Korea"}};
  const Columns columns = Columns::own(build_columns(small_database({row})));
  CHECK(values_of(columns.facet(Facet::Country), 1) == Strings{"KP", "RU"});
}

TEST_CASE("ids order as their text does", "[schema][columns]") {
  const Columns columns = Columns::own(build_columns(small_database(tests::four_rows())));
  CHECK(columns.id_order(4) < columns.id_order(2));
  CHECK(columns.id_order(2) < columns.id_order(1));
  CHECK(columns.id_order(1) < columns.id_order(3));
  CHECK(columns.id_order(1) == schema::id_order_of("b0000000000000000000000000"));
  CHECK(schema::id_order_of("zzzzzzzzzzzz") < std::uint64_t{1} << 63U);
  CHECK(schema::id_order_of("9") < schema::id_order_of("a"));
  CHECK(schema::id_order_of("") == 0);
}

TEST_CASE("deleted documents leave empty rows", "[schema][columns]") {
  Xapian::WritableDatabase database = small_database(tests::four_rows());
  database.delete_document(2);
  const Columns columns = Columns::own(build_columns(database));
  CHECK(columns.last_docid() == 4);
  CHECK(columns.first_day(2) == schema::undated);
  CHECK(columns.added(2) == 0);
  CHECK(values_of(columns.facet(Facet::Source), 2).empty());
}

TEST_CASE("an empty database has columns without rows", "[schema][columns]") {
  const Columns columns = Columns::own(build_columns(small_database({})));
  CHECK(columns.last_docid() == 0);
  CHECK(columns.facet(Facet::Country).size() == 0);
  CHECK_FALSE(columns.facet(Facet::Country).find("KP"));
}

TEST_CASE("the same slots give the same bytes: columns are named by their content", "[schema][columns]") {
  CHECK(build_columns(small_database(tests::four_rows())) == build_columns(small_database(tests::four_rows())));
}
