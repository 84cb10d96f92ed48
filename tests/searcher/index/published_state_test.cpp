// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/index/published_state.h"

#include "searcher/search.h"
#include "tests/archive/small_index.h"
#include "tests/archive/test_archive.h"

#include <filesystem>
#include <string>

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("a searcher sees a commit at the next refresh, and not before it asks", "[searcher][index]") {
  const tests::SmallIndex small({tests::article_of(1, "", "word"), tests::article_of(2, "", "word")});
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  const searcher::SearchResult before = searcher.search(tests::request_for("word"));
  REQUIRE(before.total == 2);
  CHECK_FALSE(searcher.refresh());
  const std::string state = searcher::published_state({small.folder()});
  tests::suppress_articles(small.folder(), {before.hits.at(0).id});
  CHECK(searcher::published_state({small.folder()}) != state);
  CHECK(searcher.search(tests::request_for("word")).total == 2);
  CHECK(searcher.refresh());
  CHECK(searcher.search(tests::request_for("word")).total == 1);
  CHECK_FALSE(searcher.refresh());
}

TEST_CASE("an index that is gone leaves the searcher as it was", "[searcher][index]") {
  const tests::SmallIndex small({tests::article_of(1, "", "word")});
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  std::filesystem::rename(small.folder() / "XAPIANDB", small.folder() / "aside");
  CHECK_THROWS(searcher.refresh());
  CHECK(searcher.search(tests::request_for("word")).total == 1);
}
