// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/draw/country_shapes.h"

#include <fstream>
#include <regex>
#include <set>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline::web::draw;

namespace {

/// code -> kind, as the gazetteer has them.
std::map<std::string, std::string> gazetteer_countries() {
  std::ifstream file(DATELINE_SOURCE_DIR "/schema/data/countries.tsv");
  std::map<std::string, std::string> kinds;
  for (std::string line; std::getline(file, line);) {
    std::smatch cells;
    if (std::regex_search(line, cells, std::regex("^([A-Z]{2})\t[^\t]*\t([a-z]+)\t"))) kinds[cells[1]] = cells[2];
  }
  return kinds;
}

}  // namespace

TEST_CASE("every country and territory of the gazetteer but Antarctica has a place on the map", "[web][draw]") {
  const auto kinds = gazetteer_countries();
  REQUIRE(kinds.size() > 250);
  for (const auto& [code, kind] : kinds) {
    INFO(code);
    CHECK((find_country_shape(code) != nullptr) == (kind != "former" && code != "AQ"));
  }
}

TEST_CASE("every place on the map is a country of the gazetteer, once", "[web][draw]") {
  const auto kinds = gazetteer_countries();
  std::set<std::string_view> seen;
  for (const CountryShape& shape : country_shapes()) {
    INFO(shape.code);
    CHECK(kinds.count(std::string(shape.code)) == 1);
    CHECK(seen.insert(shape.code).second);
  }
}

TEST_CASE("a country has a closed outline or a point within the map", "[web][draw]") {
  for (const CountryShape& shape : country_shapes()) {
    INFO(shape.code);
    if (shape.path.empty()) {
      const int x = std::stoi(std::string(shape.x));
      const int y = std::stoi(std::string(shape.y));
      CHECK((0 <= x && x <= map_width && 0 <= y && y <= map_height));
    } else {
      CHECK(shape.path.front() == 'M');
      CHECK(shape.path.back() == 'z');
      CHECK(shape.path.find_first_not_of("Mmlhvz0123456789 -") == std::string_view::npos);
      CHECK(shape.x.empty());
    }
  }
}

TEST_CASE("small states are points, large ones are shapes", "[web][draw]") {
  for (const char* code : {"SG", "MT", "BH", "VA", "TV"}) CHECK(find_country_shape(code)->path.empty());
  for (const char* code : {"RU", "KP", "TW", "EH", "GF", "SJ", "IL"}) CHECK(!find_country_shape(code)->path.empty());
  CHECK(find_country_shape("") == nullptr);
  CHECK(find_country_shape("SU") == nullptr);
}

TEST_CASE("the map is small enough for a page", "[web][draw]") {
  std::size_t bytes = 0;
  for (const CountryShape& shape : country_shapes()) bytes += shape.path.size();
  CHECK(bytes < 27'000);
}
