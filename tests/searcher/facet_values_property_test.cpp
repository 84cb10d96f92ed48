// SPDX-License-Identifier: GPL-3.0-or-later
// Are the values of a facet those of the search, page by page, and does choosing one give its count?
#include "schema/name_search.h"
#include "searcher/search.h"
#include "tests/archive/random_archive.h"
#include "tests/archive/small_index.h"

#include <algorithm>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using indexer::EnrichedArticle;
using schema::Facet;
using searcher::FacetCount;
using searcher::FacetValues;
using searcher::SearchRequest;

namespace {

constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

std::vector<std::string> sorted_lines(const std::vector<FacetCount>& values) {
  std::vector<std::string> lines;
  for (const FacetCount& value : values) {
    lines.push_back(value.value + '|' + value.label + '|' + std::to_string(value.count) + (value.selected ? "|x" : ""));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

SearchRequest unlimited(SearchRequest request, Facet facet) {
  request.limit = 0;
  request.may_relax = false;
  request.facets = {{facet, all}};
  return request;
}

std::vector<SearchRequest> requests() {
  std::vector<SearchRequest> list;
  for (const char* query : {"", "w0x", "w12x", "country:KP OR w30x", "date:2012..2013", "nowhere"}) {
    SearchRequest request = tests::request_for(query);
    list.push_back(request);
    request.choices.push_back({Facet::Country, {"KP", "BR"}, false});
    request.choices.push_back({Facet::Source, {"Outlet 1", "outlet 29", "no such outlet"}, false});
    request.choices.push_back({Facet::Month, {"2012-01"}, false});
    list.push_back(request);
    request.choices[0].any = true;
    request.exclusions.push_back({Facet::Language, "fr"});
    list.push_back(request);
  }
  return list;
}

void check_pages(searcher::Searcher& searcher, const SearchRequest& request, const FacetValues& whole) {
  std::vector<FacetCount> paged;
  for (std::size_t offset = 0;; offset += 3) {
    const FacetValues page = searcher.facet_values(request, {whole.facet.facet, whole.contains, offset, 3});
    REQUIRE(paged.size() + page.facet.values.size() + page.facet.other == whole.facet.values.size());
    if (page.facet.values.empty()) break;
    paged.insert(paged.end(), page.facet.values.begin(), page.facet.values.end());
  }
  REQUIRE(paged.size() == whole.facet.values.size());
  for (std::size_t i = 0; i < paged.size(); ++i) CHECK(paged[i].value == whole.facet.values[i].value);
}

void check_facet(searcher::Searcher& searcher, const SearchRequest& request, Facet facet) {
  const searcher::SearchResult result = searcher.search(unlimited(request, facet));
  const FacetValues values = searcher.facet_values(request, {facet, "", 0, all});
  CHECK(sorted_lines(values.facet.values) == sorted_lines(result.facets[0].values));
  CHECK(values.facet.missing == result.facets[0].missing);
  CHECK(values.answer.total == result.total);
  check_pages(searcher, request, values);
  const auto first_other = std::find_if(values.facet.values.begin(), values.facet.values.end(),
                                        [](const FacetCount& value) { return !value.selected; });
  CHECK(std::none_of(first_other, values.facet.values.end(), [](const FacetCount& value) { return value.selected; }));
}

/// Labels and keys of this archive's values are all the names that the property needs.
void check_contains(searcher::Searcher& searcher, const SearchRequest& request, Facet facet, const std::string& text) {
  const FacetValues whole = searcher.facet_values(request, {facet, "", 0, all});
  const FacetValues found = searcher.facet_values(request, {facet, text, 0, all});
  const std::string typed = schema::searchable_name(text);
  std::vector<FacetCount> expected;
  for (const FacetCount& value : whole.facet.values) {
    const std::string names = schema::searchable_name(value.label) + '\n' + schema::searchable_name(value.value);
    if (names.find(typed) != std::string::npos) expected.push_back(value);
  }
  CHECK(sorted_lines(found.facet.values) == sorted_lines(expected));
  CHECK(found.facet.missing == whole.facet.missing);
  check_pages(searcher, request, found);
}

void check_all(searcher::Searcher searcher) {
  for (const SearchRequest& request : requests()) {
    for (const schema::FacetField& field : schema::facet_fields) {
      INFO(request.query << ' ' << field.name << (request.choices.empty() ? "" : ", filtered"));
      check_facet(searcher, request, field.facet);
    }
    for (const char* text : {"1", "outlet 2", "author 1", "2012", "2012-0", "2012 0"}) {
      for (const Facet facet : {Facet::Source, Facet::Author, Facet::Month, Facet::Year}) {
        INFO(request.query << ' ' << schema::field_of(facet).name << " with " << text);
        check_contains(searcher, request, facet, text);
      }
    }
  }
}

}  // namespace

TEST_CASE("the values of a facet are those of the search at a large limit", "[searcher][facet][property]") {
  std::mt19937 random(107);
  const tests::SmallIndex small(tests::random_archive(300, random));
  check_all({small.folder(), tests::build_gazetteer()});
}

TEST_CASE("values of hidden articles alone are none, and copies count once", "[searcher][facet][suppress][property]") {
  std::mt19937 random(109);
  const std::vector<EnrichedArticle> articles = tests::random_archive(120, random);
  const tests::SmallIndex first(articles);
  const tests::SmallIndex second(std::vector<EnrichedArticle>(articles.begin() + 60, articles.end()));
  tests::suppress_articles(first.folder(), {articles[3].id, articles[70].id, articles[90].id});
  check_all({first.folder(), tests::build_gazetteer()});
  check_all({std::vector<std::filesystem::path>{second.folder(), first.folder()}, tests::build_gazetteer()});
}

TEST_CASE("choosing a value that was listed gives exactly its count", "[searcher][facet][property]") {
  std::mt19937 random(113);
  const tests::SmallIndex small(tests::random_archive(200, random));
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  const SearchRequest request = tests::request_for("w1x");
  for (const schema::FacetField& field : schema::facet_fields) {
    for (const FacetCount& value : searcher.facet_values(request, {field.facet, "", 0, all}).facet.values) {
      SearchRequest chosen = request;
      chosen.choices.push_back({field.facet, {value.value}, false});
      INFO(field.name << " = " << value.value);
      CHECK(searcher.count(chosen).total == value.count);
    }
  }
}
