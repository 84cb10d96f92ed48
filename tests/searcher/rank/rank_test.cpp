// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/rank/rank.h"

#include "tests/archive/small_index.h"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using indexer::EnrichedArticle;
using searcher::SearchRequest;
using searcher::SearchResult;
using searcher::Sort;
using tests::article_of;
using tests::dated_article;
using tests::numbers_of;
using tests::SmallIndex;
using Numbers = std::vector<std::string>;

namespace {

constexpr std::size_t all_there_are = std::numeric_limits<std::size_t>::max();

const std::vector<EnrichedArticle>& articles() {
  static const std::vector<EnrichedArticle> list{
      dated_article(1, "oil price", "2019-05-01"),
      dated_article(2, "oil price", ""),
      dated_article(3, "oil price", "2020"),
      dated_article(4, "oil price", "2018-12"),
      dated_article(5, "oil price oil", "2001-01-01"),
      dated_article(6, "oil price", "2019-05-01"),
      dated_article(7, "price without it", "2019-06-01"),
  };
  return list;
}

const SmallIndex& small_index() {
  static const SmallIndex index(articles());
  return index;
}

/// The numbers in the order of their articles' ids.
Numbers by_id(Numbers numbers) {
  const auto id = [](const std::string& number) { return articles()[std::stoul(number) - 1].id; };
  std::sort(numbers.begin(), numbers.end(), [&](const auto& a, const auto& b) { return id(a) < id(b); });
  return numbers;
}

Numbers joined(std::vector<Numbers> parts) {
  Numbers all;
  for (const Numbers& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

SearchResult search(const std::string& query, Sort sort) {
  SearchRequest request = tests::request_for(query);
  request.sort = sort;
  return small_index().search(request);
}

}  // namespace

TEST_CASE("hits of one score come newest first, then by id, undated ones last", "[searcher][rank]") {
  const SearchResult result = search("oil", Sort::Relevance);
  CHECK(numbers_of(result.hits) == joined({{"5", "3"}, by_id({"1", "6"}), {"4", "2"}}));
  CHECK(result.hits[0].score > result.hits[1].score);
  CHECK(result.hits[1].score == result.hits[5].score);
  CHECK(result.hits[1].score > 0);
}

TEST_CASE("both orders by date have undated articles last, and days alike by id", "[searcher][rank]") {
  CHECK(numbers_of(search("oil", Sort::Newest).hits) == joined({{"3"}, by_id({"1", "6"}), {"4", "5", "2"}}));
  CHECK(numbers_of(search("oil", Sort::Oldest).hits) == joined({{"5", "4"}, by_id({"1", "6"}), {"3", "2"}}));
  CHECK(numbers_of(search("oil", Sort::Added).hits) == joined({{"3"}, by_id({"1", "6"}), {"4", "5", "2"}}));
}

TEST_CASE("with nothing to rank by, hits come newest first with a score of 0", "[searcher][rank]") {
  for (const char* query : {"", "lang:en", "lang:en -without", "-without", "date:any OR date:none"}) {
    const SearchResult result = search(query, Sort::Relevance);
    INFO(query);
    REQUIRE(!result.hits.empty());
    CHECK(std::all_of(result.hits.begin(), result.hits.end(), [](const auto& hit) { return hit.score == 0; }));
    CHECK(numbers_of(result.hits).front() == "3");
    CHECK(numbers_of(result.hits).back() == "2");
  }
}

TEST_CASE("field clauses and exclusions change no score, title clauses do", "[searcher][rank]") {
  const SearchResult plain = search("oil", Sort::Relevance);
  const SearchResult filtered = search("oil lang:en type:article -without", Sort::Relevance);
  REQUIRE(numbers_of(plain.hits) == numbers_of(filtered.hits));
  for (std::size_t i = 0; i < plain.hits.size(); ++i) CHECK(plain.hits[i].score == Approx(filtered.hits[i].score));

  const SmallIndex titles({article_of(1, "Grain", "harvest"), article_of(2, "Rain", "grain")});
  const SearchResult titled = titles.search(tests::request_for("title:grain OR harvest OR rain"));
  REQUIRE(titled.hits.size() == 2);
  CHECK(titled.hits[0].score > 0);
}

TEST_CASE("words side by side rank higher where they stand side by side", "[searcher][rank]") {
  const SmallIndex index(
      {dated_article(1, "price for the oil", "2019"), dated_article(2, "for the oil price", "2018")});
  SearchRequest request = tests::request_for("oil price");
  CHECK(numbers_of(index.search(request).hits) == Numbers{"2", "1"});
  request.limit = 1;  // by its words alone the second would be no candidate
  CHECK(numbers_of(index.search(request).hits) == Numbers{"2"});
}

TEST_CASE("an article that is about an understood country or its former state ranks higher", "[searcher][rank]") {
  const SmallIndex index({
      dated_article(1, "Russia sold grain.", "1970"),
      dated_article(2, "Russia sold grain.", "1960", {"RU"}),
      dated_article(3, "Russia sold grain.", "1950", {"SU"}),
      dated_article(4, "France sold grain.", "1940", {"FR"}),
  });
  const SearchResult result = index.search(tests::request_for("Russia grain"));
  REQUIRE(result.hits.size() == 3);
  CHECK(numbers_of(result.hits).back() == "1");
  CHECK(result.hits[1].score > result.hits[2].score);
}

TEST_CASE("an offset beyond the end and limits of any size give what there is", "[searcher][rank]") {
  for (const Sort sort : {Sort::Relevance, Sort::Newest, Sort::Oldest, Sort::Added}) {
    SearchRequest request = tests::request_for("oil");
    request.sort = sort;
    request.limit = all_there_are;
    CHECK(small_index().search(request).hits.size() == 6);
    request.offset = 4;
    const SearchResult rest = small_index().search(request);
    REQUIRE(rest.hits.size() == 2);
    CHECK(rest.hits[0].rank == 4);
    CHECK(rest.hits[1].rank == 5);
    CHECK(rest.total == 6);
    for (const std::size_t offset : {std::size_t{6}, std::size_t{7}, std::size_t{1} << 33, all_there_are}) {
      request.offset = offset;
      CHECK(small_index().search(request).hits.empty());
      CHECK(small_index().search(request).total == 6);
    }
  }
}

TEST_CASE("a limit of 0 gives numbers only", "[searcher][rank]") {
  SearchRequest request = tests::request_for("oil");
  request.limit = 0;
  const SearchResult result = small_index().search(request);
  CHECK(result.hits.empty());
  CHECK(result.total == 6);
}
