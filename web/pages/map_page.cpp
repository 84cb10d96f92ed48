// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/map_page.h"

#include "web/draw/world_map.h"
#include "web/html/markup.h"
#include "web/pages/frame.h"
#include "web/pages/notes.h"
#include "web/pages/numbers.h"
#include "web/state/changes.h"

namespace dateline::web {
namespace {

draw::WorldMap world_map(const SearchState& state, const searcher::FacetResult& countries) {
  draw::WorldMap map;
  map.label = "Countries in the articles found";
  for (const searcher::FacetCount& country : countries.values) {
    map.countries.push_back({country.value, country.label, static_cast<std::int64_t>(country.count),
                             address("/", with_value(state, {schema::Facet::Country, country.value})),
                             country.selected});
  }
  return map;
}

/// The same links as on the map, in words; those that have no place on it are among them.
void add_list(Markup& html, const draw::WorldMap& map, std::size_t missing) {
  html.open("ul");
  for (const draw::CountryCount& country : map.countries) {
    const std::string count = std::to_string(country.count);
    html.open("li", {{"class", country.selected ? "chosen" : ""}});
    html.open("a", {{"href", country.href}, {"data-count", count}, {country.selected ? "aria-current" : "", "true"}});
    html.foreign(country.name).text(" ");
    html.element("span", {{"class", "count"}}, grouped(static_cast<std::size_t>(country.count))).close().close();
  }
  html.close();
  if (missing > 0) html.element("p", {}, counted(missing, "article") + " without a country.");
}

}  // namespace

std::string map_page(const SearchState& asked, const searcher::SearchResult& result) {
  const SearchState state = as_answered(asked, result);
  const searcher::FacetResult& countries = result.facets.front();
  // On a map each country stands for itself: a click chooses it alone.
  SearchState others = state;
  std::erase_if(others.typed.choices, [](const auto& choice) { return choice.first == schema::Facet::Country; });
  const draw::WorldMap map = world_map(state.is_any(schema::Facet::Country) ? others : state, countries);
  Markup html;
  html.open("div", {{"class", "wide"}});
  html.open("p").element("a", {{"href", address("/", state)}, {"class", "back"}}, "‹ back to the articles").close();
  html.element("h1", {}, "Countries of " + counted(result.total, "article"));
  add_chips(html, state, result);
  add_notes(html, state, result);
  html.open("figure", {{"class", "map"}}).add(world_map_svg(map)).open("figcaption");
  html.add(world_map_key(map)).element("small", {}, draw::world_map_credit).close().close();
  html.element("h2", {}, "The same as a list");
  html.open("div", {{"class", "columns"}});
  add_list(html, map, countries.missing);
  html.close().close();
  return page({"Map - Dateline", &asked, {}, result.total}, html.take());
}

}  // namespace dateline::web
