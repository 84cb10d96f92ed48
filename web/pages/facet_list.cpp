// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/facet_list.h"

#include "web/pages/numbers.h"
#include "web/state/changes.h"

#include <algorithm>
#include <array>
#include <string>

namespace dateline::web {
namespace {

using schema::Facet;
using searcher::FacetCount;
using searcher::FacetResult;
using searcher::SearchResult;

struct Names {
  std::string_view heading;
  std::string_view plural;
  std::string_view missing;  // what articles without a value are called
};
constexpr std::array<Names, schema::facet_count> names{{{"Countries", "countries", "no country"},
                                                        {"Organizations", "organizations", "no organization"},
                                                        {"Months", "months", "undated, or by the year alone"},
                                                        {"Years", "years", "undated"},
                                                        {"Languages", "languages", "unknown language"},
                                                        {"Outlets", "outlets", "unknown outlet"},
                                                        {"Authors", "authors", "unknown author"},
                                                        {"Types", "types", "unknown type"}}};

/// Writes one facet; borrows everything.
class FacetWriter {
public:
  FacetWriter(Markup& html, const SearchState& state, const SearchResult& result, const FacetResult& facet)
      : html_(html),
        state_(state),
        result_(result),
        facet_(facet),
        widens_(state.is_any(facet.facet) && has_choice()) {}

  void write() {
    const std::string name(schema::field_of(facet_.facet).name);
    html_.open("section", {{"class", "facet"}, {"aria-labelledby", "facet-" + name}});
    html_.element("h3", {{"id", "facet-" + name}}, heading_of(facet_.facet));
    add_any_link();
    html_.open("ul");
    for (const FacetCount& value : facet_.values) add_value(value);
    add_missing();
    html_.close();
    add_more(name);
    html_.close();
  }

private:
  [[nodiscard]] bool has_choice() const { return !state_.chosen(facet_.facet).empty(); }

  /// The typed value that stands for a counted one: "north korea" for KP.
  [[nodiscard]] std::string typed_for(const std::string& key) const {
    const auto& filters = result_.filters;
    const auto same = std::find_if(filters.begin(), filters.end(), [&](const searcher::ChosenValue& chosen) {
      return chosen.facet == facet_.facet && !chosen.excluded && chosen.value == key;
    });
    return same == filters.end() ? key : same->typed;
  }

  // Beside a choice of a group that combines with OR, a value of a single-valued facet adds exactly its articles; of a
  // many-valued one, articles may hold both, and no number is promised.
  [[nodiscard]] std::string promised(std::size_t count) const {
    if (!widens_) return std::to_string(count);
    return schema::field_of(facet_.facet).many_valued ? "" : std::to_string(result_.total + count);
  }

  /// "March 2017" for a month; else as the answer has it.
  [[nodiscard]] std::string label_of(const FacetCount& value) const {
    if (facet_.facet != Facet::Month) return value.label;
    const auto month = schema::parse_date(value.value);
    return month ? day_text(*month) : value.label;
  }

  // "+3": so many more. Of a many-valued facet it would be a lie, since articles may hold a chosen value as well.
  [[nodiscard]] bool adds(const std::string& action) const {
    return widens_ && action.empty() && !schema::field_of(facet_.facet).many_valued;
  }

  void add_value(const FacetCount& value) {
    const std::string label = label_of(value);
    const FacetValue choice{facet_.facet,
                            value.selected ? typed_for(value.value) : searcher::typed_choice(value.value)};
    html_.open("li", {{"class", value.selected ? "chosen" : ""}});
    if (value.selected) {
      add_link(address("/", without_value(state_, choice)), "", "Remove " + label, label, value.count);
    } else {
      const std::string count = promised(value.count);
      add_link(address("/", with_value(state_, choice)), count, "", label, value.count);
      add_exclusion(searcher::typed_choice(value.value), label, value.count);
    }
    html_.close();
  }

  // The number belongs to the link's accessible name. Short, since a page has a hundred of them.
  void add_link(const std::string& href, const std::string& count, const std::string& action, const std::string& label,
                std::size_t articles) {
    const std::string removal = action.empty() ? "" : action + ", " + counted(articles, "article");
    html_.open("a", {{"href", href},
                     {count.empty() ? "" : "data-count", count},
                     {removal.empty() ? "" : "aria-label", removal},
                     {removal.empty() ? "" : "aria-current", "true"}});
    html_.foreign(label).text(" ");
    html_.element("span", {{"class", "count"}}, (adds(action) ? "+" : "") + grouped(articles)).close();
  }

  void add_exclusion(const std::string& value, const std::string& label, std::size_t count) {
    if (has_choice() && widens_) return;  // it could change nothing
    const std::string rest = std::to_string(result_.total - std::min(count, result_.total));
    html_.open("a", {{"href", address("/", with_exclusion(state_, {facet_.facet, value}))},
                     {"class", "exclude"},
                     {"data-count", rest},
                     {"aria-label", "Leave out " + label}});
    html_.text("−").close();
  }

  // Also where there are none: that every article has a date is worth knowing.
  void add_missing() {
    const std::string label(missing_of(facet_.facet));
    const FacetValue none{facet_.facet, "none"};
    html_.open("li", {{"class", facet_.missing_selected ? "chosen missing" : "missing"}});
    if (facet_.missing_selected) {
      add_link(address("/", without_value(state_, none)), "", "Remove " + label, label, facet_.missing);
    } else if (facet_.missing > 0) {
      const bool contradicts = has_choice() && !widens_;
      add_link(address("/", with_value(state_, none)), contradicts ? "" : widens_missing(), "", label, facet_.missing);
      add_exclusion(none.value, label, facet_.missing);
    } else {
      html_.foreign(label).text(" ").element("span", {{"class", "count"}}, "0");
    }
    html_.close();
  }
  [[nodiscard]] std::string widens_missing() const {
    return std::to_string(facet_.missing + (widens_ ? result_.total : 0));
  }

  void add_any_link() {
    if (!schema::field_of(facet_.facet).many_valued || state_.chosen(facet_.facet).size() < 2) return;
    const bool any = state_.is_any(facet_.facet);
    html_.open("p", {{"class", "any"}}).text(any ? "Any of those chosen. " : "All of those chosen. ");
    html_.element("a", {{"href", address("/", with_any(state_, facet_.facet, !any))}},
                  any ? "All of them" : "Any of them");
    html_.close();
  }

  void add_more(const std::string& name) {
    if (facet_.other == 0) return;
    html_.open("p", {{"class", "more"}});
    html_.element("a", {{"href", address("/facets/" + name, without_page(state_))}},
                  counted(facet_.other, "more value") + " …");
    html_.close();
  }

  Markup& html_;
  const SearchState& state_;
  const SearchResult& result_;
  const FacetResult& facet_;
  const bool widens_;  // its values combine with OR, and one is chosen
};

}  // namespace

std::string_view heading_of(Facet facet) {
  return names[static_cast<std::size_t>(facet)].heading;
}

std::string_view plural_of(Facet facet) {
  return names[static_cast<std::size_t>(facet)].plural;
}

std::string_view missing_of(Facet facet) {
  return names[static_cast<std::size_t>(facet)].missing;
}

void add_facet(Markup& html, const SearchState& state, const SearchResult& result, const FacetResult& facet) {
  FacetWriter(html, state, result, facet).write();
}

}  // namespace dateline::web
