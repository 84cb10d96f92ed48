// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/values_page.h"

#include "web/html/markup.h"
#include "web/pages/facet_list.h"
#include "web/pages/frame.h"
#include "web/pages/notes.h"
#include "web/pages/numbers.h"
#include "web/state/changes.h"

#include <algorithm>
#include <string>

namespace dateline::web {
namespace {

using searcher::FacetCount;
using searcher::FacetValues;

void add_filter_form(Markup& html, const SearchState& state, const FacetValues& values, const std::string& path) {
  html.open("form", {{"class", "dates"}, {"action", path}, {"method", "get"}, {"role", "search"}});
  keep_state(html, state, {"offset"});
  html.open("label").text("Any word of a value ");
  html.empty("input", {{"type", "search"}, {"name", "contains"}, {"value", values.contains}, {"dir", "auto"}}).close();
  html.text(" ").element("button", {{"type", "submit"}}, "Show").close();
}

void add_value(Markup& html, const std::string& facet, const FacetCount& value) {
  html.open("li").open("label");
  html.empty("input",
             {{"type", "checkbox"}, {"name", facet}, {"value", value.value}, {value.selected ? "checked" : "", ""}});
  html.text(" ").foreign(value.label).text(" ");
  html.element("span", {{"class", "count"}}, grouped(value.count)).element("span", {{"class", "unseen"}}, " articles");
  html.close().close();
}

/// What is chosen and has no box on this page stays chosen.
void keep_unlisted(Markup& html, const SearchState& state, const FacetValues& values) {
  const schema::Facet facet = values.facet.facet;
  const auto& listed = values.facet.values;
  const bool lists_missing = values.facet.missing > 0 && values.contains.empty();
  for (const std::string& typed : state.chosen(facet)) {
    const auto& filters = values.answer.filters;
    const auto chosen = std::find_if(filters.begin(), filters.end(), [&](const searcher::ChosenValue& filter) {
      return filter.facet == facet && !filter.excluded && filter.typed == typed;
    });
    if (chosen == filters.end()) continue;
    const bool has_box =
        chosen->value.empty() ? lists_missing : std::any_of(listed.begin(), listed.end(), [&](const FacetCount& value) {
          return value.value == chosen->value;
        });
    if (has_box) continue;
    html.empty("input", {{"type", "hidden"}, {"name", schema::field_of(facet).name}, {"value", typed}});
  }
}

void add_values_form(Markup& html, const SearchState& state, const FacetValues& values, const std::string& facet) {
  const bool many = schema::field_of(values.facet.facet).many_valued;
  html.open("form", {{"action", "/"}, {"method", "get"}});
  keep_state(html, state, {facet, "offset", many ? "any" : ""});
  keep_unlisted(html, state, values);
  html.open("fieldset").element("legend", {}, "Choose " + std::string(plural_of(values.facet.facet)));
  html.open("ul", {{"class", "values"}});
  for (FacetCount value : values.facet.values) {
    value.value = searcher::typed_choice(value.value);
    add_value(html, facet, value);
  }
  if (values.facet.missing > 0 && values.contains.empty()) {
    add_value(
        html, facet,
        {"none", std::string(missing_of(values.facet.facet)), values.facet.missing, values.facet.missing_selected});
  }
  html.close().close();
  if (many) {
    html.open("p").open("label");
    html.empty("input", {{"type", "checkbox"},
                         {"name", "any"},
                         {"value", facet},
                         {state.is_any(values.facet.facet) ? "checked" : "", ""}});
    html.text(" any of them is enough").close();
    for (const std::string& other : state.typed.any) {
      if (other != facet) html.empty("input", {{"type", "hidden"}, {"name", "any"}, {"value", other}});
    }
    html.close();
  }
  html.element("button", {{"type", "submit"}}, "Apply").close();
}

void add_page_link(Markup& html, const SearchState& state, const FacetValues& values, const std::string& path,
                   const ValuesWindow& window) {
  Parameters parameters = parameters_of(state);
  if (!values.contains.empty()) parameters.emplace_back("contains", values.contains);
  if (window.offset > 0) parameters.emplace_back("offset", std::to_string(window.offset));
  if (window.limit != values_per_page) parameters.emplace_back("limit", std::to_string(window.limit));
  html.element("a", {{"href", address(path, parameters)}}, window.offset == 0 ? "« first values" : "more values ›");
  html.text(" ");
}

}  // namespace

std::string values_page(const SearchState& state, const FacetValues& values, const ValuesWindow& window) {
  const std::string facet(schema::field_of(values.facet.facet).name);
  const std::string path = "/facets/" + facet;
  const SearchState search = without_page(state);
  Markup html;
  html.open("div", {{"class", "wide"}});
  html.open("p").element("a", {{"href", address("/", search)}, {"class", "back"}}, "‹ back to the articles").close();
  html.element("h1", {},
               std::string(heading_of(values.facet.facet)) + " of " + counted(values.answer.total, "article"));
  add_chips(html, search, values.answer);
  add_filter_form(html, search, values, path);
  if (values.facet.values.empty()) html.element("p", {}, "No value holds a word that begins so.");
  add_values_form(html, search, values, facet);
  html.open("nav", {{"class", "paging"}, {"aria-label", "Pages"}});
  if (window.offset > 0) add_page_link(html, search, values, path, {0, window.limit});
  if (values.facet.other > 0) {
    html.element("span", {}, counted(values.facet.other, "more value") + " ");
    if (window.limit > 0) add_page_link(html, search, values, path, {window.offset + window.limit, window.limit});
  }
  html.close().close();
  return page({std::string(heading_of(values.facet.facet)) + " - Dateline", &search, {}, values.answer.total},
              html.take());
}

}  // namespace dateline::web
