// SPDX-License-Identifier: GPL-3.0-or-later
// Does a reader of one article see where it matches?
#include "searcher/search.h"
#include "tests/archive/small_index.h"

#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using searcher::TextRange;

TEST_CASE("all matches of the query in an article's text are told in order", "[searcher][snippet]") {
  const tests::SmallIndex small({tests::dated_article(1, "Workers met a worker. Nobody worked.", "2019-03-01", {})});
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  searcher::SearchRequest everything;
  const auto article = searcher.article(searcher.search(everything).hits.at(0).id);
  REQUIRE(article);
  searcher::SearchRequest request;
  request.query = "worker";
  CHECK(searcher.highlights(*article, request) == std::vector<TextRange>{{0, 7}, {14, 20}});
  request.query = "\"nobody worked\"";
  CHECK(searcher.highlights(*article, request) == std::vector<TextRange>{{22, 35}});
  request.query = "";
  CHECK(searcher.highlights(*article, request).empty());
}
