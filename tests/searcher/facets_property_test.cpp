// SPDX-License-Identifier: GPL-3.0-or-later
// Are totals and facets what a naive count gives, and does choosing a value give exactly its count?
#include "schema/fold.h"
#include "searcher/search.h"
#include "tests/archive/random_archive.h"
#include "tests/archive/test_archive.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using indexer::EnrichedArticle;
using schema::Facet;
using searcher::SearchRequest;
using searcher::SearchResult;

namespace {

SearchRequest request_for(const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.understand = searcher::Understand::Off;
  request.may_relax = false;
  request.limit = 0;
  for (const schema::FacetField& field : schema::facet_fields) request.facets.push_back({field.facet, 1000});
  return request;
}

bool holds(const EnrichedArticle& article, const std::string& word) {
  const std::string text = " " + article.article.title + " " + article.article.text + " ";
  return text.find(" " + word + " ") != std::string::npos;
}

std::set<std::string> values_of(const EnrichedArticle& article, Facet facet) {
  std::set<std::string> values;
  const schema::Date& date = article.published.date;
  switch (facet) {
    case Facet::Country:
      for (const auto& country : article.countries) values.insert(country.code);
      break;
    case Facet::Organization:
      for (const auto& organization : article.organizations) values.insert(organization.id);
      break;
    case Facet::Month:
      if (date.precision >= schema::DatePrecision::Month) values.insert(to_string(date).substr(0, 7));
      break;
    case Facet::Year:
      if (date.precision >= schema::DatePrecision::Year) values.insert(to_string(date).substr(0, 4));
      break;
    case Facet::Language:
      values.insert(article.language);
      break;
    case Facet::Source:
      if (!article.article.source.empty()) values.insert(schema::fold_filter_value(article.article.source));
      break;
    case Facet::Author:
      for (const auto& author : article.article.authors) values.insert(schema::fold_filter_value(author));
      break;
    case Facet::Type:
      values.insert(article.article.type);
      break;
  }
  return values;
}

using Counts = std::map<std::string, std::size_t>;

Counts counts_of(const searcher::FacetResult& facet) {
  Counts counts;
  for (const searcher::FacetCount& value : facet.values) {
    if (value.count > 0) counts[value.value] = value.count;
  }
  return counts;
}

}  // namespace

TEST_CASE("totals and every facet equal a naive count, for words in nearly every article too",
          "[searcher][facet][property]") {
  std::mt19937 random(7);
  const std::vector<EnrichedArticle> archive = tests::random_archive(1500, random);
  const tests::ScratchFolder folder;
  tests::write_archive(folder.path(), archive);
  searcher::Searcher searcher(folder.path(), tests::build_gazetteer());
  for (const std::size_t number : {0U, 1U, 5U, 15U, 39U}) {
    const std::string word = tests::random_word(number);
    const SearchResult result = searcher.search(request_for(word));
    std::vector<const EnrichedArticle*> matches;
    for (const EnrichedArticle& article : archive) {
      if (holds(article, word)) matches.push_back(&article);
    }
    CHECK(result.total == matches.size());
    for (const searcher::FacetResult& facet : result.facets) {
      Counts naive;
      std::size_t missing = 0;
      for (const EnrichedArticle* article : matches) {
        const std::set<std::string> values = values_of(*article, facet.facet);
        missing += values.empty() ? 1U : 0U;
        for (const std::string& value : values) ++naive[value];
      }
      INFO(word << " " << schema::field_of(facet.facet).name);
      CHECK(counts_of(facet) == naive);
      CHECK(facet.missing == missing);
      CHECK(facet.other == 0);
    }
  }
}

TEST_CASE("choosing a facet value gives exactly its count", "[searcher][facet][property]") {
  std::mt19937 random(11);
  const std::vector<EnrichedArticle> archive = tests::random_archive(800, random);
  const tests::ScratchFolder folder;
  tests::write_archive(folder.path(), archive);
  searcher::Searcher searcher(folder.path(), tests::build_gazetteer());
  const SearchRequest open = request_for(tests::random_word(1));
  const SearchResult all = searcher.search(open);
  for (const searcher::FacetResult& facet : all.facets) {
    for (const searcher::FacetCount& value : facet.values) {
      SearchRequest chosen = open;
      chosen.choices.push_back({facet.facet, {value.value}, false});
      INFO(schema::field_of(facet.facet).name << " = " << value.value);
      CHECK(searcher.search(chosen).total == value.count);
    }
  }
}

TEST_CASE("a second country narrows, a second outlet adds exactly its count", "[searcher][facet][property]") {
  std::mt19937 random(13);
  const std::vector<EnrichedArticle> archive = tests::random_archive(800, random);
  const tests::ScratchFolder folder;
  tests::write_archive(folder.path(), archive);
  searcher::Searcher searcher(folder.path(), tests::build_gazetteer());
  const auto with = [&](Facet facet, std::vector<std::string> values) {
    SearchRequest request = request_for(tests::random_word(0));
    request.choices.push_back({facet, std::move(values), false});
    return searcher.search(request);
  };
  const SearchResult outlet = with(Facet::Source, {"outlet 0"});
  for (const searcher::FacetCount& value : outlet.facets[static_cast<std::size_t>(Facet::Source)].values) {
    if (value.selected) continue;
    INFO(value.value);
    CHECK(with(Facet::Source, {"outlet 0", value.value}).total == outlet.total + value.count);
  }
  const SearchResult country = with(Facet::Country, {"KP"});
  for (const searcher::FacetCount& value : country.facets[static_cast<std::size_t>(Facet::Country)].values) {
    INFO(value.value);
    CHECK(with(Facet::Country, {"KP", value.value}).total == value.count);
  }
}

TEST_CASE("without the columns file the answers are the same", "[searcher][facet][property]") {
  std::mt19937 random(17);
  const std::vector<EnrichedArticle> archive = tests::random_archive(300, random);
  const tests::ScratchFolder folder;
  tests::write_archive(folder.path(), archive);
  const SearchRequest request = request_for(tests::random_word(0));
  const SearchResult with_columns = searcher::Searcher(folder.path(), tests::build_gazetteer()).search(request);
  std::filesystem::remove_all(folder.path() / "columns");
  const SearchResult without = searcher::Searcher(folder.path(), tests::build_gazetteer()).search(request);
  CHECK(with_columns.total == without.total);
  REQUIRE(with_columns.facets.size() == without.facets.size());
  for (std::size_t i = 0; i < without.facets.size(); ++i) {
    CHECK(counts_of(with_columns.facets[i]) == counts_of(without.facets[i]));
    CHECK(with_columns.facets[i].missing == without.facets[i].missing);
  }
  CHECK(!std::filesystem::exists(folder.path() / "columns"));  // readers never write
}
