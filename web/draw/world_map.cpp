// SPDX-License-Identifier: GPL-3.0-or-later
// How do counts of countries become a map of the world?
#include "web/draw/world_map.h"

#include "web/draw/count_classes.h"
#include "web/draw/country_shapes.h"
#include "web/draw/numbers.h"
#include "web/html/grouped.h"
#include "web/html/markup.h"

#include <algorithm>
#include <set>

namespace dateline::web::draw {
namespace {

constexpr std::string_view circle_radius = "5";

/// Of the countries that are drawn; the others must not pale them.
std::int64_t highest_count(const WorldMap& map) {
  std::int64_t highest = 0;
  for (const CountryCount& country : map.countries) {
    if (find_country_shape(country.code) != nullptr) highest = std::max(highest, country.count);
  }
  return highest;
}

std::string circle(const CountryShape& shape) {
  return "<circle cx=\"" + std::string(shape.x) + "\" cy=\"" + std::string(shape.y) + "\" r=\"" +
         std::string(circle_radius) + "\"/>";
}

std::string outline(const CountryShape& shape) {
  return "<path d=\"" + std::string(shape.path) + "\"/>";
}

/// All shapes without articles as one path. Small states without articles are not drawn: a hundred empty circles hide
/// more than they show.
std::string countries_without_articles(const std::set<std::string_view>& counted) {
  std::string paths;
  for (const CountryShape& shape : country_shapes()) {
    if (counted.count(shape.code) == 0) paths += shape.path;
  }
  return "<path class=\"map-0\" d=\"" + paths + "\"/>";
}

std::string link(const CountryCount& country, const CountryShape& shape, const std::vector<CountClass>& classes) {
  const std::string name = escaped(country.name + ": " + article_count(country.count));
  std::string text = "<a class=\"map-" + std::to_string(class_of(country.count, classes) + 1) + "\" href=\"";
  text += escaped(country.href) + "\" data-count=\"" + std::to_string(country.count) + "\" aria-label=\"" + name + '"';
  if (country.selected) text += " aria-current=\"true\"";
  text += "><title>" + name + "</title>";
  return text + (shape.path.empty() ? circle(shape) : outline(shape)) + "</a>";
}

}  // namespace

std::string world_map_svg(const WorldMap& map) {
  const std::vector<CountClass> classes = count_classes(highest_count(map));
  std::set<std::string_view> counted;
  std::string shapes;
  std::string selected;  // over their neighbours, which would hide half of their border
  std::string circles;   // on top, or the land around them would hide them
  for (const CountryCount& country : map.countries) {
    const CountryShape* shape = find_country_shape(country.code);
    if (country.count < 1 || shape == nullptr) continue;
    counted.insert(shape->code);
    std::string& layer = shape->path.empty() ? circles : country.selected ? selected : shapes;
    layer += link(country, *shape, classes);
  }
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"world-map\" role=\"group\" aria-label=\"";
  svg +=
      escaped(map.label) + "\" viewBox=\"0 0 " + std::to_string(map_width) + ' ' + std::to_string(map_height) + "\">";
  return svg + countries_without_articles(counted) + shapes + selected + circles + "</svg>";
}

std::string world_map_key(const WorldMap& map) {
  const std::vector<CountClass> classes = count_classes(highest_count(map));
  if (classes.empty()) return {};
  const auto entry = [](std::size_t index, const std::string& text) {
    return "<li><svg class=\"swatch map-" + std::to_string(index) +
           "\" width=\"16\" height=\"16\" aria-hidden=\"true\"><rect x=\".5\" y=\".5\" width=\"15\" "
           "height=\"15\"/></svg> " +
           text + "</li>";
  };
  std::string list = "<ul class=\"chart-key\">" + entry(0, article_count(0));
  for (std::size_t index = 0; index < classes.size(); ++index) list += entry(index + 1, class_text(classes[index]));
  return list + "</ul>";
}

}  // namespace dateline::web::draw
