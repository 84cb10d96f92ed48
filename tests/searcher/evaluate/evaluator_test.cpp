// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/evaluate/evaluator.h"

#include "schema/error.h"
#include "tests/archive/small_index.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace dateline;
using indexer::EnrichedArticle;
using searcher::Docid;
using tests::article_of;
using tests::dated_article;
using tests::docids_of;
using tests::OpenedIndex;
using tests::parsed;
using tests::SmallIndex;
using Docids = std::vector<Docid>;

namespace {

std::vector<EnrichedArticle> former_states() {
  std::vector<EnrichedArticle> articles{
      dated_article(1, "Russia sold grain.", "2019-01-01"),
      dated_article(2, "The harvest was poor.", "2019-01-02", {"RU"}),
      dated_article(3, "The harvest was good.", "1975-01-03", {"SU"}),
      dated_article(4, "A treaty was signed.", "1975-01-04"),
      dated_article(5, "Rain.", "2019-01-05", {"FR"}),
  };
  articles[3].countries.push_back({"SU", 0.1, false, {}});  // named, but not what the article is about
  return articles;
}

}  // namespace

TEST_CASE("an understood country finds its words, its main country, and those of its former state",
          "[searcher][evaluate]") {
  const SmallIndex small(former_states());
  OpenedIndex opened(small);
  CHECK(docids_of(opened.evaluator.matches(parsed("Russia").root)) == Docids{1, 2, 3});
  searcher::ParseOptions filter;
  filter.understand = searcher::Understand::Filter;
  CHECK(docids_of(opened.evaluator.matches(parsed("Russia", filter).root)) == Docids{2, 3, 4});
  CHECK(docids_of(opened.evaluator.matches(parsed("country:RU").root)) == Docids{2});
  searcher::ParseOptions off;
  off.understand = searcher::Understand::Off;
  CHECK(docids_of(opened.evaluator.matches(parsed("Russia", off).root)) == Docids{1});
}

TEST_CASE("a name that only weighs finds its words alone", "[searcher][evaluate]") {
  const SmallIndex small({article_of(1, "", "Washington was quiet."), dated_article(2, "Quiet.", "2019", {"US"})});
  OpenedIndex opened(small);
  const searcher::ParsedQuery query = parsed("Washington quiet");
  REQUIRE(query.understood.size() == 1);
  CHECK_FALSE(query.understood.front().widens);
  CHECK(docids_of(opened.evaluator.matches(query.root)) == Docids{1});
}

TEST_CASE("a word in quotes finds that form alone, in text, title and counted", "[searcher][evaluate]") {
  const SmallIndex small({article_of(1, "Workers", "They ruled."), article_of(2, "Work", "She rules, and rules."),
                          article_of(3, "Working", "The ruling.")});
  OpenedIndex opened(small);
  CHECK(docids_of(opened.evaluator.matches(parsed("ruled").root)) == Docids{1, 2, 3});
  CHECK(docids_of(opened.evaluator.matches(parsed("\"ruled\"").root)) == Docids{1});
  CHECK(docids_of(opened.evaluator.matches(parsed("\"RULES\"").root)) == Docids{2});  // folded all the same
  CHECK(docids_of(opened.evaluator.matches(parsed("title:\"work\"").root)) == Docids{2});
  CHECK(docids_of(opened.evaluator.matches(parsed("atleast2 \"rules\"").root)) == Docids{2});
  CHECK(opened.evaluator.matches(parsed("\"rule\"").root).empty());
}

TEST_CASE("a range of dates holds articles whose whole period lies inside, both ends included",
          "[searcher][evaluate]") {
  const SmallIndex small({dated_article(1, "a", "2019"), dated_article(2, "a", "2019-03"),
                          dated_article(3, "a", "2019-03-01"), dated_article(4, "a", "2019-03-31"),
                          dated_article(5, "a", "2019-04-01"), dated_article(6, "a", "")});
  OpenedIndex opened(small);
  const auto matches = [&](const std::string& query) {
    return docids_of(opened.evaluator.matches(parsed(query).root));
  };
  CHECK(matches("date:2019-03") == Docids{2, 3, 4});
  CHECK(matches("date:2019") == Docids{1, 2, 3, 4, 5});
  CHECK(matches("date:2019-03-31..2019-04-01") == Docids{4, 5});
  CHECK(matches("date:..2019-03") == Docids{2, 3, 4});
  CHECK(matches("date:none") == Docids{6});
  CHECK(matches("date:any") == Docids{1, 2, 3, 4, 5});
  CHECK(matches("-date:2019-03") == Docids{1, 5, 6});
}

TEST_CASE("an address is found by its words in order, without positions in any order", "[searcher][evaluate]") {
  EnrichedArticle first = article_of(1, "", "One.");
  first.article.url = "https://news.example.org/world/2019/story";
  EnrichedArticle second = article_of(2, "", "Two.");
  second.article.url = "https://org.example.net/news";
  for (const bool with_positions : {true, false}) {
    const SmallIndex small({first, second}, with_positions);
    OpenedIndex opened(small);
    INFO("positions " << with_positions);
    const Docids expected = with_positions ? Docids{1} : Docids{1, 2};
    CHECK(docids_of(opened.evaluator.matches(parsed("url:news.example.org").root)) == expected);
    CHECK(docids_of(opened.evaluator.matches(parsed("url:story").root)) == Docids{1});
    CHECK(docids_of(opened.evaluator.matches(parsed("url:nowhere.example").root)).empty());
  }
}

TEST_CASE("without positions a phrase finds its words anywhere, and the answer says so once", "[searcher][evaluate]") {
  const SmallIndex small({article_of(1, "", "oil price"), article_of(2, "", "price of oil")}, false);
  OpenedIndex opened(small);
  CHECK(docids_of(opened.evaluator.matches(parsed("\"oil price\" \"price oil\"").root)) == Docids{1, 2});
  REQUIRE(opened.evaluator.cuts().size() == 1);
  CHECK(opened.evaluator.cuts().front().code == "no_positions");
}

TEST_CASE("values and words of any length and any bytes are looked up without an error", "[searcher][evaluate]") {
  EnrichedArticle article = article_of(1, "", "word");
  article.article.source = std::string(300, 'o');
  const SmallIndex small({article});
  OpenedIndex opened(small);
  const std::vector<std::string> keys{"", std::string(200, 'o'), std::string(5000, 'o'), std::string(300, '\0'),
                                      "\xFF"};
  for (const schema::FacetField& field : schema::facet_fields) {
    for (const std::string& key : keys) {
      const std::size_t expected = field.facet == schema::Facet::Source && key == keys[1] ? 1 : 0;
      INFO(field.name << ", " << key.size() << " bytes");
      CHECK(opened.evaluator.with_value(field.facet, key).count() == expected);
    }
  }
  for (const std::string& text :
       {std::string(5000, 'w'), std::string(5000, 'w') + "*", "url:" + std::string(5000, 'u')}) {
    CHECK(opened.evaluator.matches(parsed(text).root).empty());
  }
}

TEST_CASE("an organization that no table lists is found by its name", "[searcher][evaluate]") {
  EnrichedArticle article = article_of(1, "", "word");
  indexer::OrganizationMention organization;
  organization.id = "varnholm-salt-guild";  // as indexing makes it from the name
  organization.name = "Varnholm Salt Guild";
  article.organizations.push_back(organization);
  const SmallIndex small({article});
  OpenedIndex opened(small);
  for (const char* query : {"org:varnholm-salt-guild", "org:\"Varnholm Salt Guild\"", "org:\"VARNHOLM  salt guild\""}) {
    INFO(query);
    CHECK(docids_of(opened.evaluator.matches(parsed(query).root)) == Docids{1});
  }
}

TEST_CASE("a search that has no time left says so", "[searcher][evaluate]") {
  const SmallIndex small({article_of(1, "", "word")});
  searcher::SearchRequest request = tests::request_for("word");
  request.time_limit = std::chrono::milliseconds(-1);
  CHECK_THROWS_AS(small.search(request), schema::Error);
}
