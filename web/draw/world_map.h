// SPDX-License-Identifier: GPL-3.0-or-later
// How do counts of countries become a map of the world?
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::web::draw {

struct CountryCount {
  std::string code;  // ISO 3166-1 alpha-2, XK, or the code of a former state; each at most once
  std::string name;
  std::int64_t count = 0;  // articles, 0 or more
  std::string href;        // the page with these articles, not escaped
  bool selected = false;
};

struct WorldMap {
  std::vector<CountryCount> countries;  // in any order; those not named have no articles
  std::string label;                    // the accessible name: "Countries in articles about workers"
};

/// An SVG element, 1000 by 436 units, as wide as what holds it: every country in the colour of its class (CSS classes
/// map-1 ... map-5, map-0 without articles). Each with articles is a link, in the order given, first shapes,
/// then selected shapes, then the circles of small states, with the name "North Korea: 12 articles" and
/// data-count="12"; the others are one shape and no link, and no circles. For a page with the rules of data/charts.css;
/// no scripts, no style attributes. Well-formed XML, and of valid HTML.
[[nodiscard]] std::string world_map_svg(const WorldMap& map);

/// An HTML list of what the colours mean: "1 to 9 articles". Empty if no country has articles.
[[nodiscard]] std::string world_map_key(const WorldMap& map);

/// Who made the shapes, for the foot of the page.
inline constexpr const char* world_map_credit = "Map: Natural Earth (public domain)";

}  // namespace dateline::web::draw
