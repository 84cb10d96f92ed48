// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/draw/world_map.h"

#include "tests/web/draw/xml_text.h"
#include "web/draw/country_shapes.h"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace dateline::web::draw;
using dateline::test::xml_elements_named;
using dateline::test::XmlElement;

namespace {

WorldMap small_map() {
  return {{{"KP", "North Korea", 12, "/?q=workers&country=KP", false},
           {"SG", "Singapore", 1, "/?country=SG", false},
           {"RU", "Russia", 300, "/?country=RU", true},
           {"SU", "Soviet Union", 5000, "/?country=SU", false},
           {"TD", "Chad", 0, "/?country=TD", false}},
          "Countries in articles about workers"};
}

}  // namespace

TEST_CASE("each country with articles is a link that says its count", "[web][draw]") {
  const auto links = xml_elements_named(world_map_svg(small_map()), "a");
  REQUIRE(links.size() == 3);
  CHECK(links[0].attributes.at("href") == "/?q=workers&country=KP");
  CHECK(links[0].attributes.at("aria-label") == "North Korea: 12 articles");
  CHECK(links[0].attributes.at("data-count") == "12");
  CHECK(links[1].attributes.at("aria-label") == "Russia: 300 articles");
  CHECK(links[1].attributes.at("aria-current") == "true");
  CHECK(links[2].attributes.at("aria-label") == "Singapore: 1 article");
  CHECK(xml_elements_named(world_map_svg(small_map()), "title")[0].text == "North Korea: 12 articles");
}

TEST_CASE("small states lie above the land around them", "[web][draw]") {
  const auto links = xml_elements_named(world_map_svg(small_map()), "a");
  CHECK(links.back().attributes.at("href") == "/?country=SG");
  const auto circles = xml_elements_named(world_map_svg(small_map()), "circle");
  REQUIRE(circles.size() == 1);
  CHECK(circles[0].parent == "a");
}

TEST_CASE("every shape is drawn once, whatever is counted, and small states with articles alone", "[web][draw]") {
  for (const WorldMap& map : {WorldMap{}, small_map()}) {
    std::size_t outlines = 0;
    for (const XmlElement& path : xml_elements_named(world_map_svg(map), "path")) {
      const std::string& d = path.attributes.at("d");
      outlines += static_cast<std::size_t>(std::count(d.begin(), d.end(), 'M'));
    }
    const auto& all = country_shapes();
    CHECK(outlines == static_cast<std::size_t>(std::count_if(
                          all.begin(), all.end(), [](const CountryShape& shape) { return !shape.path.empty(); })));
    CHECK(xml_elements_named(world_map_svg(map), "circle").size() == (map.countries.empty() ? 0 : 1));
  }
}

TEST_CASE("more articles never have a paler colour, and former states do not set the scale", "[web][draw]") {
  const auto links = xml_elements_named(world_map_svg(small_map()), "a");
  CHECK(links[1].attributes.at("class") == "map-5");
  CHECK(links[2].attributes.at("class") == "map-1");
  CHECK(links[0].attributes.at("class") > links[2].attributes.at("class"));
  CHECK(world_map_key(small_map()).find("to 300 articles") != std::string::npos);
}

TEST_CASE("the key names every class in words", "[web][draw]") {
  const auto entries = xml_elements_named(world_map_key(small_map()), "li");
  REQUIRE(entries.size() == 6);
  CHECK(entries[0].text == " no articles");
  CHECK(entries[1].text == " 1 article");
  CHECK(world_map_key({}).empty());
}

TEST_CASE("hostile names stay text", "[web][draw]") {
  WorldMap map{{{"KP", "\"><script>alert(1)</script>", 1, "/?q=\"onload=\"x", false}}, "'\"><img src=x>"};
  const std::string svg = world_map_svg(map);
  CHECK(xml_elements_named(svg, "script").empty());
  const auto links = xml_elements_named(svg, "a");
  REQUIRE(links.size() == 1);
  CHECK(links[0].attributes.at("href") == "/?q=\"onload=\"x");
  CHECK(links[0].attributes.at("aria-label") == "\"><script>alert(1)</script>: 1 article");
  CHECK(links[0].attributes.count("onload") == 0);
}

TEST_CASE("a map of every country stays below 90 kilobytes, one of sixty below 45", "[web][draw]") {
  WorldMap map;
  for (const CountryShape& shape : country_shapes()) {
    map.countries.push_back({std::string(shape.code), "A name of some length", 1234,
                             "/?q=north+korea&country=" + std::string(shape.code), false});
  }
  CHECK(world_map_svg(map).size() < 90'000);
  map.countries.resize(60);
  CHECK(world_map_svg(map).size() < 45'000);
}

TEST_CASE("the map needs neither style attributes nor scripts", "[web][draw]") {
  for (const XmlElement& element : dateline::test::xml_elements(world_map_svg(small_map()))) {
    CHECK(element.attributes.count("style") == 0);
    CHECK(element.name != "script");
    CHECK(element.name != "style");
  }
}
