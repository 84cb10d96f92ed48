// SPDX-License-Identifier: GPL-3.0-or-later
// Is there one order of all hits, whatever page is asked for, and does nothing weigh that an article does not hold?
#include "searcher/search.h"
#include "tests/archive/random_archive.h"
#include "tests/archive/small_index.h"

#include <algorithm>
#include <limits>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using indexer::EnrichedArticle;
using searcher::SearchRequest;
using searcher::SearchResult;
using searcher::Sort;

namespace {

constexpr std::size_t all_there_are = std::numeric_limits<std::size_t>::max();

std::set<std::string> ids_of(const SearchResult& result) {
  std::set<std::string> ids;
  for (const searcher::Hit& hit : result.hits) ids.insert(hit.id);
  return ids;
}

}  // namespace

TEST_CASE("pages put together are the whole list, in every order", "[searcher][property]") {
  std::mt19937 random(47);
  const std::vector<EnrichedArticle> archive = tests::random_archive(300, random);
  const tests::SmallIndex small(archive);
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  const std::vector<std::string> queries{"w0x", "w0x OR w1x OR w2x OR w7x", "w0x w1x", "", "\"w0x w0x\" OR w3*"};
  for (const std::string& query : queries) {
    for (const Sort sort : {Sort::Relevance, Sort::Newest, Sort::Oldest, Sort::Added}) {
      SearchRequest request = tests::request_for(query);
      request.sort = sort;
      request.snippets = 0;
      request.limit = all_there_are;
      const SearchResult whole = searcher.search(request);
      REQUIRE(whole.hits.size() == whole.total);
      REQUIRE(ids_of(whole).size() == whole.total);
      request.limit = 7;
      std::vector<std::string> pages;
      for (request.offset = 0; request.offset < whole.total; request.offset += request.limit) {
        for (const searcher::Hit& hit : searcher.search(request).hits) {
          INFO(query << ", sort " << static_cast<int>(sort) << ", place " << pages.size() << " of " << whole.total);
          REQUIRE(hit.score == Approx(whole.hits[pages.size()].score));
          REQUIRE(hit.rank == pages.size());
          REQUIRE(hit.id == whole.hits[pages.size()].id);
          pages.push_back(hit.id);
        }
      }
      CHECK(pages.size() == whole.total);
    }
  }
}

TEST_CASE("words side by side add to the score of exactly those articles that hold them so",
          "[searcher][rank][property]") {
  std::mt19937 random(61);
  const std::vector<EnrichedArticle> archive = tests::random_archive(300, random);
  const tests::SmallIndex small(archive);
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  const auto text_of = [&](const std::string& id) {
    const auto article = std::find_if(archive.begin(), archive.end(), [&](const auto& one) { return one.id == id; });
    return " " + article->article.title + " . " + article->article.text + " ";
  };
  std::size_t pairs = 0;
  for (const std::size_t limit : {std::size_t{5}, std::size_t{20}, all_there_are}) {
    SearchRequest request = tests::request_for("w0x, w1x, w2x, w7x");
    request.match = searcher::Match::Any;
    request.limit = all_there_are;
    std::map<std::string, double> by_words;
    for (const searcher::Hit& hit : searcher.search(request).hits) by_words[hit.id] = hit.score;
    request.query = "w0x w1x w2x w7x";
    request.limit = limit;
    for (const searcher::Hit& hit : searcher.search(request).hits) {
      const std::string text = text_of(hit.id);
      bool holds = false;
      for (const char* pair : {" w0x w1x ", " w1x w2x ", " w2x w7x "}) {
        holds = holds || text.find(pair) != std::string::npos;
      }
      INFO(hit.id << " at " << hit.rank << ": " << text);
      REQUIRE((hit.score > by_words[hit.id] + 1e-9) == holds);
      pairs += holds ? 1 : 0;
    }
  }
  CHECK(pairs > 50);
}

TEST_CASE("every order is total: score or date, then newest, then id, undated last", "[searcher][property]") {
  std::mt19937 random(53);
  const std::vector<EnrichedArticle> archive = tests::random_archive(300, random);
  const tests::SmallIndex small(archive);
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  for (const Sort sort : {Sort::Relevance, Sort::Newest, Sort::Oldest}) {
    SearchRequest request = tests::request_for("w0x OR w5x");
    request.sort = sort;
    request.snippets = 0;
    request.limit = all_there_are;
    const SearchResult result = searcher.search(request);
    REQUIRE(result.hits.size() > 100);
    for (std::size_t i = 1; i < result.hits.size(); ++i) {
      const searcher::Hit& before = result.hits[i - 1];
      const searcher::Hit& after = result.hits[i];
      INFO("sort " << static_cast<int>(sort) << ", hit " << i);
      REQUIRE(before.score >= after.score);
      if (before.score != after.score) continue;
      const auto a = period_of(before.published);
      const auto b = period_of(after.published);
      REQUIRE((a || !b));
      if (!b) {
        REQUIRE((a || before.id < after.id));
      } else if (sort == Sort::Oldest) {
        REQUIRE((a->first < b->first || (a->first == b->first && before.id < after.id)));
      } else {
        REQUIRE((a->first > b->first || (a->first == b->first && before.id < after.id)));
      }
    }
  }
}
