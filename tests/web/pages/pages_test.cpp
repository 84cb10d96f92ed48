// SPDX-License-Identifier: GPL-3.0-or-later
// Is every page good HTML whatever its articles and its address say?
#include "tests/web/pages/html_elements.h"
#include "tests/web/state/random_state.h"
#include "web/html/markup.h"
#include "web/pages/article_page.h"
#include "web/pages/article_text.h"
#include "web/pages/help_page.h"
#include "web/pages/map_page.h"
#include "web/pages/search_page.h"
#include "web/pages/timeline_page.h"
#include "web/pages/values_page.h"

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::web;
using tests::hostile_text;
using tests::HtmlElement;

namespace {

/// What holds for every page: one heading, one main part, no identifier twice, and no address that runs a script.
void check_page(const std::string& document) {
  const auto elements = tests::html_elements(document);
  CHECK(tests::elements_named(elements, "h1").size() == 1);
  CHECK(tests::elements_named(elements, "main").size() == 1);
  CHECK(tests::elements_named(elements, "script").size() == 1);
  std::set<std::string> ids;
  for (const HtmlElement& element : elements) {
    const std::string id = element.attribute("id");
    if (!id.empty() && !ids.insert(id).second) FAIL_CHECK("two elements with the id " << id);
    for (const auto& [name, value] : element.attributes) {
      if (name.starts_with("on") || name == "style") FAIL_CHECK(element.name << " has an attribute " << name);
      const bool leads = name == "href" || name == "src" || name == "action";
      const bool within = value.starts_with("/") || value.starts_with("#");
      if (leads && !within && followable(value) != value) FAIL_CHECK(name << " leads to " << value);
    }
  }
}

searcher::FacetResult random_facet(schema::Facet facet, std::mt19937& random) {
  searcher::FacetResult result;
  result.facet = facet;
  for (std::size_t i = 0; i < 3; ++i) {
    result.values.push_back({hostile_text(random), hostile_text(random), random() % 5000, random() % 3 == 0});
  }
  result.other = random() % 3;
  result.missing = random() % 3;
  return result;
}

searcher::Hit random_hit(std::size_t rank, std::mt19937& random) {
  searcher::Hit hit;
  hit.rank = rank;
  hit.id = hostile_text(random);
  hit.title = hostile_text(random);
  hit.source = hostile_text(random);
  hit.authors = {hostile_text(random), hostile_text(random)};
  hit.language = hostile_text(random);
  hit.published = *schema::parse_date("2017-03");
  hit.published_from = hostile_text(random);
  hit.countries = {{"KP", hostile_text(random), true}};
  hit.organizations = {{"un", hostile_text(random)}};
  hit.snippet = searcher::Snippet{hostile_text(random), {{0, 1}}};
  return hit;
}

searcher::SearchResult random_result(const SearchState& state, std::mt19937& random) {
  searcher::SearchResult result;
  result.query = state.typed.query;
  result.total = random() % 4 == 0 ? 0 : random() % 20000 + 2;
  result.relaxed = random() % 3 == 0;
  result.dropped = {hostile_text(random)};
  result.warnings = {{"code", hostile_text(random), 0, 0}};
  result.understood = {{{hostile_text(random), "country", "KP", hostile_text(random), true}, 3}};
  result.predecessors = {{"RU", "SU", 3}};
  result.undated_excluded = random() % 3;
  for (const auto& [facet, values] : state.typed.choices) {
    for (const std::string& value : values)
      result.filters.push_back({facet, value, value, hostile_text(random), false});
  }
  for (std::size_t i = 0; result.total > 0 && i < 2; ++i) result.hits.push_back(random_hit(state.offset + i, random));
  if (result.total == 0) result.clauses = {{hostile_text(random), 3, 4}};
  for (const auto& request : page_request({}).facets) result.facets.push_back(random_facet(request.facet, random));
  return result;
}

searcher::Timeline random_timeline(const SearchState& state, std::mt19937& random) {
  searcher::Timeline timeline;
  timeline.answer = random_result(state, random);
  timeline.period = searcher::TimelinePeriod::Month;
  for (const char* month : {"2017-03", "2017-04"}) {
    timeline.bars.push_back({month, *schema::period_of(*schema::parse_date(month)), random() % 3, random() % 3 + 3});
  }
  timeline.missing = random() % 2;
  return timeline;
}

schema::StoredArticle random_article(std::mt19937& random) {
  schema::StoredArticle article;
  article.id = hostile_text(random);
  article.title = hostile_text(random);
  article.text = hostile_text(random) + "\n\n" + hostile_text(random);
  article.url = random() % 2 == 0 ? "https://news.example/" + std::to_string(random()) : hostile_text(random);
  article.source = hostile_text(random);
  article.authors = {hostile_text(random)};
  article.language = hostile_text(random);
  article.path = hostile_text(random);
  article.published_rejected = hostile_text(random);
  article.countries = {
      {hostile_text(random), hostile_text(random), 0.5, true, {{0, 3, "text", "name"}, {0, 2, "title", "x"}}}};
  article.organizations = {
      {hostile_text(random), hostile_text(random), "igo", "", "low", {{1, 2, "text", hostile_text(random)}}}};
  article.versions = {{"2017", hostile_text(random), "hash"}};
  return article;
}

}  // namespace

TEST_CASE("the page of an answer is good HTML and says its total", "[web][pages][property]") {
  std::mt19937 random(1);
  for (int i = 0; i < 150; ++i) {
    const SearchState state = tests::random_state(random);
    const searcher::SearchResult result = random_result(state, random);
    const std::string html = search_page({state, result, "", {hostile_text(random)}});
    check_page(html);
    const auto elements = tests::html_elements(html);
    CHECK(tests::elements_named(elements, "main").at(0).attribute("data-total") == std::to_string(result.total));
  }
}

TEST_CASE("the page about time is good HTML", "[web][pages][property]") {
  std::mt19937 random(2);
  for (int i = 0; i < 100; ++i) {
    const SearchState state = tests::random_state(random);
    check_page(
        timeline_page({state, random_timeline(state, random), searcher::TimelinePeriod::Auto, random() % 2 == 0}));
  }
}

TEST_CASE("the page of the map is good HTML", "[web][pages][property]") {
  std::mt19937 random(3);
  for (int i = 0; i < 10; ++i) {
    const SearchState state = tests::random_state(random);
    searcher::SearchResult result = random_result(state, random);
    result.facets.front().values.push_back({"FR", "France", 12, false});
    check_page(map_page(state, result));
  }
}

TEST_CASE("the page of a facet's values is good HTML and keeps the search", "[web][pages][property]") {
  std::mt19937 random(4);
  for (int i = 0; i < 150; ++i) {
    const SearchState state = tests::random_state(random);
    searcher::FacetValues values;
    values.answer = random_result(state, random);
    values.contains = random() % 2 == 0 ? hostile_text(random) : "";
    values.facet = random_facet(schema::facet_fields.at(random() % schema::facet_count).facet, random);
    check_page(values_page(state, values, {random() % 2 * values_per_page, random() % 3}));
  }
}

TEST_CASE("the page of an article is good HTML", "[web][pages][property]") {
  std::mt19937 random(5);
  for (int i = 0; i < 200; ++i) {
    const SearchState state = tests::random_state(random);
    const schema::StoredArticle article = random_article(random);
    const std::string html =
        article_page({state, article, {{0, 1}, {2, 3}}, {random_hit(0, random)}, hostile_text(random)});
    check_page(html);
  }
}

TEST_CASE("pages that are no answers are good HTML", "[web][pages]") {
  check_page(help_page());
  std::mt19937 random(6);
  for (const int status : {400, 404, 410, 503})
    check_page(error_page(status, hostile_text(random), hostile_text(random)));
}

TEST_CASE("what an article says never becomes an element", "[web][pages]") {
  schema::StoredArticle article;
  article.title = "</title><script>alert(1)</script>";
  article.text = "<img src=x onerror=alert(1)>";
  article.url = "javascript:alert(1)";
  const SearchState state;
  const auto elements = tests::html_elements(article_page({state, article, {}, {}, "<i>cited</i>"}));
  CHECK(tests::elements_named(elements, "img").empty());
  CHECK(tests::elements_named(elements, "i").empty());
  CHECK(tests::elements_named(elements, "title").at(0).text == article.title + " - Dateline");
  for (const HtmlElement& link : tests::elements_named(elements, "a")) CHECK(link.attribute("href") != article.url);
}

TEST_CASE("the page of a very long article shows its beginning, and leads to the rest", "[web][pages]") {
  schema::StoredArticle article;
  article.id = "long";
  for (int i = 0; i < 200'000; ++i) article.text += "Iran \u00e9 ";
  const std::size_t last = 1'000'000;
  article.countries = {{"IR", "Iran", 0.5, true, {{0, 4, "text", "name"}, {last, last + 4, "text", "name"}}}};
  const SearchState state;
  const std::string html = article_page({state, article, {{0, 4}, {last, last + 4}}, {}, ""});
  CHECK(html.size() < 2 * max_shown_bytes);
  const auto elements = tests::html_elements(html);
  CHECK(tests::link_named(elements, "The whole text as JSON").attribute("href") == "/article/long.json");
  CHECK(tests::elements_named(elements, "mark").size() == 1);
  CHECK(html.find("2 matches") != std::string::npos);
  CHECK(html.find("#hit-2") == std::string::npos);
  CHECK(html.find("1 further on in the text") != std::string::npos);
}

TEST_CASE("an article's page says in words why a country or an organization is there", "[web][pages]") {
  schema::StoredArticle article;
  article.title = "The UN calls";
  article.text = "Pyongyang listens.";
  article.countries = {{"KP", "North Korea", 0.256, true, {{0, 9, "text", "capital"}}}};
  article.organizations = {{"un", "United Nations", "igo", "", "medium", {{4, 6, "title", "alias"}}}};
  const SearchState state;
  const auto elements = tests::html_elements(article_page({state, article, {}, {}, ""}));
  std::set<std::string> small;
  for (const HtmlElement& element : tests::elements_named(elements, "small")) small.insert(element.text);
  CHECK(small.contains("its capital"));
  CHECK(small.contains("salience 0.26"));
  CHECK(small.contains("a name that the tables have for it, in the title"));
  CHECK(small.contains("igo, medium confidence"));
}
