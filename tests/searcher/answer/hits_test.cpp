// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/hits.h"

#include "tests/archive/small_index.h"

#include <string>

#include <catch2/catch.hpp>

using namespace dateline;
using tests::OpenedIndex;
using tests::SmallIndex;

namespace {

SmallIndex full_article() {
  indexer::EnrichedArticle article = tests::dated_article(1, "Oil of the North.", "2019-03", {"KP"});
  article.countries.push_back({"QQ", 0.1, false, {}});
  article.article.title = "Oil";
  article.article.title_from = "text";
  article.article.url = "https://news.example.org/1";
  article.article.source = "Herald";
  article.article.member = "7";
  article.article.authors = {"Ann", "Bob"};
  article.published.from = "header";
  indexer::OrganizationMention organization;
  organization.id = "un";
  organization.name = "United Nations";
  article.organizations.push_back(organization);
  return SmallIndex({article});
}

}  // namespace

TEST_CASE("a hit shows everything that is known of its article", "[searcher][answer]") {
  const SmallIndex small = full_article();
  OpenedIndex opened(small);
  searcher::SnippetTerms terms;
  terms.exact.insert("oil");
  const searcher::Hit hit = make_hit(opened.index, tests::build_gazetteer(), {{1, 2.5}, 11, terms, 1});
  CHECK(hit.rank == 11);
  CHECK(hit.score == 2.5);
  CHECK(hit.title == "Oil");
  CHECK(hit.title_from == "text");
  CHECK(to_string(hit.published) == "2019-03");
  CHECK(hit.published_from == "header");
  CHECK(hit.language == "en");
  CHECK(hit.source == "Herald");
  CHECK(hit.authors == std::vector<std::string>{"Ann", "Bob"});
  CHECK(hit.url == "https://news.example.org/1");
  CHECK(hit.path == "articles/1.txt");
  CHECK(hit.member == "7");
  REQUIRE(hit.countries.size() == 2);
  CHECK(hit.countries[0].name == "North Korea");
  CHECK(hit.countries[0].main);
  CHECK(hit.countries[1].name == "QQ");  // no table knows it
  CHECK_FALSE(hit.countries[1].main);
  REQUIRE(hit.organizations.size() == 1);
  CHECK(hit.organizations[0].name == "United Nations");
  REQUIRE(hit.snippet);
  CHECK(hit.snippet->text == "Oil of the North.");
  CHECK(hit.snippet->highlights.size() == 1);
}

TEST_CASE("without passages a hit has no snippet", "[searcher][answer]") {
  const SmallIndex small = full_article();
  OpenedIndex opened(small);
  const searcher::SnippetTerms terms;
  CHECK_FALSE(make_hit(opened.index, tests::build_gazetteer(), {{1, 0}, 0, terms, 0}).snippet);
}

TEST_CASE("an article is found by its id; what is no id, or no one's, finds none", "[searcher][answer]") {
  const SmallIndex small = full_article();
  searcher::Searcher searcher(small.folder(), tests::build_gazetteer());
  const std::string id = tests::article_of(1, "", "").id;
  REQUIRE(searcher.article(id));
  CHECK(searcher.article(id)->countries[0].name == "North Korea");
  for (const std::string& unknown :
       {std::string(), std::string("nonsense"), std::string(26, '0'), std::string(26, '\0'),
        std::string("https://nowhere.example/"), std::string(100000, 'a')}) {
    CHECK_FALSE(searcher.article(unknown));
  }
}
