// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/hit_list.h"

#include "schema/code_points.h"
#include "schema/language_names.h"
#include "web/pages/numbers.h"

#include <cstdint>
#include <string>

namespace dateline::web {
namespace {

using searcher::Hit;

constexpr std::size_t shown_organizations = 3;
constexpr std::size_t shown_countries = 4;

/// The whole search, so that the way back from the article leads to where it was left.
std::string article_address(const SearchState& state, const std::string& id) {
  return address("/article/" + percent_encoded(id), state);
}

void add_names(Markup& html, const Hit& hit) {
  Markup names;
  std::size_t shown = 0;
  for (const bool main : {true, false}) {
    for (const searcher::HitCountry& country : hit.countries) {
      if (country.main != main || shown == shown_countries) continue;
      names.element("li", {{"class", main ? "country main" : "country"}}, country.name);
      ++shown;
    }
  }
  for (std::size_t i = 0; i < hit.organizations.size() && i < shown_organizations; ++i) {
    names.open("li", {{"class", "organization"}}).foreign(hit.organizations[i].name).close();
  }
  const std::string listed = names.take();
  if (!listed.empty())
    html.open("ul", {{"class", "names"}, {"aria-label", "Countries and organizations"}}).add(listed).close();
}

void add_line(Markup& html, const Hit& hit) {
  html.open("p", {{"class", "line"}});
  if (!hit.source.empty()) html.open("span", {{"class", "outlet"}}).foreign(hit.source).close().text(" · ");
  add_date(html, hit.published, hit.published_from);
  for (const std::string& author : hit.authors) html.text(" · ").foreign(author);
  if (!hit.language.empty() && hit.language != "en") html.text(" · ").text(schema::language_name(hit.language));
  html.close();
}

void add_hit(Markup& html, const SearchState& state, const Hit& hit) {
  html.open("li", {{"class", "hit"}}).open("article");
  html.open("h3").open("a", {{"href", article_address(state, hit.id)}, {"dir", "auto"}, {"lang", hit.language}});
  html.text(hit.title.empty() ? "Untitled" : hit.title).close().close();
  add_line(html, hit);
  if (hit.snippet && !hit.snippet->text.empty()) {
    html.open("p", {{"class", "snippet"}, {"dir", "auto"}, {"lang", hit.language}});
    add_highlighted(html, *hit.snippet);
    html.close();
  }
  add_names(html, hit);
  html.close().close();
}

}  // namespace

void add_highlighted(Markup& html, const searcher::Snippet& snippet) {
  const schema::CodePoints points(snippet.text);
  std::uint32_t written = 0;
  for (const auto& [start, end] : snippet.highlights) {
    html.text(points.slice(written, static_cast<std::uint32_t>(start)));
    html.element("mark", {}, points.slice(static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)));
    written = static_cast<std::uint32_t>(end);
  }
  html.text(points.slice(written, points.count()));
}

void add_date(Markup& html, const schema::Date& date, const std::string& from) {
  if (date.precision == schema::DatePrecision::None) {
    html.element("span", {{"class", "undated"}}, "undated");
    return;
  }
  html.element("time", {{"datetime", to_string(date)}}, day_text(date));
  if (!from.empty()) html.text(" ").element("small", {{"class", "from"}}, provenance_text(from));
}

void add_hits(Markup& html, const SearchState& state, const std::vector<searcher::Hit>& hits) {
  if (hits.empty()) return;
  html.open("ol", {{"class", "hits"}, {"start", std::to_string(hits.front().rank + 1)}});
  for (const Hit& hit : hits) add_hit(html, state, hit);
  html.close();
}

}  // namespace dateline::web
