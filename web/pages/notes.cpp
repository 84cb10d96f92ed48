// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/notes.h"

#include "web/pages/numbers.h"
#include "web/state/changes.h"

#include <string>
#include <utility>

namespace dateline::web {
namespace {

using searcher::SearchResult;
using searcher::TypedRequest;

struct Chip {
  std::string kind;   // "country", "from", ...
  std::string label;  // of the value
  std::string undo;   // address without it
  std::string undo_name;
};

void add_chip(Markup& html, const Chip& chip) {
  html.open("li", {{"class", "chip"}}).element("span", {{"class", "kind"}}, chip.kind).text(" ").foreign(chip.label);
  html.text(" ").open("a", {{"href", chip.undo}, {"aria-label", chip.undo_name}});
  html.element("span", {{"aria-hidden", "true"}}, "×").close().close();
}

/// The query with the words of a name in quotes, in which nothing is understood.
SearchState with_quoted(const SearchState& state, const std::string& name) {
  SearchState next = with_word(state, &TypedRequest::query, state.typed.query);
  const std::size_t at = next.typed.query.find(name);
  if (at == std::string::npos) return with_word(state, &TypedRequest::understand, "off");
  next.typed.query.insert(at + name.size(), "\"").insert(at, "\"");
  return next;
}

void add_understood(Markup& html, const SearchState& state, const SearchResult& result) {
  for (const searcher::UnderstoodResult& understood : result.understood) {
    const searcher::UnderstoodName& name = understood.name;
    std::string label = name.text == name.label ? name.label : name.text + " = " + name.label;
    if (understood.only_by_facet > 0) label += ", +" + grouped(understood.only_by_facet) + " without the words";
    add_chip(html, {"understood as " + name.field, label, address("/", with_quoted(state, name.text)),
                    "Take " + name.text + " as plain words"});
  }
}

void add_filters(Markup& html, const SearchState& state, const SearchResult& result) {
  for (const searcher::ChosenValue& chosen : result.filters) {
    const std::string facet(schema::field_of(chosen.facet).name);
    const SearchState next = chosen.excluded ? without_exclusion(state, facet + '=' + chosen.typed)
                                             : without_value(state, {chosen.facet, chosen.typed});
    add_chip(html,
             {chosen.excluded ? "not " + facet : facet, chosen.label, address("/", next), "Remove " + chosen.label});
  }
  if (result.similar_to) {
    add_chip(html, {"similar to", result.similar_to->title,
                    address("/", with_word(state, &TypedRequest::similar_to, "")), "Remove similar to"});
  }
  const auto add_word = [&](std::string TypedRequest::*member, const char* kind) {
    const std::string& value = state.typed.*member;
    if (value.empty()) return;
    add_chip(html,
             {kind, value, address("/", with_word(state, member, "")), std::string("Remove ") + kind + ' ' + value});
  };
  add_word(&TypedRequest::from, "from");
  add_word(&TypedRequest::to, "to");
  add_word(&TypedRequest::undated, "undated");
  if (!result.relaxed) add_word(&TypedRequest::match, "match");  // relaxing is a note, and nothing to take back
  add_word(&TypedRequest::understand, "understanding");
}

void add_note(Markup& html, const std::string& text) {
  html.open("li").text(text).close();
}

void add_repairs(Markup& html, const SearchResult& result) {
  for (const searcher::QueryWarning& warning : result.warnings) add_note(html, warning.message + ".");
  if (result.dropped.empty()) return;
  std::string words;
  for (const std::string& word : result.dropped) words += (words.empty() ? "" : ", ") + word;
  add_note(html, "Left out because nearly every article has them: " + words + ".");
}

void add_undated(Markup& html, const SearchState& state, const SearchResult& result) {
  if (result.undated_excluded == 0) return;
  SearchState next = with_word(state, &TypedRequest::undated, "include");
  html.open("li").text(counted(result.undated_excluded, "article")).text(" without a date left out. ");
  html.element("a", {{"href", address("/", next)}}, "Include them").close();
}

}  // namespace

void add_chips(Markup& html, const SearchState& state, const SearchResult& result) {
  Markup chips;
  add_understood(chips, state, result);
  add_filters(chips, state, result);
  std::string listed = chips.take();
  if (listed.empty()) return;
  html.open("ul", {{"class", "chips"}, {"aria-label", "What was understood and chosen"}}).add(listed);
  if (!result.understood.empty()) {
    html.open("li").element(
        "a", {{"href", address("/", with_word(state, &TypedRequest::understand, "off"))}, {"class", "quiet"}},
        "plain words only");
    html.close();
  }
  if (state.has_filters()) {
    SearchState bare;
    bare.typed.query = state.typed.query;
    html.open("li").element("a", {{"href", address("/", bare)}, {"class", "quiet"}}, "remove all filters").close();
  }
  html.close();
}

void add_notes(Markup& html, const SearchState& state, const SearchResult& result) {
  Markup notes;
  if (result.relaxed) add_note(notes, "No article has all of the words. These have any of them.");
  if (!result.total_is_exact) add_note(notes, "The search was cut short: there may be more.");
  add_repairs(notes, result);
  for (const searcher::PredecessorNote& note : result.predecessors) {
    add_note(notes, "Country " + note.value + " does not count " + note.predecessor + ", which has " +
                        counted(note.more, "article") + '.');
  }
  add_undated(notes, state, result);
  const std::string listed = notes.take();
  if (!listed.empty()) html.open("ul", {{"class", "notes"}, {"aria-label", "Notes"}}).add(listed).close();
}

void add_absence(Markup& html, const SearchState& state, const SearchResult& result) {
  html.open("section", {{"class", "absence"}}).element("h2", {}, "No article matches");
  if (!result.clauses.empty()) {
    html.open("table").element("caption", {}, "Each part of the query");
    html.open("thead").open("tr");
    for (const char* head : {"part", "alone", "without it"}) html.element("th", {{"scope", "col"}}, head);
    html.close().close().open("tbody");
    for (const searcher::ClauseCount& clause : result.clauses) {
      html.open("tr").open("th", {{"scope", "row"}}).foreign(clause.clause).close();
      html.element("td", {}, grouped(clause.alone)).element("td", {}, grouped(clause.without)).close();
    }
    html.close().close();
  }
  html.open("ul");
  if (state.has_filters()) {
    SearchState bare;
    bare.typed.query = state.typed.query;
    html.open("li").element("a", {{"href", address("/", bare)}}, "Search without the filters").close();
  }
  if (state.typed.match != "any" && !state.typed.query.empty()) {
    html.open("li").element("a", {{"href", address("/", with_word(state, &TypedRequest::match, "any"))}},
                            "Search for any of the words");
    html.close();
  }
  html.open("li").element("a", {{"href", "/help"}}, "How queries are written").close();
  html.close().close();
}

}  // namespace dateline::web
