// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/search_page.h"

#include "web/html/markup.h"
#include "web/pages/facet_list.h"
#include "web/pages/frame.h"
#include "web/pages/hit_list.h"
#include "web/pages/notes.h"
#include "web/pages/numbers.h"
#include "web/pages/result_tools.h"
#include "web/state/changes.h"

#include <array>
#include <string>
#include <utility>

namespace dateline::web {
namespace {

using schema::Facet;
using searcher::SearchResult;

constexpr std::array page_facets{
    searcher::FacetRequest{Facet::Country, 10}, searcher::FacetRequest{Facet::Organization, 10},
    searcher::FacetRequest{Facet::Month, 10},   searcher::FacetRequest{Facet::Language, 8},
    searcher::FacetRequest{Facet::Source, 10},
};

// Months are listed on a page of their own; beside the answer stand the latest, under those that are chosen.
constexpr std::size_t months_shown = 10;

constexpr std::array sorts = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"", "relevance"}, {"newest", "newest"}, {"oldest", "oldest"}, {"added", "last added"}});

void add_sorts(Markup& html, const SearchView& view) {
  html.open("nav", {{"class", "sorts"}, {"aria-label", "Order"}}).element("span", {}, "Sort by ");
  for (const auto& [value, name] : sorts) {
    const bool current = view.state.typed.sort == value;
    html.element("a",
                 {{"href", address("/", with_word(view.state, &searcher::TypedRequest::sort, std::string(value)))},
                  {"data-count", std::to_string(view.result.total)},
                  {current ? "aria-current" : "", "true"}},
                 name);
    html.text(" ");
  }
  html.close();
}

void add_heading(Markup& html, const SearchView& view) {
  const SearchResult& result = view.result;
  html.open("h1", {{"class", "total"}});
  html.element("strong", {}, counted(result.total, "article"));
  html.element("small", {}, " of " + grouped(result.index.articles));
  if (!view.state.typed.query.empty()) {
    html.element("span", {{"class", "unseen"}}, " for " + view.state.typed.query);
  }
  html.close();
}

void add_page_link(Markup& html, const SearchView& view, std::size_t offset, const char* text, const char* rel) {
  html.element("a",
               {{"href", address("/", at_offset(view.state, offset))},
                {"rel", rel},
                {"data-count", std::to_string(view.result.total)}},
               text);
  html.text(" ");
}

void add_paging(Markup& html, const SearchView& view) {
  const std::size_t total = view.result.total;
  const std::size_t offset = view.state.offset;
  const std::size_t limit = view.state.limit;
  if (limit == 0 || (offset == 0 && total <= limit)) return;
  html.open("nav", {{"class", "paging"}, {"aria-label", "Pages"}});
  if (offset > 0) {
    add_page_link(html, view, 0, "« first", "first");
    add_page_link(html, view, offset > limit ? offset - limit : 0, "‹ previous", "prev");
  }
  const std::size_t last = std::min(offset + view.result.hits.size(), total);
  html.element("span", {}, grouped(std::min(offset + 1, last)) + "–" + grouped(last) + " of " + grouped(total) + " ");
  if (last < total && offset + limit <= max_offset) add_page_link(html, view, offset + limit, "next ›", "next");
  html.close();
}

searcher::FacetResult latest_months(searcher::FacetResult facet) {
  std::vector<searcher::FacetCount> shown;
  for (auto value = facet.values.rbegin(); value != facet.values.rend(); ++value) {
    if (value->selected || shown.size() < months_shown) {
      shown.push_back(*value);
    } else {
      ++facet.other;
    }
  }
  facet.values = std::move(shown);
  return facet;
}

void add_facets(Markup& html, const SearchView& view) {
  html.open("aside", {{"class", "facets"}, {"aria-label", "Narrow the search"}});
  html.open("details", {{"open", ""}, {"id", "narrow"}}).element("summary", {}, "Narrow");
  for (const searcher::FacetResult& facet : view.result.facets) {
    add_facet(html, view.state, view.result, facet.facet == Facet::Month ? latest_months(facet) : facet);
  }
  html.close().close();
}

void add_dates_form(Markup& html, const SearchState& state) {
  html.open("form", {{"class", "dates"}, {"action", "/"}, {"method", "get"}});
  keep_state(html, state, {"from", "to", "offset", "undated"});
  const auto add_input = [&](const char* name, const char* label, const std::string& value) {
    html.open("label").text(label).text(" ");
    html.empty("input", {{"name", name}, {"value", value}, {"size", "10"}, {"placeholder", "2017-03"}})
        .close()
        .text(" ");
  };
  add_input("from", "From", state.typed.from);
  add_input("to", "to", state.typed.to);
  html.element("button", {{"type", "submit"}}, "Set dates").close();
}

std::string title_of(const SearchView& view) {
  if (view.state.asks_nothing()) return "Dateline: search the archive";
  const std::string& query = view.state.typed.query;
  return (query.empty() ? "Articles" : query) + " - " + counted(view.result.total, "article") + " - Dateline";
}

}  // namespace

searcher::SearchRequest page_request(const SearchState& state) {
  searcher::SearchRequest request = request_of(state);
  request.facets.assign(page_facets.begin(), page_facets.end());
  return request;
}

std::string search_page(const SearchView& view) {
  Markup html;
  html.open("div", {{"class", "answer"}});
  add_heading(html, view);
  add_chips(html, view.state, view.result);
  add_notes(html, view.state, view.result);
  html.open("section", {{"class", "time"}, {"aria-label", "Over time"}});
  html.add(view.timeline);
  add_dates_form(html, view.state);
  html.close();
  if (view.result.total == 0) {
    add_absence(html, view.state, view.result);
  } else {
    add_sorts(html, view);
    html.element("h2", {{"class", "unseen"}}, "Articles");
    add_hits(html, view.state, view.result.hits);
    add_paging(html, view);
  }
  add_result_tools(html, view.state, view.index);
  html.close();
  add_facets(html, view);
  return page({title_of(view), &view.state, feed_address(view.state), view.result.total}, html.take());
}

}  // namespace dateline::web
