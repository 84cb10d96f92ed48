// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cli/text_answer.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::searcher;
using namespace dateline::searcher::cli;

namespace {

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

SearchResult one_hit() {
  SearchResult result;
  result.total = 1;
  result.index.articles = 70;
  Hit hit;
  hit.id = "0123456789abcdefghjkmnpqrs";
  hit.rank = 11;
  hit.title = "Oil";
  hit.published = {2019, 3, 0, schema::DatePrecision::Month};
  hit.source = "Herald";
  hit.language = "de";
  hit.path = "a/b.txt";
  hit.member = "7";
  hit.countries = {{"KP", "North Korea", true}, {"RU", "Russia", false}};
  hit.snippet = Snippet{"Das Öl im Norden", {{4, 6}, {10, 16}}};
  result.hits.push_back(hit);
  return result;
}

FacetResult facet_of(schema::Facet facet, std::size_t values) {
  FacetResult result;
  result.facet = facet;
  for (std::size_t i = 0; i < values; ++i) result.values.push_back({"v", "Value " + std::to_string(i), 1, false});
  return result;
}

}  // namespace

TEST_CASE("a hit shows rank from 1, title, date, outlet, language, main countries, passage and place",
          "[searcher][cli]") {
  CHECK(text_answer(one_hit(), {}) ==
        "1 article of 70\n\n"
        "12. Oil\n   2019-03 · Herald · de · North Korea\n   Das Öl im Norden\n"
        "   0123456789abcdefghjkmnpqrs  a/b.txt:7\n\n");
}

TEST_CASE("colour marks highlights by code points and nothing else changes", "[searcher][cli]") {
  const std::string text = text_answer(one_hit(), {true, false});
  CHECK(holds(text, "Das \033[1;33mÖl\033[0m im \033[1;33mNorden\033[0m\n"));
}

TEST_CASE("an undated hit says so", "[searcher][cli]") {
  SearchResult result = one_hit();
  result.hits[0].published = {};
  CHECK(holds(text_answer(result, {}), "\n   undated · Herald"));
}

TEST_CASE("no text of an article or a query steers the terminal", "[searcher][cli]") {
  SearchResult result = one_hit();
  const std::string bad = "x\033[2Jy\r\b\x07";
  Hit& hit = result.hits[0];
  hit.title = hit.source = hit.url = hit.path = hit.member = hit.language = bad;
  hit.countries[0].name = bad;
  hit.snippet = Snippet{bad, {{0, 3}}};
  result.parsed = bad;
  result.understood.push_back({{bad, "country", bad, bad, true}, 1});
  result.warnings.push_back({bad, bad, 0, 0});
  result.predecessors.push_back({bad, bad, 1});
  result.clauses.push_back({bad, 0, 0});
  FacetResult facet = facet_of(schema::Facet::Country, 1);
  facet.values[0].label = facet.values[0].value = bad;
  result.facets.push_back(facet);
  for (const std::size_t total : {std::size_t{0}, std::size_t{1}}) {
    result.total = total;
    const std::string text = text_answer(result, {false, true});
    CHECK(text.find_first_of("\033\r\b\x07") == std::string::npos);
  }
  hit.url.clear();
  CHECK(text_answer(result, {false, true}).find_first_of("\033\r\b\x07") == std::string::npos);
}

TEST_CASE("what was understood, repaired, relaxed or left out is said", "[searcher][cli]") {
  SearchResult result = one_hit();
  result.understood.push_back({{"North Korea", "country", "KP", "North Korea", true}, 3});
  result.predecessors.push_back({"RU", "SU", 9});
  result.warnings.push_back({"lone_minus", "a dash", 0, 1});
  result.relaxed = true;
  result.total = 1234;
  result.total_is_exact = false;
  result.undated_excluded = 2;
  const std::string text = text_answer(result, {});
  CHECK(holds(text, "understood: North Korea = country North Korea (KP), 3 found by the facet alone\n"));
  CHECK(holds(text, "--understand off"));
  CHECK(holds(text, "country:RU does not count SU, which has 9 articles"));
  CHECK(holds(text, "note: a dash\n"));
  CHECK(holds(text, "any of them"));
  CHECK(holds(text, "at least 1234 articles of 70; 2 undated ones left out"));
}

TEST_CASE("the parsed query is printed only where it is asked for", "[searcher][cli]") {
  SearchResult result = one_hit();
  result.parsed = "oil AND gas";
  CHECK_FALSE(holds(text_answer(result, {}), "parsed"));
  CHECK(holds(text_answer(result, {false, true}), "parsed: oil AND gas\n"));
}

TEST_CASE("without hits the clauses are counted and no facet is shown", "[searcher][cli]") {
  SearchResult result;
  result.index.articles = 70;
  result.clauses = {{"oil", 2, 5}, {"-gas", 60, 0}};
  result.facets.push_back(facet_of(schema::Facet::Country, 0));
  CHECK(text_answer(result, {}) ==
        "0 articles of 70\n\n   oil: 2 alone, 5 without it\n   -gas: 60 alone, 0 without it\n");
}

TEST_CASE("facets show their first values, chosen ones marked, and how many more there are", "[searcher][cli]") {
  SearchResult result = one_hit();
  FacetResult facet = facet_of(schema::Facet::Country, 10);
  facet.values[1].selected = true;
  facet.other = 5;
  facet.missing = 3;
  result.facets = {facet};
  CHECK(holds(text_answer(result, {}),
              "country  Value 0 1 · [x] Value 1 1 · Value 2 1 · Value 3 1 · Value 4 1 · Value 5 1 · Value 6 1 · "
              "Value 7 1 · 7 more values · 3 without\n"));
}

TEST_CASE("a chosen value is shown wherever it stands in the list", "[searcher][cli]") {
  SearchResult result = one_hit();
  FacetResult facet = facet_of(schema::Facet::Country, 12);
  facet.values[10].selected = true;
  result.facets = {facet};
  CHECK(holds(text_answer(result, {}), "Value 7 1 · [x] Value 10 1 · 3 more values\n"));
}

TEST_CASE("months show the latest", "[searcher][cli]") {
  SearchResult result = one_hit();
  result.facets = {facet_of(schema::Facet::Month, 14)};
  const std::string text = text_answer(result, {});
  CHECK(holds(text, "month  ... Value 2 1 · "));
  CHECK(holds(text, " · Value 13 1\n"));
}

TEST_CASE("an article is printed whole, with what was found in it", "[searcher][cli]") {
  schema::StoredArticle article;
  article.id = "0123456789abcdefghjkmnpqrs";
  article.title = "Oil";
  article.text = "First.\n\nSecond \033[2J.";
  article.path = "a.txt";
  article.countries.push_back({"KP", "North Korea", 1, true, {{0, 1, "text", "name"}}});
  article.organizations.push_back({"un", "United Nations", "", "", "", {}});
  article.versions.push_back({"2019-03-27", "", "hash"});
  const std::string text = text_article(article, {});
  CHECK(holds(text, "Oil\nundated\n0123456789abcdefghjkmnpqrs\na.txt\n\nFirst.\n\nSecond "));
  CHECK(holds(text, "country*      North Korea (KP) 1\n"));
  CHECK(holds(text, "organization  United Nations 0\n"));
  CHECK(holds(text, "earlier       2019-03-27 hash\n"));
  CHECK(text.find('\033') == std::string::npos);
}
