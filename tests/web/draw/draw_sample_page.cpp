// SPDX-License-Identifier: GPL-3.0-or-later
// What do the drawings look like? Prints a page that holds them, with numbers made up by a fixed rule.
// Usage: draw_sample_page > page.html, beside web/draw/data/charts.css
#include "web/draw/country_shapes.h"
#include "web/draw/timeline.h"
#include "web/draw/world_map.h"

#include <iostream>
#include <string>

using namespace dateline::web::draw;

namespace {

WorldMap sample_map() {
  WorldMap map;
  map.label = "Countries in articles about workers";
  std::int64_t number = 7;
  for (const CountryShape& shape : country_shapes()) {
    number = number * 48271 % 2147483647;
    std::int64_t count = number % 3 == 0 ? 0 : 1;
    for (std::int64_t digit = number / 8 % 11; digit > 0 && count > 0; --digit) count *= 2;
    const std::string code(shape.code);
    map.countries.push_back({code, "Country " + code, count, "/?q=workers&country=" + code, code == "RU"});
  }
  return map;
}

TimelineChart sample_timeline(std::size_t periods, TimelineMeasure measure) {
  TimelineChart chart;
  chart.label = "Articles per month";
  chart.measure = measure;
  std::int64_t number = 11;
  for (std::size_t i = 0; i < periods; ++i) {
    number = number * 48271 % 2147483647;
    const bool gap = i >= periods / 3 && i < periods / 2;
    const std::int64_t count = gap ? static_cast<std::int64_t>(i % 2) : number % (7 + 3 * static_cast<std::int64_t>(i));
    const std::string label = std::to_string(1987 + i);
    chart.bars.push_back(
        {label, label, i % 9 == 8 ? 0 : count, 50 + 4 * count, "/?from=" + label + "&to=" + label, gap});
  }
  return chart;
}

void print_timeline(const TimelineChart& chart) {
  std::cout << timeline_svg(chart) << timeline_key(chart);
}

void print_page() {
  std::cout
      << "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Drawings</title>"
         "<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">"
         "<link rel=\"stylesheet\" href=\"charts.css\"></head><body><main data-total=\"0\"><h1>Drawings</h1>"
      << world_map_svg(sample_map()) << world_map_key(sample_map()) << "<p>" << world_map_credit << "</p>";
  for (const std::size_t periods : {12U, 36U, 365U})
    print_timeline(sample_timeline(periods, TimelineMeasure::Articles));
  print_timeline(sample_timeline(24, TimelineMeasure::ShareOfArchive));
  std::cout << "</main></body></html>\n";
}

}  // namespace

int main() {
  print_page();
  return 0;
}
