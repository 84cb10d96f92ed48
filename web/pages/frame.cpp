// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/frame.h"

#include "web/assets/assets.h"

#include <algorithm>
#include <string>

namespace dateline::web {
namespace {

void add_head(Markup& html, const Frame& frame) {
  html.open("head").empty("meta", {{"charset", "utf-8"}});
  html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  html.empty("meta", {{"name", "robots"}, {"content", "noindex, nofollow"}});
  html.element("title", {}, frame.title);
  html.empty("link", {{"rel", "stylesheet"}, {"href", asset_address("style.css")}});
  html.empty("link", {{"rel", "stylesheet"}, {"href", asset_address("charts.css")}});
  html.empty("link", {{"rel", "icon"}, {"href", asset_address("icon.svg")}, {"type", "image/svg+xml"}});
  html.empty("link", {{"rel", "search"},
                      {"type", "application/opensearchdescription+xml"},
                      {"title", "Dateline"},
                      {"href", "/opensearch.xml"}});
  if (!frame.feed.empty()) {
    html.empty("link", {{"rel", "alternate"},
                        {"type", "application/atom+xml"},
                        {"title", "New articles of this search"},
                        {"href", frame.feed}});
  }
  html.open("script", {{"src", asset_address("script.js")}, {"defer", ""}}).close();
  html.close();
}

void add_search_form(Markup& html, const SearchState& state) {
  html.open("form", {{"class", "search"}, {"action", "/"}, {"method", "get"}, {"role", "search"}});
  html.element("label", {{"for", "q"}, {"class", "unseen"}}, "Search the archive");
  html.empty("input", {{"type", "search"},
                       {"id", "q"},
                       {"name", "q"},
                       {"value", state.typed.query},
                       {"placeholder", "North Korea workers Russia"},
                       {"maxlength", std::to_string(max_query_bytes)},
                       {"autocomplete", "off"},
                       {"autocapitalize", "none"},
                       {"spellcheck", "false"},
                       {"dir", "auto"}});
  keep_state(html, state, {"q", "offset", "facet"});
  html.element("button", {{"type", "submit"}}, "Search").close();
}

}  // namespace

void keep_state(Markup& html, const SearchState& state, std::initializer_list<std::string_view> without) {
  for (const auto& [name, value] : parameters_of(state)) {
    if (std::find(without.begin(), without.end(), name) != without.end()) continue;
    html.empty("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
  }
}

std::string page(const Frame& frame, std::string_view main) {
  static const SearchState nothing;
  Markup html;
  html.add("<!DOCTYPE html>\n");
  html.open("html", {{"lang", "en"}});
  add_head(html, frame);
  html.open("body").element("a", {{"class", "skip"}, {"href", "#main"}}, "Skip to the content");
  html.open("header", {{"class", "top"}}).element("a", {{"class", "brand"}, {"href", "/"}}, "Dateline");
  add_search_form(html, frame.state != nullptr ? *frame.state : nothing);
  html.open("nav", {{"aria-label", "Site"}}).element("a", {{"href", "/help"}}, "Help").close();
  html.close();
  const std::string total = frame.total ? std::to_string(*frame.total) : std::string();
  html.open("main", {{"id", "main"}, {"tabindex", "-1"}, {frame.total ? "data-total" : "", total}});
  html.add(main).close();
  html.close().close();
  return html.take();
}

}  // namespace dateline::web
