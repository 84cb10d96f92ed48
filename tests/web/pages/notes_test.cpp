// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/pages/notes.h"

#include "tests/web/pages/html_elements.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::web;
using tests::HtmlElement;
using tests::link_named;

namespace {

using Writer = void (*)(Markup&, const SearchState&, const searcher::SearchResult&);

std::vector<HtmlElement> shown(Writer add, const SearchState& state, const searcher::SearchResult& result) {
  Markup html;
  add(html, state, result);
  return tests::fragment_elements(html.take());
}

std::vector<std::string> notes_of(const SearchState& state, const searcher::SearchResult& result) {
  std::vector<std::string> texts;
  for (const HtmlElement& item : tests::elements_named(shown(add_notes, state, result), "li"))
    texts.push_back(item.text);
  return texts;
}

std::string undo_of(const std::vector<HtmlElement>& elements, const std::string& name) {
  for (const HtmlElement& element : elements) {
    if (element.attribute("aria-label") == name) return element.attribute("href");
  }
  return "no link " + name;
}

}  // namespace

TEST_CASE("where there is nothing to say, nothing is said", "[web][pages]") {
  CHECK(shown(add_notes, {}, {}).empty());
  CHECK(shown(add_chips, {}, {}).empty());
}

TEST_CASE("an answer says what was done to the question", "[web][pages]") {
  searcher::SearchResult result;
  result.relaxed = true;
  result.total_is_exact = false;
  result.warnings = {{"unbalanced_quote", "A <quotation> mark was closed", 0, 1}};
  result.dropped = {"the", "of"};
  result.predecessors = {{"RU", "SU", 1234}};
  result.undated_excluded = 1;
  const SearchState state = read_state({{"q", "oil"}, {"from", "2017"}});
  CHECK(notes_of(state, result) == std::vector<std::string>{"No article has all of the words. These have any of them.",
                                                            "The search was cut short: there may be more.",
                                                            "A <quotation> mark was closed.",
                                                            "Left out because nearly every article has them: the, of.",
                                                            "Country RU does not count SU, which has 1,234 articles.",
                                                            "1 article without a date left out. Include them"});
  CHECK(link_named(shown(add_notes, state, result), "Include them").attribute("href") ==
        "/?q=oil&from=2017&undated=include");
}

TEST_CASE("each filter has its chip and its way back", "[web][pages]") {
  using schema::Facet;
  searcher::SearchResult result;
  result.filters = {{Facet::Country, "north korea", "KP", "North Korea", false},
                    {Facet::Source, "The Wire", "the wire", "The Wire", true}};
  const SearchState state = read_state({{"q", "oil"},
                                        {"country", "north korea"},
                                        {"exclude", "source:The Wire"},
                                        {"from", "2017"},
                                        {"match", "any"},
                                        {"offset", "20"}});
  const auto chips = shown(add_chips, state, result);
  CHECK(undo_of(chips, "Remove North Korea") == "/?q=oil&exclude=source:The+Wire&from=2017&match=any");
  CHECK(undo_of(chips, "Remove The Wire") == "/?q=oil&country=north+korea&from=2017&match=any");
  CHECK(undo_of(chips, "Remove from 2017") == "/?q=oil&country=north+korea&exclude=source:The+Wire&match=any");
  CHECK(undo_of(chips, "Remove match any") == "/?q=oil&country=north+korea&exclude=source:The+Wire&from=2017");
  CHECK(link_named(chips, "remove all filters").attribute("href") == "/?q=oil");
}

TEST_CASE("what was understood can be taken as plain words", "[web][pages]") {
  searcher::SearchResult result;
  result.understood = {{{"North Korea", "country", "KP", "North Korea", true}, 1500},
                       {{"Moskau", "country", "RU", "Russia", true}, 0}};
  const auto chips = shown(add_chips, read_state({{"q", "North Korea workers"}}), result);
  CHECK(undo_of(chips, "Take North Korea as plain words") == "/?q=%22North+Korea%22+workers");
  // It does not stand in the query as it was understood.
  CHECK(undo_of(chips, "Take Moskau as plain words") == "/?q=North+Korea+workers&understand=off");
  CHECK(link_named(chips, "plain words only").attribute("href") == "/?q=North+Korea+workers&understand=off");
  CHECK(tests::elements_named(chips, "li").at(0).text.find("North Korea, +1,500 without the words") !=
        std::string::npos);
  CHECK(tests::elements_named(chips, "li").at(1).text.find("Moskau = Russia") != std::string::npos);
}

TEST_CASE("no hits come with what each part would give, and what to try", "[web][pages]") {
  searcher::SearchResult result;
  result.clauses = {{"\"oil <x>\"", 12, 3456}};
  const auto elements = shown(add_absence, read_state({{"q", "oil"}, {"country", "KP"}}), result);
  const auto cells = tests::elements_named(elements, "td");
  REQUIRE(cells.size() == 2);
  CHECK(cells[0].text == "12");
  CHECK(cells[1].text == "3,456");
  CHECK(link_named(elements, "Search without the filters").attribute("href") == "/?q=oil");
  CHECK(link_named(elements, "Search for any of the words").attribute("href") == "/?q=oil&country=KP&match=any");
  CHECK_THROWS(link_named(shown(add_absence, read_state({{"country", "KP"}}), result), "Search for any of the words"));
}
