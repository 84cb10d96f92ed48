// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/suggest/index_words.h"

#include "schema/fields.h"
#include "searcher/index/visible_frequency.h"
#include "tests/archive/small_index.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using tests::article_of;

namespace {

std::vector<indexer::EnrichedArticle> articles() {
  return {article_of(1, "Workers work", "sanctions"), article_of(2, "Workers", "world"),
          article_of(3, "World news", ""), article_of(4, "Workers and world", ""), article_of(5, "Worms", "")};
}

std::string words_of(const tests::SmallIndex& small, std::string_view start, std::size_t most) {
  std::string text;
  for (const searcher::IndexWord& word :
       searcher::frequent_words(searcher::open_index(small.folder()), {schema::title_prefix, start}, most)) {
    text += (text.empty() ? "" : " ") + word.word + ':' + std::to_string(word.articles);
  }
  return text;
}

}  // namespace

TEST_CASE("the most frequent words of titles, unstemmed", "[searcher][suggest]") {
  const tests::SmallIndex small(articles());
  CHECK(words_of(small, "wor", 10) == "workers:3 world:2 work:1 worms:1");
  CHECK(words_of(small, "wor", 2) == "workers:3 world:2");
  CHECK(words_of(small, "wor", 0).empty());
  CHECK(words_of(small, "sanc", 10).empty());  // in no title
}

TEST_CASE("words of hidden articles do not count", "[searcher][suggest][suppress]") {
  const tests::SmallIndex small(articles());
  tests::suppress_articles(small.folder(), {articles()[0].id, articles()[1].id, articles()[4].id});
  CHECK(words_of(small, "wor", 10) == "world:2 workers:1");
  CHECK(words_of(small, "wor", 1) == "world:2");
  CHECK(words_of(small, "wor", 0).empty());
  CHECK(searcher::visible_frequency(searcher::open_index(small.folder()), "workers") == 1);
  CHECK(searcher::visible_frequency(searcher::open_index(small.folder()), "nowhere") == 0);
}
