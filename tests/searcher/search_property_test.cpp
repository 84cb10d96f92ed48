// SPDX-License-Identifier: GPL-3.0-or-later
// Do filters and facet counts agree with each other and with a naive scan?
#include "schema/fold.h"
#include "searcher/search.h"
#include "tests/archive/random_archive.h"
#include "tests/archive/small_index.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using indexer::EnrichedArticle;
using schema::Facet;
using searcher::FacetChoice;
using searcher::SearchRequest;
using searcher::SearchResult;
using searcher::Undated;

namespace {

constexpr std::size_t all_there_are = std::numeric_limits<std::size_t>::max();

std::set<std::string> values_of(const EnrichedArticle& article, Facet facet) {
  std::set<std::string> values;
  const schema::Date& date = article.published.date;
  if (facet == Facet::Country) {
    for (const auto& country : article.countries) values.insert(country.code);
  } else if (facet == Facet::Source && !article.article.source.empty()) {
    values.insert(schema::fold_filter_value(article.article.source));
  } else if (facet == Facet::Author) {
    for (const auto& author : article.article.authors) values.insert(schema::fold_filter_value(author));
  } else if (facet == Facet::Language) {
    values.insert(article.language);
  } else if (facet == Facet::Month && date.precision >= schema::DatePrecision::Month) {
    values.insert(to_string(date).substr(0, 7));
  } else if (facet == Facet::Year && date.precision >= schema::DatePrecision::Year) {
    values.insert(to_string(date).substr(0, 4));
  }
  return values;
}

bool in_dates(const EnrichedArticle& article, const SearchRequest& request) {
  const auto period = period_of(article.published.date);
  if (!period) {
    if (request.undated == Undated::Default) return !request.dates;
    return request.undated != Undated::Exclude;
  }
  if (request.undated == Undated::Only) return false;
  return !request.dates || (period->first >= request.dates->first && period->last <= request.dates->last);
}

bool is_chosen(const EnrichedArticle& article, const FacetChoice& choice) {
  const std::set<std::string> values = values_of(article, choice.facet);
  const auto holds = [&](const std::string& value) { return values.contains(value); };
  const bool any = choice.any || !schema::field_of(choice.facet).many_valued;
  return any ? std::any_of(choice.values.begin(), choice.values.end(), holds)
             : std::all_of(choice.values.begin(), choice.values.end(), holds);
}

bool naive_match(const EnrichedArticle& article, const SearchRequest& request) {
  const std::string text = " " + article.article.title + " " + article.article.text + " ";
  if (text.find(" " + request.query + " ") == std::string::npos || !in_dates(article, request)) return false;
  for (const auto& exclusion : request.exclusions) {
    if (values_of(article, exclusion.facet).contains(exclusion.value)) return false;
  }
  return std::all_of(request.choices.begin(), request.choices.end(),
                     [&](const FacetChoice& choice) { return is_chosen(article, choice); });
}

class RandomRequest {
public:
  RandomRequest(const std::vector<EnrichedArticle>& archive, std::mt19937& random) : random_(random) {
    for (const Facet facet : facets) {
      for (const EnrichedArticle& article : archive) {
        const auto values = values_of(article, facet);
        known_[facet].insert(known_[facet].end(), values.begin(), values.end());
      }
    }
  }

  SearchRequest next() {
    SearchRequest request = tests::request_for(tests::random_word(below(8)));
    request.understand = searcher::Understand::Off;
    request.limit = all_there_are;
    request.snippets = 0;
    request.undated = static_cast<Undated>(below(4));
    if (below(2) == 0) {
      const int year = 2010 + static_cast<int>(below(5));
      request.dates = schema::DateRange{schema::day_number(year, 1 + static_cast<int>(below(12)), 1),
                                        schema::day_number(year + 1 + static_cast<int>(below(2)), 6, 30)};
    }
    for (const Facet facet : facets) {
      if (below(6) == 0) request.exclusions.push_back({facet, value_of(facet)});
      if (below(4) != 0) continue;
      request.choices.push_back({facet, {value_of(facet)}, below(2) == 0});
      if (below(2) == 0) request.choices.back().values.push_back(value_of(facet));
    }
    return request;
  }

private:
  static constexpr std::array facets{Facet::Country,  Facet::Source, Facet::Author,
                                     Facet::Language, Facet::Month,  Facet::Year};

  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_); }
  std::string value_of(Facet facet) { return known_[facet][below(known_[facet].size())]; }

  std::mt19937& random_;
  std::map<Facet, std::vector<std::string>> known_;  // each as often as it occurs
};

std::set<std::string> ids_of(const SearchResult& result) {
  std::set<std::string> ids;
  for (const searcher::Hit& hit : result.hits) ids.insert(hit.id);
  return ids;
}

}  // namespace

TEST_CASE("filters, exclusions and dates agree with a naive scan", "[searcher][property]") {
  std::mt19937 random(43);
  const std::vector<EnrichedArticle> archive = tests::random_archive(400, random);
  const tests::SmallIndex small(archive);
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  RandomRequest requests(archive, random);
  std::size_t found = 0;
  for (int round = 0; round < 300; ++round) {
    const SearchRequest request = requests.next();
    std::set<std::string> expected;
    for (const EnrichedArticle& article : archive) {
      if (naive_match(article, request)) expected.insert(article.id);
    }
    const SearchResult result = searcher.search(request);
    INFO("round " << round);
    REQUIRE(ids_of(result) == expected);
    REQUIRE(result.total == expected.size());
    REQUIRE(result.hits.size() == expected.size());
    REQUIRE(searcher.count(request).total == expected.size());
    SearchRequest undated = request;
    undated.undated = Undated::Only;
    const bool leaves_out =
        request.undated == Undated::Exclude || (request.undated == Undated::Default && request.dates);
    REQUIRE(result.undated_excluded == (leaves_out ? searcher.count(undated).total : 0));
    found += expected.size();
  }
  CHECK(found > 1000);
}

TEST_CASE("choosing a value in a group without a choice gives exactly its count, under any request",
          "[searcher][facet][property]") {
  std::mt19937 random(59);
  const std::vector<EnrichedArticle> archive = tests::random_archive(300, random);
  const tests::SmallIndex small(archive);
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  RandomRequest requests(archive, random);
  for (int round = 0; round < 25; ++round) {
    SearchRequest request = requests.next();
    request.limit = 0;
    for (const schema::FacetField& field : schema::facet_fields) request.facets.push_back({field.facet, 5});
    const SearchResult result = searcher.search(request);
    for (const searcher::FacetResult& facet : result.facets) {
      const bool chosen = std::any_of(request.choices.begin(), request.choices.end(),
                                      [&](const FacetChoice& choice) { return choice.facet == facet.facet; });
      if (chosen) continue;
      for (const searcher::FacetCount& value : facet.values) {
        SearchRequest narrowed = request;
        narrowed.choices.push_back({facet.facet, {value.value}, false});
        INFO("round " << round << ": " << schema::field_of(facet.facet).name << " = " << value.value);
        REQUIRE(searcher.count(narrowed).total == value.count);
      }
    }
  }
}
