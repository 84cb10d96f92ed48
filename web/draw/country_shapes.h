// SPDX-License-Identifier: GPL-3.0-or-later
// Where on the map is each country, and what is its outline?
#pragma once

#include <string_view>
#include <vector>

namespace dateline::web::draw {

inline constexpr int map_width = 1000;  // units of the paths in data/world_map.tsv
inline constexpr int map_height = 436;

/// A country of the map; views into the program's own table.
struct CountryShape {
  std::string_view code;
  std::string_view path;  // for the attribute d of an SVG path; empty for a country too small for a shape
  std::string_view x;     // where it is, if it has no shape; else empty
  std::string_view y;
};

/// All countries that have a place on the map, by code. Not on it: Antarctica and the former states.
[[nodiscard]] const std::vector<CountryShape>& country_shapes();

/// The country of this code; nullptr if it has no place on the map.
[[nodiscard]] const CountryShape* find_country_shape(std::string_view code);

}  // namespace dateline::web::draw
