// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/rank/ranking_query.h"

#include "tests/archive/small_index.h"

#include <set>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using tests::OpenedIndex;
using tests::SmallIndex;
using Terms = std::set<std::string>;

namespace {

Terms terms_in(const Xapian::Query& query) {
  return {query.get_terms_begin(), query.get_terms_end()};
}

searcher::RankingWeights weights_of(OpenedIndex& opened, const std::string& query,
                                    searcher::ParseOptions options = {}) {
  return searcher::ranking_query(opened.index, opened.terms, tests::parsed(query, options).root);
}

Terms terms_of(OpenedIndex& opened, const std::string& query, searcher::ParseOptions options = {}) {
  return terms_in(weights_of(opened, query, options).words);
}

const SmallIndex& small_index() {
  static const SmallIndex index(
      {tests::article_of(1, "Grain", "oil price workers working"), tests::article_of(2, "", "Russia")});
  return index;
}

}  // namespace

TEST_CASE("filters, dates, exclusions and the empty query weigh nothing", "[searcher][rank]") {
  OpenedIndex opened(small_index());
  for (const char* query :
       {"", "country:RU", "date:2017 source:Herald", "-oil", "org:any -(oil OR price)", "country:Atlantis"}) {
    INFO(query);
    CHECK(weights_of(opened, query).words.empty());
    CHECK(weights_of(opened, query).pairs.empty());
  }
}

TEST_CASE("words weigh by their stems, and by nothing of what is filtered or excluded", "[searcher][rank]") {
  OpenedIndex opened(small_index());
  CHECK(terms_of(opened, "workers lang:en -price") == Terms{"Zworker"});
  CHECK(terms_of(opened, "title:grain") == Terms{"ZSgrain"});
  CHECK(terms_of(opened, "atleast2 price") == Terms{"Zprice"});
  CHECK(terms_of(opened, "\"working\"") == Terms{"working"});
}

TEST_CASE("words side by side weigh as a pair too, words with a comma between them do not", "[searcher][rank]") {
  OpenedIndex opened(small_index());
  for (const char* query : {"oil price", "oil, price"}) CHECK(terms_of(opened, query) == Terms{"Zoil", "Zprice"});
  const searcher::RankingWeights weights = weights_of(opened, "oil price grain");
  REQUIRE(weights.pairs.size() == 2);
  CHECK(terms_in(weights.pairs[0]) == Terms{"oil", "price"});
  CHECK(terms_in(weights.pairs[1]) == Terms{"price", "grain"});
  CHECK(weights_of(opened, "oil, price").pairs.empty());
  CHECK(weights_of(opened, "oil price oil price oil").pairs.size() == 2);  // each pair once
}

TEST_CASE("an understood country weighs by its words, its code and that of its former state", "[searcher][rank]") {
  OpenedIndex opened(small_index());
  CHECK(terms_of(opened, "Russia") == Terms{"Zrussia", "XCru", "XCsu"});
  searcher::ParseOptions filter;
  filter.understand = searcher::Understand::Filter;
  CHECK(terms_of(opened, "Russia", filter).empty());
}

TEST_CASE("a wildcard weighs by words that the index holds", "[searcher][rank]") {
  OpenedIndex opened(small_index());
  CHECK(terms_of(opened, "work*") == Terms{"workers", "working"});
  CHECK(terms_of(opened, "zzz*").empty());
}
