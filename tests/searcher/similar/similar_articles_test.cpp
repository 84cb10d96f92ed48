// SPDX-License-Identifier: GPL-3.0-or-later
// Are similar articles those that the contract says, counted exactly?
#include "searcher/similar/similar_articles.h"

#include "searcher/search.h"
#include "tests/archive/random_archive.h"
#include "tests/archive/small_index.h"
#include "tests/archive/test_archive.h"

#include <algorithm>
#include <limits>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using searcher::Docid;
using searcher::SearchRequest;
using searcher::SearchResult;
using tests::article_of;
using tests::OpenedIndex;
using tests::SmallIndex;

namespace {

std::set<std::string> terms_of(const OpenedIndex& opened, Docid docid) {
  std::set<std::string> terms;
  for (auto term = opened.index.database.termlist_begin(docid); term != opened.index.database.termlist_end(docid);
       ++term) {
    terms.insert(*term);
  }
  return terms;
}

SearchRequest like(const std::string& id, const std::string& query = "") {
  SearchRequest request = tests::request_for(query);
  request.similar_to = id;
  request.limit = std::numeric_limits<std::size_t>::max();
  return request;
}

std::vector<std::string> term_names(const OpenedIndex& opened, Docid docid, const std::string& language) {
  std::vector<std::string> names;
  for (const auto& term : searcher::telling_terms(opened.index, docid, language)) {
    names.push_back(name_of(term));
  }
  return names;
}

}  // namespace

TEST_CASE("similar articles hold at least a fifth of the telling terms, by a naive count", "[searcher][similar]") {
  std::mt19937 random(101);
  const auto archive = tests::random_archive(150, random);
  const SmallIndex small(archive);
  OpenedIndex opened(small);
  for (Docid docid = 1; docid <= 40; ++docid) {
    const auto found = searcher::similar_articles(opened.index, {docid, "en"}, opened.deadline);
    CHECK(found.terms.size() <= searcher::max_telling_terms);
    if (found.terms.size() >= 2) CHECK(found.needed == std::max<std::size_t>((found.terms.size() + 4) / 5, 2));
    for (Docid other = 1; other <= archive.size(); ++other) {
      const auto held = terms_of(opened, other);
      const auto shared = std::count_if(found.terms.begin(), found.terms.end(),
                                        [&](const auto& term) { return held.contains(term.term); });
      const bool expected = other != docid && !found.terms.empty() && static_cast<std::size_t>(shared) >= found.needed;
      CHECK(found.matches.contains(other) == expected);
    }
  }
}

TEST_CASE("the nearest comes first and the article itself is left out", "[searcher][similar]") {
  const SmallIndex small({article_of(1, "", "uranium enrichment centrifuges inspectors"),
                          article_of(2, "", "uranium enrichment centrifuges inspectors again"),
                          article_of(3, "", "uranium enrichment and a long text of other things that were said"),
                          article_of(4, "", "wheat harvest"), article_of(5, "", "wheat and maize"),
                          article_of(6, "", "maize"), article_of(7, "", "rye"), article_of(8, "", "oats")});
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  const std::string id = article_of(1, "", "").id;
  const SearchResult found = searcher.search(like(id));
  CHECK(tests::numbers_of(found.hits) == std::vector<std::string>{"2", "3"});
  CHECK(found.total == 2);
  REQUIRE(found.similar_to);
  CHECK(found.similar_to->id == id);
  CHECK(found.similar_to->needed == 2);
  CHECK(found.hits[0].score > found.hits[1].score);
  CHECK_FALSE(found.hits[0].snippet->highlights.empty());
  CHECK(searcher.count(like(id, "again")).total == 1);
  CHECK(searcher.count(like(id, "NOT again")).total == 1);
  CHECK(searcher.count(like(article_of(8, "", "").id)).total == 0);  // no term that another has
}

TEST_CASE("facets of similar articles count the matches, and a filter gives exactly its count",
          "[searcher][similar][facet][property]") {
  std::mt19937 random(103);
  const auto archive = tests::random_archive(200, random);
  const SmallIndex small(archive);
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  for (std::size_t i = 0; i < 10; ++i) {
    SearchRequest request = like(archive[i].id);
    request.facets.push_back({schema::Facet::Country, 100});
    const SearchResult found = searcher.search(request);
    CHECK(found.hits.size() == found.total);
    CHECK(searcher.search(request).hits.size() == found.total);
    for (const searcher::FacetCount& value : found.facets[0].values) {
      SearchRequest narrowed = request;
      narrowed.choices = {{schema::Facet::Country, {value.value}}};
      CHECK(searcher.count(narrowed).total == value.count);
    }
  }
}

TEST_CASE("telling terms are of any script, without stop words and what everybody says", "[searcher][similar]") {
  auto chinese = article_of(1, "", "联合国安理会制裁朝鲜");
  chinese.language = "zh";
  auto other = article_of(2, "", "安理会制裁");
  other.language = "zh";
  auto russian = article_of(3, "", "санкции против нефти и газа");
  russian.language = "ru";
  auto second = article_of(4, "", "санкции и нефть");
  second.language = "ru";
  const SmallIndex small({chinese, other, russian, second, article_of(5, "", "the oil"), article_of(6, "", "the oil")});
  OpenedIndex opened(small);
  const auto bigrams = term_names(opened, 1, "zh");
  CHECK(std::find(bigrams.begin(), bigrams.end(), "制裁") != bigrams.end());
  CHECK(std::find(bigrams.begin(), bigrams.end(), "朝鲜") == bigrams.end());  // this article alone has it
  CHECK(std::find(bigrams.begin(), bigrams.end(), "制") == bigrams.end());
  CHECK(term_names(opened, 3, "ru").size() == 2);
  CHECK(term_names(opened, 5, "en") == std::vector<std::string>{"oil"});
}

TEST_CASE("like an unknown or suppressed article is nothing, and the answer says why",
          "[searcher][similar][suppress]") {
  const SmallIndex small({article_of(1, "", "oil gas"), article_of(2, "", "oil gas"), article_of(3, "", "oil gas"),
                          article_of(4, "", "rye"), article_of(5, "", "rye"), article_of(6, "", "rye")});
  const std::string id = article_of(1, "", "").id;
  tests::suppress_articles(small.folder(), {id}, "court order");
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  const SearchResult suppressed = searcher.search(like(id));
  CHECK(suppressed.total == 0);
  REQUIRE(suppressed.warnings.size() == 1);
  CHECK(suppressed.warnings[0].code == "unknown_article");
  CHECK(suppressed.warnings[0].message.find("court order") != std::string::npos);
  CHECK(searcher.search(like("nonsense")).warnings.at(0).message ==
        "similar to nonsense: no article with this id or URL");
  const SearchResult others = searcher.search(like(article_of(2, "", "").id));
  CHECK(tests::numbers_of(others.hits) == std::vector<std::string>{"3"});  // not the suppressed one
}

TEST_CASE("hidden articles make no term telling, and none too common", "[searcher][similar]") {
  const SmallIndex small({article_of(1, "", "harpsichord music and harvest"), article_of(2, "", "harpsichord tuning"),
                          article_of(3, "", "harvest festival"), article_of(4, "", "wheat"), article_of(5, "", "rye"),
                          article_of(6, "", "oats"), article_of(7, "", "maize"), article_of(8, "", "barley")});
  {
    const OpenedIndex opened(small);
    const auto names = term_names(opened, 1, "en");
    CHECK(std::set<std::string>(names.begin(), names.end()).contains("harpsichord"));
  }
  tests::suppress_articles(small.folder(), {article_of(2, "", "").id});
  const OpenedIndex opened(small);
  for (const std::string& name : term_names(opened, 1, "en")) CHECK(name != "harpsichord");
}
